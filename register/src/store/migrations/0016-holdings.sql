-- What follows a number for the one who asked: who holds it, what its sites show, what its holder was told, and appeals
-- (docs/decisions/0034-holdings-certificates-appeals.md). A row is ended or answered, never deleted: disputes are about what was.

-- Who holds a number: an organisation, or an account on its own. `account` beside an organisation is who asked for it.
CREATE SEQUENCE holding_id AS bigint;
CREATE TABLE holding (
  id bigint PRIMARY KEY DEFAULT nextval('holding_id'),
  number integer NOT NULL REFERENCES number,
  account bigint REFERENCES account,
  organisation bigint REFERENCES organisation,
  -- How it came: it was asked for, claimed, given by another holder, taken under an agreement, or entered by the centre.
  how text COLLATE "C" NOT NULL CHECK (how IN ('assigned', 'claimed', 'transferred', 'agreement', 'entered')),
  since timestamptz NOT NULL DEFAULT now(),
  given_by text NOT NULL,
  until timestamptz,
  ended_by text,
  CHECK (account IS NOT NULL OR organisation IS NOT NULL),
  CHECK ((until IS NULL) = (ended_by IS NULL))
);
-- One holder at a time: two who want it are a dispute, which the centre decides.
CREATE UNIQUE INDEX holding_once ON holding (number) WHERE until IS NULL;
CREATE INDEX holding_of_number ON holding (number);
CREATE INDEX holding_of_account ON holding (account, number) WHERE until IS NULL AND organisation IS NULL;
CREATE INDEX holding_of_organisation ON holding (organisation, number) WHERE until IS NULL;
CREATE TRIGGER holding_stays BEFORE DELETE ON holding FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- What an address of a held title showed when it was looked at.
CREATE SEQUENCE site_check_id AS bigint;
CREATE TABLE site_check (
  id bigint PRIMARY KEY DEFAULT nextval('site_check_id'),
  number integer NOT NULL REFERENCES number,
  url text NOT NULL CHECK (length(url) <= 2000),
  -- Why it was looked at: by the week, because somebody asked, or because the number is due to be confirmed.
  why text COLLATE "C" NOT NULL CHECK (why IN ('weekly', 'asked', 'due')),
  -- shown: the number stands there. wrong: another, or with a wrong check digit. absent: it answers and shows none. unreachable.
  result text COLLATE "C" NOT NULL CHECK (result IN ('shown', 'wrong', 'absent', 'unreachable')),
  -- What was found and where, or why nothing was; JSON.
  data text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX site_check_of_number ON site_check (number, id);
CREATE INDEX site_check_by_time ON site_check (at);
CREATE TRIGGER site_check_stays BEFORE UPDATE OR DELETE ON site_check FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- Letters about a number that waits to be confirmed: nothing is taken from anybody who was not written to.
CREATE SEQUENCE holder_notice_id AS bigint;
CREATE TABLE holder_notice (
  id bigint PRIMARY KEY DEFAULT nextval('holder_notice_id'),
  number integer NOT NULL REFERENCES number,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('reminder', 'escalation', 'suppression')),
  -- Of the reminders; 1 for the others.
  ordinal integer NOT NULL CHECK (ordinal > 0),
  -- To whom: the holder's, the centre's or the head's.
  recipient text NOT NULL,
  -- The letter in the outbox.
  letter bigint NOT NULL,
  given timestamptz NOT NULL DEFAULT now(),
  given_by text NOT NULL,
  -- Of a notice of suppression: until this day nothing is done.
  until date
);
CREATE UNIQUE INDEX holder_notice_once ON holder_notice (number, kind, ordinal, recipient);
CREATE INDEX holder_notice_of_number ON holder_notice (number, id);
CREATE TRIGGER holder_notice_stays BEFORE UPDATE OR DELETE ON holder_notice FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- Appeals against a decision (ISO 3297:2020, D.2 l): one for each decision, answered once.
CREATE SEQUENCE appeal_id AS bigint;
CREATE TABLE appeal (
  id bigint PRIMARY KEY DEFAULT nextval('appeal_id'),
  request bigint NOT NULL REFERENCES request,
  -- The decision that it is against: when it was made, by whom, and what it was; JSON of what the request kept.
  against timestamptz NOT NULL,
  against_by text NOT NULL,
  against_decision text,
  account bigint NOT NULL REFERENCES account,
  organisation bigint REFERENCES organisation,
  -- Where the second decision is made; absent: by the Registration Authority.
  centre text COLLATE "C" REFERENCES centre,
  why_there text COLLATE "C" NOT NULL CHECK (why_there IN ('second-decider', 'nobody-else', 'asked')),
  grounds text NOT NULL CHECK (grounds <> '' AND length(grounds) <= 20000),
  state text COLLATE "C" NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'upheld', 'dismissed', 'withdrawn')),
  submitted timestamptz NOT NULL DEFAULT now(),
  due timestamptz NOT NULL,
  decided timestamptz,
  decided_by text,
  -- Of the published rules, and the reason in words.
  rule text COLLATE "C",
  reason text,
  UNIQUE (request, against),
  CHECK ((state = 'open') = (decided IS NULL)),
  CHECK (state NOT IN ('upheld', 'dismissed') OR (decided_by IS NOT NULL AND rule IS NOT NULL AND reason IS NOT NULL))
);
CREATE INDEX appeal_inbox ON appeal (centre, state, due);
CREATE TRIGGER appeal_stays BEFORE DELETE ON appeal FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
