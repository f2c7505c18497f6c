-- What happens to a number after its assignment: notes that only staff see, and reminders that a title has to be confirmed.

CREATE SEQUENCE note_id AS bigint;
CREATE TABLE note (
  id bigint PRIMARY KEY DEFAULT nextval('note_id'),
  number integer NOT NULL REFERENCES number,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('legal', 'internal')),
  content text NOT NULL CHECK (content <> ''),
  written_at timestamptz NOT NULL DEFAULT now(),
  written_by text NOT NULL CHECK (written_by <> '')
);
CREATE INDEX note_by_number ON note (number, id);
CREATE TRIGGER note_stays BEFORE UPDATE OR DELETE ON note FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER note_stays_whole BEFORE TRUNCATE ON note FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- Each reminder of a matter, from the first on. Who is reminded, and by which way, is for those who send mail.
CREATE TABLE reminder (
  matter bigint NOT NULL REFERENCES worklist,
  ordinal integer NOT NULL CHECK (ordinal > 0),
  given timestamptz NOT NULL DEFAULT now(),
  given_by text NOT NULL CHECK (given_by <> ''),
  PRIMARY KEY (matter, ordinal)
);
CREATE TRIGGER reminder_stays BEFORE UPDATE OR DELETE ON reminder FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER reminder_stays_whole BEFORE TRUNCATE ON reminder FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- A few thousand among millions: those that wait to be confirmed.
CREATE INDEX number_provisional ON number (number) WHERE state = 'provisional';
-- What was cancelled in favour of a number, which is asked whenever that number is withdrawn itself.
CREATE INDEX number_by_replacement ON number (replacement) WHERE replacement IS NOT NULL;
