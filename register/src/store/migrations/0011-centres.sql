-- What was said of a centre, by whom and why: every writing of it is kept (docs/decisions/0023-numbers-and-blocks.md).
CREATE TABLE centre_revision (
  centre text COLLATE "C" NOT NULL REFERENCES centre,
  ordinal integer NOT NULL CHECK (ordinal > 0),
  -- Name, country, status and profile as they were from then on; JSON.
  data text NOT NULL,
  actor text NOT NULL CHECK (actor <> ''),
  reason text,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (centre, ordinal)
);
CREATE TRIGGER centre_revision_stays BEFORE UPDATE OR DELETE ON centre_revision FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER centre_revision_stays_whole BEFORE TRUNCATE ON centre_revision FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_rewriting();
