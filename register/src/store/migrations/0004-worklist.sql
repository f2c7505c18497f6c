-- What waits for somebody's decision: conflicts of an import, relations and clusters that are proposed, likely duplicates.

CREATE SEQUENCE worklist_id AS bigint;
CREATE TABLE worklist (
  id bigint PRIMARY KEY DEFAULT nextval('worklist_id'),
  kind text COLLATE "C" NOT NULL CHECK (kind <> ''),
  -- The centre that is to decide; absent: the Registration Authority.
  centre text COLLATE "C",
  number integer NOT NULL CHECK (number BETWEEN 0 AND 9999999),
  other integer CHECK (other BETWEEN 0 AND 9999999),
  -- JSON: both sides of the matter, as the kind has it.
  detail text NOT NULL,
  -- One matter waits once, however often it is found.
  matter text COLLATE "C" NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dismissed')),
  opened timestamptz NOT NULL DEFAULT now(),
  opened_by text NOT NULL,
  closed timestamptz,
  closed_by text,
  reason text,
  CHECK ((state = 'open') = (closed IS NULL)),
  CHECK ((state = 'open') = (closed_by IS NULL))
);
CREATE UNIQUE INDEX worklist_one_open ON worklist (matter) WHERE state = 'open';
CREATE INDEX worklist_open ON worklist (centre, kind, id) WHERE state = 'open';
CREATE INDEX worklist_by_number ON worklist (number);
CREATE INDEX worklist_by_other ON worklist (other) WHERE other IS NOT NULL;
CREATE TRIGGER worklist_stays BEFORE DELETE ON worklist FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER worklist_stays_whole BEFORE TRUNCATE ON worklist FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
