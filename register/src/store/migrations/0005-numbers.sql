-- Numbers: the ways between their states, blocks of them and who may give them out, and what no statement may do to them
-- (ISO 3297:2020, 5.9, 5.10, 11; docs/decisions/0023-numbers-and-blocks.md).

-- The same table as domain/number-state.ts has; a test compares both. A row with undo holds only for the undoing of a mistaken change,
-- which says so in the setting masthead.verb of its own transaction.
CREATE TABLE number_move (
  from_state text COLLATE "C" NOT NULL,
  to_state text COLLATE "C" NOT NULL,
  undo boolean NOT NULL,
  PRIMARY KEY (from_state, to_state)
);
INSERT INTO number_move (from_state, to_state, undo) VALUES
  ('unreported', 'provisional', false),
  ('unreported', 'register', false),
  ('unreported', 'legacy', false),
  ('unreported', 'cancelled', false),
  ('unreported', 'suppressed', false),
  ('provisional', 'register', false),
  ('provisional', 'legacy', false),
  ('provisional', 'cancelled', false),
  ('provisional', 'suppressed', false),
  ('register', 'legacy', false),
  ('register', 'cancelled', false),
  ('register', 'suppressed', false),
  ('legacy', 'register', false),
  ('legacy', 'cancelled', false),
  ('legacy', 'suppressed', false),
  ('suppressed', 'cancelled', false),
  ('register', 'provisional', true),
  ('cancelled', 'unreported', true),
  ('cancelled', 'provisional', true),
  ('cancelled', 'register', true),
  ('cancelled', 'legacy', true),
  ('cancelled', 'suppressed', true),
  ('suppressed', 'unreported', true),
  ('suppressed', 'provisional', true),
  ('suppressed', 'register', true),
  ('suppressed', 'legacy', true);
CREATE TRIGGER number_move_stays BEFORE UPDATE OR DELETE ON number_move FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER number_move_stays_whole BEFORE TRUNCATE ON number_move FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE FUNCTION refuse_illegal_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM number_move
    WHERE from_state = OLD.state AND to_state = NEW.state
      AND (NOT undo OR current_setting('masthead.verb', true) = 'undo-change')
  ) THEN
    RAISE EXCEPTION 'number % is % and does not become %', OLD.number, OLD.state, NEW.state
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER number_moves_legally BEFORE UPDATE OF state ON number FOR EACH ROW
  WHEN (OLD.state <> NEW.state) EXECUTE FUNCTION refuse_illegal_move();

-- Replaced by one that is replaced by another: that must end. The rows on the way are locked, so that two at once cannot close a circle.
CREATE FUNCTION refuse_endless_replacement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  next integer := NEW.replacement;
BEGIN
  WHILE next IS NOT NULL LOOP
    IF next = NEW.number THEN
      RAISE EXCEPTION 'number % would in the end be replaced by itself', NEW.number USING ERRCODE = 'check_violation';
    END IF;
    SELECT replacement INTO next FROM number WHERE number = next FOR SHARE;
  END LOOP;
  RETURN NEW;
END
$$;
CREATE TRIGGER number_is_replaced_for_good BEFORE INSERT OR UPDATE OF replacement ON number FOR EACH ROW
  WHEN (NEW.replacement IS NOT NULL) EXECUTE FUNCTION refuse_endless_replacement();

-- A title keeps its identity and its number for ever, and goes from revision to revision, never back.
CREATE TRIGGER title_stays_itself BEFORE UPDATE ON title FOR EACH ROW
  WHEN (OLD.id <> NEW.id OR OLD.number <> NEW.number OR NEW.ordinal <= OLD.ordinal) EXECUTE FUNCTION refuse_rewriting();

-- Where the ledger stands is moved on, not taken away; what waits to be sealed goes row by row.
CREATE TRIGGER seal_head_stays BEFORE DELETE ON seal_head FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER seal_head_stays_whole BEFORE TRUNCATE ON seal_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER unsealed_stays_whole BEFORE TRUNCATE ON unsealed FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- Centres (ISO 3297:2020, 11 and D.3). What a centre has beside its name and country is one JSON document: nothing is asked of it in SQL.
ALTER TABLE centre ADD COLUMN status text COLLATE "C" NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'inactive', 'closed'));
ALTER TABLE centre ADD COLUMN profile text;
CREATE TRIGGER centre_stays BEFORE DELETE ON centre FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER centre_stays_itself BEFORE UPDATE OF code ON centre FOR EACH ROW
  WHEN (OLD.code <> NEW.code) EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER centre_stays_whole BEFORE TRUNCATE ON centre FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- One row: whoever gives, closes or transfers a block does it alone, and the events of blocks are chained by hash.
