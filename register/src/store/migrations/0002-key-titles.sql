-- Key titles (ISO 3297:2020, 6): every living number's, and that no two numbers hold the same (docs/decisions/0016-key-titles.md).

CREATE TABLE key_title (
  number integer PRIMARY KEY CHECK (number BETWEEN 0 AND 9999999),
  -- What is compared: keyTitleNormalForm of @masthead/serial; of a long one its beginning and its hash.
  normal text COLLATE "C" NOT NULL CHECK (normal <> ''),
  -- Of several numbers whose records have one key title a single one holds it. The others wait, and are a worklist.
  holds boolean NOT NULL,
  text text NOT NULL,
  -- Folded, without initial article; the qualifier follows after U+0001.
  filing text COLLATE "C" NOT NULL,
  -- Normal form of the abbreviated key title.
  abbreviated text COLLATE "C"
);
-- The guarantee: whoever writes, and however many at once.
CREATE UNIQUE INDEX key_title_one_holder ON key_title (normal) WHERE holds;
CREATE INDEX key_title_waiting ON key_title (normal, number) WHERE NOT holds;
CREATE INDEX key_title_waiting_by_number ON key_title (number) WHERE NOT holds;
CREATE INDEX key_title_by_filing ON key_title (filing, number);
CREATE INDEX key_title_by_abbreviation ON key_title (abbreviated) WHERE abbreviated IS NOT NULL;

-- How far the key titles of records that were there before have been taken into the table; one row.
CREATE TABLE key_title_fill (
  id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  after integer NOT NULL,
  done boolean NOT NULL DEFAULT false
);
INSERT INTO key_title_fill (after) VALUES (-1);
