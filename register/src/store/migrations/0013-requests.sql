-- Requests from draft to decision, with all that was said, sent and done about them (docs/decisions/0031-requests.md).
-- What happened is written once and never changed; a request is never deleted, but what an expired draft held is emptied.

CREATE SEQUENCE request_id AS bigint;
CREATE TABLE request (
  id bigint PRIMARY KEY DEFAULT nextval('request_id'),
  -- As people name it, such as R-7K3M-9QXT-2B; nobody guesses another's, and nothing is shown for knowing it.
  reference text COLLATE "C" NOT NULL UNIQUE,
  -- What it asks for: issn (numbers for titles), change (of a title that has one), claim (of a title), transfer (to another publisher).
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('issn', 'change', 'claim', 'transfer')),
  state text COLLATE "C" NOT NULL DEFAULT 'draft'
    CHECK (state IN ('draft', 'submitted', 'waiting', 'accepted', 'refused', 'withdrawn', 'expired')),
  -- Whose it is. A draft may be nobody's yet: then who holds its secret may write it.
  account bigint REFERENCES account,
  organisation bigint REFERENCES organisation,
  secret_hash bytea UNIQUE CHECK (length(secret_hash) = 32),
  -- Who decides, and why that centre; JSON of the reason.
  centre text COLLATE "C" REFERENCES centre,
  routed text,
  -- The cataloguer who has it in hand.
  assignee bigint REFERENCES account,
  urgent boolean NOT NULL DEFAULT false,
  -- Of the applicant, for letters; BCP 47.
  language text COLLATE "C" NOT NULL DEFAULT 'en',
  -- What was filled in (domain/request-form.ts); JSON. It counts up, so that two who write at once do not lose a word.
  form text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  -- Its main title, folded and as it stands, for lists and search.
  title text NOT NULL DEFAULT '',
  -- The number that it is about, when the title has one (change, claim, transfer).
  number integer REFERENCES number,
  -- All that came in one file or under one agreement.
  batch text COLLATE "C",
  agreement bigint,
  created timestamptz NOT NULL DEFAULT now(),
  changed timestamptz NOT NULL DEFAULT now(),
  submitted timestamptz,
  -- By when the centre has promised to decide, or the applicant is asked to answer.
  due timestamptz,
  decided timestamptz,
  decided_by text,
  -- Decision with its rule and reason, and the numbers that came of it; JSON.
  decision text,
  CHECK ((state IN ('accepted', 'refused')) = (decided IS NOT NULL))
);
CREATE INDEX request_inbox ON request (centre, state, due);
CREATE INDEX request_of_account ON request (account);
CREATE INDEX request_of_organisation ON request (organisation);
CREATE INDEX request_by_number ON request (number);
CREATE INDEX request_by_batch ON request (batch);
CREATE TRIGGER request_stays BEFORE DELETE ON request FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE request_event (
  request bigint NOT NULL REFERENCES request,
  ordinal integer NOT NULL CHECK (ordinal > 0),
  at timestamptz NOT NULL DEFAULT now(),
  -- Such as submitted, routed, taken, asked, answered, accepted, refused, reversed, withdrawn, reminded.
  kind text COLLATE "C" NOT NULL,
  -- As the ledger names them.
  actor text NOT NULL,
  account bigint REFERENCES account,
  -- Whether the applicant sees it; she sees every change of state.
  visible boolean NOT NULL,
  from_state text COLLATE "C",
  to_state text COLLATE "C",
  -- JSON, by kind.
  data text,
  PRIMARY KEY (request, ordinal)
);
CREATE TRIGGER request_event_stays BEFORE UPDATE OR DELETE ON request_event FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE SEQUENCE message_id AS bigint;
CREATE TABLE message (
  id bigint PRIMARY KEY DEFAULT nextval('message_id'),
  request bigint NOT NULL REFERENCES request,
  at timestamptz NOT NULL DEFAULT now(),
  -- applicant: she wrote it; centre: the centre wrote it to her; note: the centre's own, which she never sees.
  side text COLLATE "C" NOT NULL CHECK (side IN ('applicant', 'centre', 'note')),
  account bigint REFERENCES account,
  body text NOT NULL CHECK (length(body) <= 20000),
  -- The Message-ID of the letter that it came in, so that none is taken twice.
  letter text COLLATE "C" UNIQUE
);
CREATE INDEX message_of_request ON message (request, id);
CREATE TRIGGER message_stays BEFORE UPDATE OR DELETE ON message FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- Files by their content: the bytes lie in the evidence store under the hash, once, however often they are sent.
CREATE TABLE evidence_file (
  hash bytea PRIMARY KEY CHECK (length(hash) = 32),
  size bigint NOT NULL CHECK (size > 0),
  -- What it is, by its bytes and not by what its sender says.
  type text COLLATE "C" NOT NULL,
  created timestamptz NOT NULL DEFAULT now()
);
CREATE SEQUENCE evidence_id AS bigint;
CREATE TABLE evidence (
  id bigint PRIMARY KEY DEFAULT nextval('evidence_id'),
  request bigint NOT NULL REFERENCES request,
  -- first-issue: a copy of it, or of the current iteration; mock-up; proof: of what is claimed or corrected; attachment: of a message.
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('first-issue', 'mock-up', 'proof', 'attachment')),
  -- One of the two.
  hash bytea REFERENCES evidence_file,
  url text,
  -- As its sender named it; shown, never used as a name of a file.
  name text NOT NULL DEFAULT '',
  message bigint REFERENCES message,
  added timestamptz NOT NULL DEFAULT now(),
  added_by text NOT NULL,
  -- Taken back by its sender before the decision; the row stays.
  removed timestamptz,
  CHECK ((hash IS NULL) <> (url IS NULL))
);
CREATE INDEX evidence_of_request ON evidence (request);

CREATE TABLE request_tag (
  request bigint NOT NULL REFERENCES request,
  tag text NOT NULL CHECK (tag <> '' AND length(tag) <= 50),
  PRIMARY KEY (request, tag)
);
CREATE INDEX request_tag_by_tag ON request_tag (tag);

-- A question to the inbox that a cataloguer keeps.
CREATE SEQUENCE saved_view_id AS bigint;
CREATE TABLE saved_view (
  id bigint PRIMARY KEY DEFAULT nextval('saved_view_id'),
  account bigint NOT NULL REFERENCES account,
  name text NOT NULL CHECK (name <> '' AND length(name) <= 100),
  query text NOT NULL CHECK (length(query) <= 1000),
  UNIQUE (account, name)
);

-- What a check found, with its source, at a moment; the newest of each kind counts.
CREATE SEQUENCE request_check_id AS bigint;
CREATE TABLE request_check (
  id bigint PRIMARY KEY DEFAULT nextval('request_check_id'),
  request bigint NOT NULL REFERENCES request,
  kind text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  -- passed, warning, failed, unknown
  result text COLLATE "C" NOT NULL CHECK (result IN ('passed', 'warning', 'failed', 'unknown')),
  -- Evidence and source; JSON.
  data text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX request_check_of_request ON request_check (request, kind, id);
