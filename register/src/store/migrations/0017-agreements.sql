-- Agreements with publishers: a block set aside, the right to take provisional numbers out of it without a queue, quotas, and what a centre
-- finds when it looks at a sample (ISO 3297:2020, 5.3 and D.2; docs/decisions/0035-agreements-and-credits.md).

CREATE SEQUENCE agreement_id AS bigint;
CREATE TABLE agreement (
  id bigint PRIMARY KEY DEFAULT nextval('agreement_id'),
  organisation bigint NOT NULL REFERENCES organisation,
  centre text COLLATE "C" NOT NULL REFERENCES centre,
  -- Out of which numbers are taken now; a full one is followed by another.
  block integer REFERENCES block,
  state text COLLATE "C" NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'active', 'suspended', 'ended')),
  -- Days, YYYY-MM-DD, both in it; without an end it holds until it is ended.
  since text COLLATE "C" NOT NULL CHECK (since ~ '^\d{4}-\d\d-\d\d$'),
  until text COLLATE "C" CHECK (until ~ '^\d{4}-\d\d-\d\d$'),
  -- Numbers a calendar year, and provisional ones at once.
  quota_year integer NOT NULL CHECK (quota_year > 0),
  quota_open integer NOT NULL CHECK (quota_open > 0),
  by_api boolean NOT NULL,
  by_file boolean NOT NULL,
  -- Percent of what was taken that the centre looks at, and of errors in it that are too many.
  sampling integer NOT NULL CHECK (sampling BETWEEN 0 AND 100),
  error_limit integer NOT NULL CHECK (error_limit BETWEEN 0 AND 100),
  contact_name text NOT NULL,
  contact_email text NOT NULL CHECK (contact_email <> ''),
  -- Of letters, BCP 47.
  contact_language text COLLATE "C" NOT NULL,
  -- What else was agreed, for both sides to read.
  terms text NOT NULL DEFAULT '' CHECK (length(terms) <= 20000),
  version integer NOT NULL DEFAULT 1,
  created timestamptz NOT NULL DEFAULT now(),
  created_by text NOT NULL,
  CHECK (until IS NULL OR until >= since),
  CHECK (state <> 'active' OR block IS NOT NULL)
);
CREATE INDEX agreement_of_organisation ON agreement (organisation);
CREATE INDEX agreement_of_centre ON agreement (centre);
-- A block is set aside under one agreement.
CREATE UNIQUE INDEX agreement_of_block ON agreement (block) WHERE state <> 'ended';
CREATE TRIGGER agreement_stays BEFORE DELETE ON agreement FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER agreement_stays_itself BEFORE UPDATE ON agreement FOR EACH ROW
  WHEN ((OLD.id, OLD.organisation, OLD.centre) IS DISTINCT FROM (NEW.id, NEW.organisation, NEW.centre) OR OLD.state = 'ended')
  EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE agreement_event (
  agreement bigint NOT NULL REFERENCES agreement,
  ordinal integer NOT NULL CHECK (ordinal > 0),
  at timestamptz NOT NULL DEFAULT now(),
  -- Such as written, activated, suspended, resumed, ended, sampled, quota-near, block-near-end.
  kind text COLLATE "C" NOT NULL,
  actor text NOT NULL,
  reason text,
  -- JSON, by kind.
  data text,
  PRIMARY KEY (agreement, ordinal)
);
CREATE TRIGGER agreement_event_stays BEFORE UPDATE OR DELETE ON agreement_event FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- One call of a program or one file: what was asked, and what came of it. An open one counts against the quota with all that it asks for.
CREATE SEQUENCE agreement_call_id AS bigint;
CREATE TABLE agreement_call (
  id bigint PRIMARY KEY DEFAULT nextval('agreement_call_id'),
  agreement bigint NOT NULL REFERENCES agreement,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('take', 'confirm')),
  -- Chosen by who asks: the same again gives the same.
  key text COLLATE "C" NOT NULL CHECK (key <> '' AND length(key) <= 200),
  digest bytea NOT NULL CHECK (length(digest) = 32),
  asked integer NOT NULL CHECK (asked > 0),
  -- Keys and labels of the assignments that it consists of, so that a call that was broken off can be finished from what was given; JSON.
  parts text NOT NULL DEFAULT '[]',
  state text COLLATE "C" NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done')),
  done integer NOT NULL DEFAULT 0,
  -- What was told, row by row; JSON.
  result text,
  at timestamptz NOT NULL DEFAULT now(),
  by text NOT NULL,
  CHECK ((state = 'done') = (result IS NOT NULL)),
  CONSTRAINT agreement_call_once UNIQUE (agreement, kind, key)
);
CREATE INDEX agreement_call_open ON agreement_call (agreement) WHERE state = 'open';
CREATE TRIGGER agreement_call_stays BEFORE DELETE ON agreement_call FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER agreement_call_stays_itself BEFORE UPDATE ON agreement_call FOR EACH ROW
  WHEN (OLD.state = 'done') EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE agreement_number (
  number integer PRIMARY KEY REFERENCES number,
  agreement bigint NOT NULL REFERENCES agreement,
  call bigint NOT NULL REFERENCES agreement_call,
  taken timestamptz NOT NULL DEFAULT now(),
  confirmed timestamptz
);
CREATE INDEX agreement_number_of_agreement ON agreement_number (agreement, number);
CREATE TRIGGER agreement_number_stays BEFORE DELETE ON agreement_number FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER agreement_number_stays_itself BEFORE UPDATE ON agreement_number FOR EACH ROW
  WHEN ((OLD.number, OLD.agreement, OLD.call, OLD.taken) IS DISTINCT FROM (NEW.number, NEW.agreement, NEW.call, NEW.taken))
  EXECUTE FUNCTION refuse_rewriting();

