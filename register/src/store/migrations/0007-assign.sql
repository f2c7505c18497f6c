-- Assignments by their request key: the same request again is told what it was given, and gives nothing twice
-- (ISO 3297:2020, 5.6; docs/decisions/0025-assignment.md).

CREATE TABLE assignment (
  centre text COLLATE "C" NOT NULL CHECK (centre <> ''),
  -- Chosen by who asks, once for each request; two centres may choose the same.
  key text COLLATE "C" NOT NULL CHECK (key <> '' AND length(key) <= 200),
  -- SHA-256 of what was asked for: another request under the same key is refused.
  digest bytea NOT NULL CHECK (length(digest) = 32),
  -- In the order of the titles of the request.
  numbers integer[] NOT NULL CHECK (cardinality(numbers) > 0),
  -- What the request was told; JSON.
  answer text NOT NULL,
  change_set uuid NOT NULL,
  -- The request of a publisher or library that it answers (5.1), where there is one.
  request text,
  made timestamptz NOT NULL DEFAULT now(),
  made_by text NOT NULL CHECK (made_by <> ''),
  CONSTRAINT assignment_once PRIMARY KEY (centre, key)
);
CREATE TRIGGER assignment_stays BEFORE UPDATE OR DELETE ON assignment FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER assignment_stays_whole BEFORE TRUNCATE ON assignment FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
