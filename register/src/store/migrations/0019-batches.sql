-- Many titles asked for in one file (docs/guide/bulk-requests.md): its rows as cells until all is well, then the requests that came of them.

CREATE TABLE request_file (
  -- As its address names it; nobody guesses another's.
  id text COLLATE "C" PRIMARY KEY,
  account bigint NOT NULL REFERENCES account,
  organisation bigint REFERENCES organisation,
  -- As its sender named it; shown, never used as a name of a file.
  name text NOT NULL,
  -- SHA-256 of what its rows say: the same content again is the same file, however it was saved.
  digest bytea NOT NULL CHECK (length(digest) = 32),
  -- checking: nothing is sent yet. submitting: some rows are requests, and the others become ones. dropped: given up, its rows are gone.
  state text COLLATE "C" NOT NULL DEFAULT 'checking' CHECK (state IN ('checking', 'submitting', 'submitted', 'dropped')),
  language text COLLATE "C" NOT NULL,
  -- Who asks, for all rows (domain/request-form.ts, `applicant`); JSON.
  applicant text NOT NULL,
  -- How it was read: format, encoding, what was not understood; JSON.
  source text NOT NULL,
  created timestamptz NOT NULL DEFAULT now(),
  changed timestamptz NOT NULL DEFAULT now(),
  submitted timestamptz,
  -- When its sender was told that all is decided.
  told timestamptz
);
CREATE UNIQUE INDEX request_file_once ON request_file (account, coalesce(organisation, 0), digest) WHERE state <> 'dropped';
CREATE INDEX request_file_of_organisation ON request_file (organisation, created);
CREATE INDEX request_file_open ON request_file (state, changed) WHERE state = 'submitting' OR (state = 'submitted' AND told IS NULL);
CREATE TRIGGER request_file_stays BEFORE DELETE ON request_file FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE request_file_row (
  file text COLLATE "C" NOT NULL REFERENCES request_file,
  -- As the sheet counts, from 1.
  row integer NOT NULL CHECK (row > 0),
  -- By key of the column; JSON. Faults: cells that could not be taken as they were.
  cells text NOT NULL,
  faults text,
  -- SHA-256 of whose it is and what it says: a row that is a request already is not sent again in another file.
  digest bytea NOT NULL CHECK (length(digest) = 32),
  request bigint UNIQUE REFERENCES request,
  -- Why it did not become a request, although it looked well; JSON.
  refused text,
  PRIMARY KEY (file, row)
);
CREATE INDEX request_file_row_sent ON request_file_row (digest) WHERE request IS NOT NULL;

-- Files of evidence that rows name.
CREATE TABLE request_file_evidence (
  file text COLLATE "C" NOT NULL REFERENCES request_file,
  -- Folded, to be found by what a cell says.
  key text COLLATE "C" NOT NULL CHECK (key <> ''),
  name text NOT NULL,
  hash bytea NOT NULL REFERENCES evidence_file,
  PRIMARY KEY (file, key)
);