CREATE TABLE block_head (
  id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  events integer NOT NULL,
  hash bytea NOT NULL CHECK (length(hash) = 32)
);
INSERT INTO block_head (events, hash) VALUES (0, decode(repeat('00', 32), 'hex'));
CREATE TRIGGER block_head_stays BEFORE DELETE ON block_head FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER block_head_stays_whole BEFORE TRUNCATE ON block_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE SEQUENCE block_id AS integer;
CREATE TABLE block (
  id integer PRIMARY KEY DEFAULT nextval('block_id'),
  centre text NOT NULL REFERENCES centre,
  first integer NOT NULL CHECK (first >= 0),
  last integer NOT NULL CHECK (last <= 9999999),
  purpose text COLLATE "C" NOT NULL CHECK (purpose IN ('general', 'publisher', 'legal-deposit')),
  -- The publisher it is set aside for, and the agreement that says so.
  holder text CHECK (holder <> ''),
  agreement text,
  state text COLLATE "C" NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
  given timestamptz NOT NULL DEFAULT now(),
  given_by text NOT NULL CHECK (given_by <> ''),
  -- Numbers of the range that the Register knew when the block was given: they were never free in it.
  known_before integer NOT NULL CHECK (known_before >= 0),
  CHECK (first <= last),
  CHECK ((purpose = 'publisher') = (holder IS NOT NULL))
);
CREATE UNIQUE INDEX block_by_first ON block (first);
CREATE INDEX block_by_centre ON block (centre, state);
CREATE TRIGGER block_stays BEFORE DELETE ON block FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER block_stays_itself BEFORE UPDATE ON block FOR EACH ROW
  WHEN (
    (OLD.id, OLD.first, OLD.last, OLD.given, OLD.given_by, OLD.known_before)
      IS DISTINCT FROM (NEW.id, NEW.first, NEW.last, NEW.given, NEW.given_by, NEW.known_before)
  ) EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER block_stays_whole BEFORE TRUNCATE ON block FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- No number is in two blocks. Under the lock of block_head, so that two who give at once meet; the update makes a transaction with an old
-- view of the database fail instead of overlooking the other's block.
CREATE FUNCTION refuse_overlapping_block() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  other block;
BEGIN
  UPDATE block_head SET events = events;
  SELECT * INTO other FROM block WHERE first <= NEW.last AND last >= NEW.first LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'block % to % overlaps block %, % to %', NEW.first, NEW.last, other.id, other.first, other.last
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'block_overlap';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER block_overlaps_none BEFORE INSERT ON block FOR EACH ROW EXECUTE FUNCTION refuse_overlapping_block();

-- What was done to blocks: never rewritten, and chained by hash like the ledger of numbers.
CREATE TABLE block_event (
  id integer PRIMARY KEY CHECK (id > 0),
  block integer NOT NULL REFERENCES block,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('given', 'closed', 'reopened', 'transferred')),
  -- Whose it is after the event, and whose it was before it.
  centre text NOT NULL,
  former text,
  actor text NOT NULL CHECK (actor <> ''),
  reason text,
  evidence text,
  at timestamptz NOT NULL,
  -- SHA-256 of the hash before it and of what the event says; store/block-events.ts.
  hash bytea NOT NULL CHECK (length(hash) = 32)
);
CREATE INDEX block_event_by_block ON block_event (block, id);
CREATE TRIGGER block_event_stays BEFORE UPDATE OR DELETE ON block_event FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER block_event_stays_whole BEFORE TRUNCATE ON block_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- The numbers of blocks that nobody has. A row each, so that takers lock the rows they take and nobody waits in line, and a taking that
-- is rolled back leaves no gap.
CREATE TABLE free_number (
  number integer PRIMARY KEY CHECK (number BETWEEN 0 AND 9999999),
  block integer NOT NULL REFERENCES block
);
CREATE INDEX free_number_by_block ON free_number (block, number);
CREATE TRIGGER free_number_stays_itself BEFORE UPDATE ON free_number FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER free_number_stays_whole BEFORE TRUNCATE ON free_number FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

-- A number that is free in a block lies in it and is not known.
CREATE FUNCTION refuse_false_freedom() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM added LEFT JOIN block ON block.id = added.block
    WHERE added.number NOT BETWEEN block.first AND block.last
  ) OR EXISTS (SELECT FROM number WHERE number = ANY (ARRAY(SELECT number FROM added))) THEN
    RAISE EXCEPTION 'a free number lies in its block and is not known' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER free_number_is_free AFTER INSERT ON free_number REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_false_freedom();

-- Whoever takes one also records it, in the same transaction: none is lost.
CREATE FUNCTION refuse_lost_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM number WHERE number = OLD.number) THEN
    RAISE EXCEPTION 'number % was taken from block % and not recorded', OLD.number, OLD.block
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER free_number_is_not_lost AFTER DELETE ON free_number DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION refuse_lost_number();

-- A number that becomes known by another way, such as a centre's file, is free no more.
CREATE FUNCTION end_freedom() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM free_number WHERE number = ANY (ARRAY(SELECT number FROM added));
  RETURN NULL;
END
$$;
CREATE TRIGGER number_is_not_free AFTER INSERT ON number REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION end_freedom();
