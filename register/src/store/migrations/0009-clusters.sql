-- Clusters (ISO 3297:2020, 7 and Annex B): since when each stands, who approved a number of its own, and which ISSN-Ls were before
-- (docs/decisions/0027-clusters-and-relations.md).

-- Not known of clusters that were there before.
ALTER TABLE cluster ADD COLUMN since timestamptz;
ALTER TABLE cluster ALTER COLUMN since SET DEFAULT now();
-- Only of a cluster with a number of its own (ISSN-H) that was approved here; the number then names a cluster and nothing else.
ALTER TABLE cluster ADD COLUMN approved_by text CHECK (approved_by IS NULL OR (kind <> 'L' AND approved_by <> ''));
CREATE INDEX cluster_approved ON cluster (number) WHERE approved_by IS NOT NULL;
CREATE INDEX cluster_own_number ON cluster (number) WHERE kind <> 'L';

CREATE FUNCTION refuse_title_of_cluster() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM cluster WHERE approved_by IS NOT NULL AND number IN (SELECT number FROM fresh)) THEN
    RAISE EXCEPTION 'the number of a cluster names no title' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER title_is_no_cluster AFTER INSERT ON title REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_title_of_cluster();

CREATE FUNCTION refuse_cluster_of_title() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM title WHERE number = NEW.number) THEN
    RAISE EXCEPTION 'the number of a title is no number of a cluster' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER cluster_is_no_title BEFORE INSERT OR UPDATE ON cluster FOR EACH ROW
  WHEN (NEW.approved_by IS NOT NULL) EXECUTE FUNCTION refuse_cluster_of_title();

-- Numbers that stood for a cluster once: their addresses lead to what came after them.
CREATE TABLE cluster_former (
  kind text COLLATE "C" NOT NULL,
  number integer NOT NULL CHECK (number BETWEEN 0 AND 9999999),
  -- Absent: nothing took its place, because no title was left.
  moved_to integer CHECK (moved_to BETWEEN 0 AND 9999999 AND moved_to <> number),
  since timestamptz,
  until timestamptz NOT NULL DEFAULT now(),
  why text NOT NULL CHECK (why <> ''),
  change_set uuid,
  PRIMARY KEY (kind, number, until)
);
CREATE INDEX cluster_former_by_successor ON cluster_former (kind, moved_to);
CREATE TRIGGER cluster_former_stays BEFORE UPDATE OR DELETE ON cluster_former FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER cluster_former_stays_whole BEFORE TRUNCATE ON cluster_former FOR EACH STATEMENT
  EXECUTE FUNCTION refuse_rewriting();

-- What points at a cancelled number points at the one that replaces it.
CREATE INDEX IF NOT EXISTS number_by_replacement ON number (replacement) WHERE replacement IS NOT NULL;

-- As records write a number, with its check character: the checks of the Register compare records with tables where they lie.
CREATE FUNCTION issn_text(number integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT substr(lpad(number::text, 7, '0'), 1, 4) || '-' || substr(lpad(number::text, 7, '0'), 5, 3)
    || substr('0123456789X', 1 + (11 - (
      8 * (number / 1000000) + 7 * (number / 100000 % 10) + 6 * (number / 10000 % 10) + 5 * (number / 1000 % 10)
      + 4 * (number / 100 % 10) + 3 * (number / 10 % 10) + 2 * (number % 10)
    ) % 11) % 11, 1)
$$;
