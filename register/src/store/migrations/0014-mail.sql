-- Letters out and in, and the work that is done by the clock (docs/decisions/0032-mail-and-jobs.md).
-- A letter is a row in the transaction of what it tells of; how it reads is decided when it is sent.

CREATE SEQUENCE outbox_id AS bigint;
CREATE TABLE outbox (
  id bigint PRIMARY KEY DEFAULT nextval('outbox_id'),
  -- Nobody guesses it: in the Message-ID and the address that bounces come to, so that nobody else makes a letter bounce.
  key text COLLATE "C" NOT NULL UNIQUE DEFAULT replace(gen_random_uuid()::text, '-', ''),
  email text NOT NULL CHECK (email <> '' AND length(email) <= 320 AND email !~ '[[:cntrl:]]'),
  -- As accounts are found (store/accounts.ts).
  email_key text COLLATE "C" NOT NULL,
  name text NOT NULL DEFAULT '' CHECK (name !~ '[[:cntrl:]]'),
  language text COLLATE "C" NOT NULL,
  -- Its words are letter.<letter>.subject and letter.<letter>.text; the values are JSON.
  letter text COLLATE "C" NOT NULL CHECK (letter <> ''),
  data text NOT NULL,
  link text,
  -- Its link proves something, such as an address: values and link are forgotten once it is sent.
  secret boolean NOT NULL DEFAULT false,
  -- JSON: [{name, type, evidence}], evidence being the hash in hexadecimal.
  attachments text,
  -- The conversation that an answer to it belongs to.
  request bigint REFERENCES request,
  -- False: somebody wrote it herself.
  automatic boolean NOT NULL DEFAULT true,
  created timestamptz NOT NULL DEFAULT now(),
  -- refused: the other server said never; given-up: nobody took it for days; bounced: taken, and sent back later.
  state text COLLATE "C" NOT NULL DEFAULT 'waiting'
    CHECK (state IN ('waiting', 'sent', 'refused', 'given-up', 'bounced')),
  attempts integer NOT NULL DEFAULT 0,
  -- Not to be tried before. Whoever takes it sets it ahead, so that no other server takes it and none loses it.
  due timestamptz NOT NULL DEFAULT now(),
  taker text COLLATE "C",
  sent timestamptz,
  -- What the other server said last, or what the bounce says.
  answer text,
  changed timestamptz NOT NULL DEFAULT now(),
  CHECK ((sent IS NOT NULL) = (state IN ('sent', 'bounced')))
);
CREATE INDEX outbox_due ON outbox (due) WHERE state = 'waiting';
CREATE INDEX outbox_of_request ON outbox (request);
CREATE INDEX outbox_by_email ON outbox (email_key, id);
CREATE TRIGGER outbox_stays BEFORE DELETE ON outbox FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- Addresses that letters came back from; the row goes when a letter is taken again, or somebody says the address is well.
CREATE TABLE failing_address (
  email_key text COLLATE "C" PRIMARY KEY,
  since timestamptz NOT NULL DEFAULT now(),
  letters integer NOT NULL DEFAULT 1,
  answer text NOT NULL
);

-- Every letter that came in and what became of it, so that none is taken twice and none vanishes without a trace.
CREATE SEQUENCE incoming_letter_id AS bigint;
CREATE TABLE incoming_letter (
  id bigint PRIMARY KEY DEFAULT nextval('incoming_letter_id'),
  -- Its Message-ID, or the hash of its bytes when it has none.
  message_id text COLLATE "C" NOT NULL UNIQUE,
  at timestamptz NOT NULL DEFAULT now(),
  sender text NOT NULL,
  subject text NOT NULL,
  -- Such as message, bounce, or why it was left aside.
  outcome text COLLATE "C" NOT NULL,
  request bigint REFERENCES request,
  outbox bigint REFERENCES outbox
);
CREATE INDEX incoming_letter_of_request ON incoming_letter (request);

-- Who does a job now, and how it went: one server at a time.
CREATE TABLE job_lease (
  job text COLLATE "C" PRIMARY KEY,
  holder text COLLATE "C",
  held_until timestamptz,
  -- Not to be run again before.
  due timestamptz NOT NULL DEFAULT now(),
  started timestamptz,
  ended timestamptz,
  runs integer NOT NULL DEFAULT 0,
  failures integer NOT NULL DEFAULT 0,
  -- What the last run did, in items; what the last failure said, until a run goes well.
  done integer,
  error text
);
