-- Second factors, passkeys, identities of directories, and credentials of people (docs/decisions/0033-second-factors.md).

-- When its person was asked for the first factor last: what opens doors is changed only shortly afterwards.
ALTER TABLE session ADD COLUMN proved timestamptz NOT NULL DEFAULT now();

-- Codes by time (RFC 6238). Secrets are sealed under SECRET_KEY.
CREATE TABLE totp (
  account bigint PRIMARY KEY REFERENCES account,
  secret text,
  -- One that is being set up, beside the one that holds: it opens nothing before a code of it was shown.
  next_secret text,
  -- The newest step of time whose code was taken: none is taken twice (RFC 6238, 5.2).
  last_step bigint NOT NULL DEFAULT 0,
  created timestamptz NOT NULL DEFAULT now(),
  confirmed timestamptz,
  CHECK ((secret IS NULL) = (confirmed IS NULL))
);

CREATE TABLE recovery_code (
  account bigint NOT NULL REFERENCES account,
  code_hash bytea NOT NULL CHECK (length(code_hash) = 32),
  used timestamptz,
  PRIMARY KEY (account, code_hash)
);

-- Credentials of WebAuthn. The key is public.
CREATE SEQUENCE passkey_id AS bigint;
CREATE TABLE passkey (
  id bigint PRIMARY KEY DEFAULT nextval('passkey_id'),
  account bigint NOT NULL REFERENCES account,
  -- Base64url, as the browser names it.
  credential text COLLATE "C" NOT NULL UNIQUE,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text NOT NULL DEFAULT '',
  name text NOT NULL CHECK (name <> ''),
  -- Whether it is on several devices of its owner.
  backed_up boolean NOT NULL,
  created timestamptz NOT NULL DEFAULT now(),
  last_used timestamptz
);
CREATE INDEX passkey_of_account ON passkey (account);

-- Challenges that were answered, until they would have expired anyhow.
CREATE TABLE used_challenge (
  challenge_hash bytea PRIMARY KEY CHECK (length(challenge_hash) = 32),
  expires timestamptz NOT NULL
);
CREATE INDEX used_challenge_expires ON used_challenge (expires);

-- Whom a directory of OpenID Connect means by a subject. A subject is never given to another account.
CREATE TABLE identity (
  issuer text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  account bigint NOT NULL REFERENCES account,
  created timestamptz NOT NULL DEFAULT now(),
  last_used timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX identity_of_account ON identity (account);

-- What happened to what opens an account; it stays.
CREATE SEQUENCE factor_event_id AS bigint;
CREATE TABLE factor_event (
  id bigint PRIMARY KEY DEFAULT nextval('factor_event_id'),
  account bigint NOT NULL REFERENCES account,
  kind text COLLATE "C" NOT NULL,
  by_actor text NOT NULL,
  -- Such as the name of the passkey.
  detail text,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX factor_event_of_account ON factor_event (account, id);
CREATE TRIGGER factor_event_stays BEFORE UPDATE OR DELETE ON factor_event FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- Credentials of people and organisations: whose they are, and which rights of its maker they have.
ALTER TABLE token ADD COLUMN account bigint REFERENCES account;
ALTER TABLE token ADD COLUMN organisation bigint REFERENCES organisation;
-- As their owner calls them; the ledger uses `name`.
ALTER TABLE token ADD COLUMN label text;
-- Verbs, separated by spaces; absent: all of the role.
ALTER TABLE token ADD COLUMN scopes text COLLATE "C";
ALTER TABLE token ADD COLUMN last_used timestamptz;
CREATE INDEX token_of_account ON token (account) WHERE ended IS NULL;
CREATE INDEX token_of_organisation ON token (organisation) WHERE ended IS NULL;
CREATE INDEX token_of_centre ON token (centre) WHERE ended IS NULL;
DROP TRIGGER token_stays_itself ON token;
CREATE TRIGGER token_stays_itself BEFORE UPDATE ON token FOR EACH ROW
  WHEN (OLD.ended IS NOT NULL
    OR (OLD.id, OLD.name, OLD.role, OLD.centre, OLD.secret_hash, OLD.created, OLD.expires, OLD.account, OLD.organisation, OLD.scopes)
    IS DISTINCT FROM (NEW.id, NEW.name, NEW.role, NEW.centre, NEW.secret_hash, NEW.created, NEW.expires, NEW.account, NEW.organisation, NEW.scopes))
  EXECUTE FUNCTION refuse_rewriting();