-- Whoever confirms a number, the agreement's own book agrees.
CREATE FUNCTION note_agreement_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE agreement_number SET confirmed = CASE WHEN NEW.state IN ('register', 'legacy') THEN coalesce(confirmed, now()) END
    WHERE number = NEW.number;
  RETURN NULL;
END
$$;
CREATE TRIGGER number_of_agreement AFTER UPDATE OF state ON number FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION note_agreement_number();

-- What a centre looks at: drawn by the hash of a seed and the number, so that anybody can draw it again.
CREATE SEQUENCE agreement_sample_id AS bigint;
CREATE TABLE agreement_sample (
  id bigint PRIMARY KEY DEFAULT nextval('agreement_sample_id'),
  agreement bigint NOT NULL REFERENCES agreement,
  -- Days, both in it, of the taking.
  since text COLLATE "C" NOT NULL,
  until text COLLATE "C" NOT NULL,
  seed text COLLATE "C" NOT NULL CHECK (seed <> ''),
  rate integer NOT NULL CHECK (rate BETWEEN 1 AND 100),
  population integer NOT NULL CHECK (population > 0),
  error_limit integer NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  by text NOT NULL,
  -- When the last of it was judged.
  closed timestamptz,
  CHECK (since <= until)
);
CREATE INDEX agreement_sample_of_agreement ON agreement_sample (agreement, id);
CREATE TRIGGER agreement_sample_stays BEFORE DELETE ON agreement_sample FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE agreement_sample_number (
  sample bigint NOT NULL REFERENCES agreement_sample,
  number integer NOT NULL REFERENCES agreement_number,
  verdict text COLLATE "C" CHECK (verdict IN ('right', 'wrong')),
  reason text,
  judged timestamptz,
  judged_by text,
  PRIMARY KEY (sample, number),
  CHECK ((verdict IS NULL) = (judged IS NULL)),
  CHECK (verdict <> 'wrong' OR reason <> '')
);
CREATE TRIGGER agreement_sample_number_stays BEFORE DELETE ON agreement_sample_number FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
