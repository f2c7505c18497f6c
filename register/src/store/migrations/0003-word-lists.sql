-- Lists of title word abbreviations (ISO 4; the LTWA) as they were imported, and which of them holds (docs/decisions/0015-short-word-list.md).

CREATE SEQUENCE word_list_id AS bigint;
CREATE TABLE word_list (
  id bigint PRIMARY KEY DEFAULT nextval('word_list_id'),
  name text NOT NULL CHECK (name <> ''),
  -- SHA-256 of the file, and of the entries that were read from it: the same file may be read better one day.
  file_hash bytea NOT NULL CHECK (length(file_hash) = 32),
  entries_hash bytea NOT NULL CHECK (length(entries_hash) = 32),
  entries integer NOT NULL CHECK (entries > 0),
  -- How it was written, what was mended and what was not understood; JSON.
  report text NOT NULL,
  -- A JSON array a line. Read whole or not at all, so it needs no rows of its own.
  content text NOT NULL,
  imported_at timestamptz NOT NULL DEFAULT now(),
  imported_by text NOT NULL CHECK (imported_by <> ''),
  CONSTRAINT word_list_once UNIQUE (file_hash, entries_hash)
);
CREATE TRIGGER word_list_stays BEFORE UPDATE OR DELETE ON word_list FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER word_list_stays_whole BEFORE TRUNCATE ON word_list FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- The last row says which list holds; without a row, and where list is null, the project's own short list does.
CREATE SEQUENCE word_list_choice_id AS bigint;
CREATE TABLE word_list_choice (
  id bigint PRIMARY KEY DEFAULT nextval('word_list_choice_id'),
  list bigint REFERENCES word_list,
  chosen_at timestamptz NOT NULL DEFAULT now(),
  chosen_by text NOT NULL CHECK (chosen_by <> '')
);
CREATE TRIGGER word_list_choice_stays BEFORE UPDATE OR DELETE ON word_list_choice FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER word_list_choice_stays_whole BEFORE TRUNCATE ON word_list_choice FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_rewriting();
