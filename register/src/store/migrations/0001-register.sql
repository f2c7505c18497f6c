-- The data spine: numbers, titles, their revisions, the ledger of changes with its seal, relations, clusters, and search.
-- Nothing here needs an extension, an advisory lock or a compression method (docs/decisions/0006-embedded-database.md).

CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or deleted: a new one is appended instead', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TABLE centre (
  -- Without padding: 2, 76, BO.
  code text COLLATE "C" PRIMARY KEY CHECK (code <> ''),
  name text,
  -- ISO 3166-1 alpha-3.
  country text CHECK (country ~ '^[A-Z]{3}$')
);

-- Every ISSN that was ever touched, as its seven digits: the check character is computed, so a wrong one cannot be stored.
CREATE TABLE number (
  number integer PRIMARY KEY CHECK (number BETWEEN 0 AND 9999999),
  state text NOT NULL
    CHECK (state IN ('register', 'provisional', 'legacy', 'unreported', 'cancelled', 'suppressed')),
  -- Codes are taken as records have them, so they need no row in centre.
  centre text,
  -- Known for most cancelled numbers, not for all.
  replacement integer REFERENCES number,
  first_seen timestamptz NOT NULL DEFAULT now(),
  CHECK (replacement IS NULL OR (state = 'cancelled' AND replacement <> number))
);
-- A number is never reused (ISO 3297:2020, 5.9), so none disappears and none becomes another.
CREATE TRIGGER number_stays BEFORE DELETE ON number FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER number_stays_itself BEFORE UPDATE OF number ON number FOR EACH ROW
  WHEN (OLD.number <> NEW.number) EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER number_stays_whole BEFORE TRUNCATE ON number FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE SEQUENCE title_id AS bigint;
CREATE TABLE title (
  id bigint PRIMARY KEY DEFAULT nextval('title_id'),
  number integer NOT NULL UNIQUE REFERENCES number,
  -- The current revision is (id, ordinal).
  ordinal integer NOT NULL CHECK (ordinal > 0)
);
CREATE TRIGGER title_stays BEFORE DELETE ON title FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER title_stays_whole BEFORE TRUNCATE ON title FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE title_revision (
  title bigint NOT NULL REFERENCES title,
  ordinal integer NOT NULL CHECK (ordinal > 0),
  form text NOT NULL CHECK (form IN ('record', 'list')),
  -- MARC-in-JSON as canonicalRecord writes it; text, because nothing asks it questions in SQL.
  record text NOT NULL,
  record_hash bytea NOT NULL CHECK (length(record_hash) = 32),
  source text,
  created timestamptz NOT NULL DEFAULT now(),
  -- Two writers that start from the same revision: the second is refused here.
  PRIMARY KEY (title, ordinal)
);
CREATE TRIGGER title_revision_stays BEFORE UPDATE OR DELETE ON title_revision FOR EACH ROW
  EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER title_revision_stays_whole BEFORE TRUNCATE ON title_revision FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_rewriting();

-- CACHE 1: the order of ids is the order of the row locks of a number, which sealing relies on.
CREATE SEQUENCE change_id AS bigint CACHE 1;
CREATE TABLE change (
  id bigint PRIMARY KEY DEFAULT nextval('change_id'),
  kind text NOT NULL CHECK (kind <> ''),
  number integer NOT NULL REFERENCES number,
  state text NOT NULL
    CHECK (state IN ('register', 'provisional', 'legacy', 'unreported', 'cancelled', 'suppressed')),
  replacement integer,
  title bigint,
  ordinal integer,
  actor text NOT NULL CHECK (actor <> ''),
  reason text,
  evidence text,
  change_set uuid,
  at timestamptz NOT NULL,
  digest bytea NOT NULL CHECK (length(digest) = 32),
  -- (title, ordinal) is a revision; verifyLedger looks, as it does at seal.change: a foreign key costs 4 us a row.
  CHECK ((title IS NULL) = (ordinal IS NULL))
);
CREATE TRIGGER change_stays BEFORE UPDATE OR DELETE ON change FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER change_stays_whole BEFORE TRUNCATE ON change FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- Changes that are committed and wait for their position. Large transactions and the embedded register seal their own themselves.
CREATE TABLE unsealed (
  change bigint PRIMARY KEY,
  number integer NOT NULL,
  digest bytea NOT NULL
);

-- The one order of the Register: gapless from 1, chained by hash.
CREATE TABLE seal (
  position bigint PRIMARY KEY CHECK (position > 0),
  change bigint NOT NULL UNIQUE,
  number integer NOT NULL,
  sealed_at timestamptz NOT NULL,
  hash bytea NOT NULL CHECK (length(hash) = 32)
);
CREATE INDEX seal_by_number ON seal (number, position);
CREATE INDEX seal_by_time ON seal (sealed_at);
CREATE TRIGGER seal_stays BEFORE UPDATE OR DELETE ON seal FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER seal_stays_whole BEFORE TRUNCATE ON seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- One row: its lock makes sealing the work of one process at a time.
CREATE TABLE seal_head (
  id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  position bigint NOT NULL,
  sealed_at timestamptz,
  hash bytea NOT NULL
);
INSERT INTO seal_head (position, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

-- Where each number stands in that order: harvests and exports page by it at the same speed everywhere. Derived from seal.
CREATE TABLE latest (
  number integer PRIMARY KEY,
  position bigint NOT NULL UNIQUE,
  medium smallint NOT NULL
);
CREATE INDEX latest_by_medium ON latest (medium, position);

-- Links 760-787 of current revisions, to valid numbers. Derived, like search: without foreign keys.
CREATE TABLE relation (
  number integer NOT NULL,
  kind text COLLATE "C" NOT NULL,
  other integer NOT NULL CHECK (other BETWEEN 0 AND 9999999),
  PRIMARY KEY (number, kind, other),
  CHECK (number <> other)
);
CREATE INDEX relation_by_other ON relation (other);

-- ISSN-L (L, an existing number), ISSN-H (H, a number of its own) and later types.
CREATE TABLE cluster (
  kind text COLLATE "C" NOT NULL CHECK (kind ~ '^[A-Z]$'),
  number integer NOT NULL,
  PRIMARY KEY (kind, number)
);
CREATE TABLE cluster_member (
  member integer NOT NULL CHECK (member BETWEEN 0 AND 9999999),
  kind text COLLATE "C" NOT NULL,
  cluster integer NOT NULL,
  PRIMARY KEY (member, kind, cluster)
);
-- ISO 3297:2020, Annex B: exactly one ISSN-L. A title with several predecessors may be in several histories.
CREATE UNIQUE INDEX cluster_member_one_l ON cluster_member (member) WHERE kind = 'L';
CREATE INDEX cluster_member_by_cluster ON cluster_member (kind, cluster);

-- Derived, rebuilt at will, and narrow on purpose (docs/decisions/0008-search-table.md).
CREATE TABLE search (
  number integer PRIMARY KEY,
  rank smallint NOT NULL,
  medium smallint NOT NULL,
  country smallint NOT NULL,
  status smallint NOT NULL,
  decade smallint NOT NULL,
  type smallint NOT NULL,
  -- Three-letter codes one after the other, such as engfre.
  languages text COLLATE "C" NOT NULL,
  sort_key text COLLATE "C" NOT NULL,
  card text NOT NULL,
  vector tsvector NOT NULL
);
CREATE INDEX search_by_rank ON search (rank, number);
CREATE INDEX search_by_title ON search (sort_key, number);
CREATE INDEX search_by_word ON search USING gin (vector);
