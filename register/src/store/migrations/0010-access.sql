-- Credentials of programs, until people have accounts. Of a secret only its hash is kept.

CREATE SEQUENCE token_id AS bigint;
CREATE TABLE token (
  id bigint PRIMARY KEY DEFAULT nextval('token_id'),
  -- As the ledger names who used it.
  name text NOT NULL CHECK (name <> ''),
  role text COLLATE "C" NOT NULL CHECK (role <> '' AND role <> 'system'),
  centre text COLLATE "C" REFERENCES centre,
  secret_hash bytea NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
  created timestamptz NOT NULL DEFAULT now(),
  created_by text NOT NULL,
  expires timestamptz NOT NULL,
  ended timestamptz,
  ended_by text,
  CHECK ((ended IS NULL) = (ended_by IS NULL))
);
-- A name says who did something, for ever: it is not given to another.
CREATE UNIQUE INDEX token_name ON token (name);
CREATE TRIGGER token_stays BEFORE DELETE ON token FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER token_stays_whole BEFORE TRUNCATE ON token FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER token_stays_itself BEFORE UPDATE ON token FOR EACH ROW
  WHEN (OLD.ended IS NOT NULL OR (OLD.id, OLD.name, OLD.role, OLD.centre, OLD.secret_hash, OLD.created, OLD.expires)
    IS DISTINCT FROM (NEW.id, NEW.name, NEW.role, NEW.centre, NEW.secret_hash, NEW.created, NEW.expires))
  EXECUTE FUNCTION refuse_rewriting();
