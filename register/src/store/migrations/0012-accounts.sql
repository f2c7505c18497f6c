-- People: accounts, what they may act as, their sessions, and the letters that prove an address (docs/decisions/0030-accounts.md).
-- Secrets are kept as hashes only. Accounts are ended, never deleted: the ledger names them.

CREATE SEQUENCE organisation_id AS bigint;
CREATE TABLE organisation (
  id bigint PRIMARY KEY DEFAULT nextval('organisation_id'),
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('publisher', 'subscriber', 'agency')),
  name text NOT NULL CHECK (name <> ''),
  -- ISO 3166-1 alpha-3.
  country text COLLATE "C",
  website text,
  created timestamptz NOT NULL DEFAULT now(),
  created_by text NOT NULL,
  ended timestamptz,
  ended_by text,
  CHECK ((ended IS NULL) = (ended_by IS NULL))
);
CREATE TRIGGER organisation_stays BEFORE DELETE ON organisation FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE SEQUENCE account_id AS bigint;
CREATE TABLE account (
  id bigint PRIMARY KEY DEFAULT nextval('account_id'),
  -- As it was typed, and folded to find it again: one account an address.
  email text NOT NULL,
  email_key text COLLATE "C" NOT NULL UNIQUE CHECK (email_key <> ''),
  name text NOT NULL,
  -- Of the interface and of letters, BCP 47.
  language text COLLATE "C" NOT NULL DEFAULT 'en',
  -- When the address was proved; before, nobody can do anything with it.
  verified timestamptz,
  -- argon2id, in PHC form; absent: none was chosen.
  password text,
  created timestamptz NOT NULL DEFAULT now(),
  ended timestamptz,
  ended_by text,
  ended_reason text,
  CHECK ((ended IS NULL) = (ended_by IS NULL))
);
CREATE TRIGGER account_stays BEFORE DELETE ON account FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE SEQUENCE membership_id AS bigint;
CREATE TABLE membership (
  id bigint PRIMARY KEY DEFAULT nextval('membership_id'),
  account bigint NOT NULL REFERENCES account,
  role text COLLATE "C" NOT NULL CHECK (role IN ('owner', 'member', 'subscriber', 'agency', 'cataloguer', 'reviewer', 'head', 'staff', 'administrator')),
  centre text COLLATE "C" REFERENCES centre,
  organisation bigint REFERENCES organisation,
  created timestamptz NOT NULL DEFAULT now(),
  created_by text NOT NULL,
  ended timestamptz,
  ended_by text,
  CHECK ((ended IS NULL) = (ended_by IS NULL)),
  CHECK ((centre IS NOT NULL) = (role IN ('cataloguer', 'reviewer', 'head'))),
  CHECK ((organisation IS NOT NULL) = (role IN ('owner', 'member', 'subscriber', 'agency')))
);
CREATE UNIQUE INDEX membership_once ON membership (account, coalesce(centre, ''), coalesce(organisation, 0)) WHERE ended IS NULL;
CREATE INDEX membership_of_centre ON membership (centre) WHERE ended IS NULL;
CREATE INDEX membership_of_organisation ON membership (organisation) WHERE ended IS NULL;
CREATE TRIGGER membership_stays BEFORE DELETE ON membership FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE SEQUENCE session_id AS bigint;
CREATE TABLE session (
  id bigint PRIMARY KEY DEFAULT nextval('session_id'),
  account bigint NOT NULL REFERENCES account,
  -- SHA-256 of what the cookie holds.
  secret_hash bytea NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
  -- How it began, such as password, passkey, letter, oidc.
  way text COLLATE "C" NOT NULL,
  -- When a second factor was proved; those who work for the network may do nothing before.
  second_factor timestamptz,
  -- What browser, as it says of itself; at most 200 characters.
  agent text NOT NULL DEFAULT '',
  created timestamptz NOT NULL DEFAULT now(),
  last_seen timestamptz NOT NULL DEFAULT now(),
  expires timestamptz NOT NULL,
  ended timestamptz
);
CREATE INDEX session_of_account ON session (account) WHERE ended IS NULL;

-- What a letter proves: an address at sign-up, a forgotten password, an invitation. Used once.
CREATE SEQUENCE letter_proof_id AS bigint;
CREATE TABLE letter_proof (
  secret_hash bytea PRIMARY KEY CHECK (length(secret_hash) = 32),
  -- Names an invitation on the pages of those who may take it back.
  id bigint NOT NULL UNIQUE DEFAULT nextval('letter_proof_id'),
  purpose text COLLATE "C" NOT NULL CHECK (purpose IN ('verify', 'password', 'sign-in', 'invitation', 'address', 'draft')),
  account bigint REFERENCES account,
  email text NOT NULL,
  -- Of an invitation: what the account may act as when it is accepted, and who says so.
  role text COLLATE "C",
  centre text COLLATE "C" REFERENCES centre,
  organisation bigint REFERENCES organisation,
  created_by text,
  -- What else it gives when it is used; JSON.
  data text,
  created timestamptz NOT NULL DEFAULT now(),
  expires timestamptz NOT NULL,
  used timestamptz
);
CREATE INDEX letter_proof_by_account ON letter_proof (account);
CREATE INDEX letter_proof_invitation ON letter_proof (created) WHERE purpose = 'invitation' AND used IS NULL;

-- How often something was tried, by all servers together: since the window began, or since the last try where each makes the next wait longer.
CREATE TABLE attempt (
  key text COLLATE "C" NOT NULL,
  since timestamptz NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY (key)
);
