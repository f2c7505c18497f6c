-- Credits of those who ask, exact to the unit: an append-only ledger of entries with one balance row each, reservations that end once, and
-- invoices numbered without gaps (docs/decisions/0035-agreements-and-credits.md).

-- What is asked and at which price; the newest row is in force.
CREATE SEQUENCE credit_policy_id AS integer;
CREATE TABLE credit_policy (
  id integer PRIMARY KEY DEFAULT nextval('credit_policy_id'),
  at timestamptz NOT NULL DEFAULT now(),
  by text NOT NULL CHECK (by <> ''),
  -- Whether requests cost credits at all.
  asked boolean NOT NULL,
  -- Whether credits that are ordered are given with the invoice, or only when it is paid.
  trust boolean NOT NULL,
  -- ISO 4217.
  currency text COLLATE "C" NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  -- JSON: [{"from": credits, "price": minor units each}], ascending.
  tiers text NOT NULL
);
CREATE TRIGGER credit_policy_stays BEFORE UPDATE OR DELETE ON credit_policy FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- Whoever changes a balance locks its row. It is the sum of its entries, and only an entry changes it.
CREATE SEQUENCE credit_balance_id AS bigint;
CREATE TABLE credit_balance (
  id bigint PRIMARY KEY DEFAULT nextval('credit_balance_id'),
  account bigint UNIQUE REFERENCES account,
  organisation bigint UNIQUE REFERENCES organisation,
  balance integer NOT NULL DEFAULT 0 CONSTRAINT credit_balance_covered CHECK (balance >= 0),
  entries integer NOT NULL DEFAULT 0,
  CHECK ((account IS NULL) <> (organisation IS NULL))
);
CREATE TRIGGER credit_balance_stays BEFORE DELETE ON credit_balance FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER credit_balance_stays_whole BEFORE TRUNCATE ON credit_balance FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER credit_balance_by_entries BEFORE UPDATE ON credit_balance FOR EACH ROW
  WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_rewriting();

-- Credits set aside for a request until it is decided. At most one of a request stands at a time.
CREATE SEQUENCE credit_reservation_id AS bigint;
CREATE TABLE credit_reservation (
  id bigint PRIMARY KEY DEFAULT nextval('credit_reservation_id'),
  request bigint NOT NULL REFERENCES request,
  balance bigint NOT NULL REFERENCES credit_balance,
  amount integer NOT NULL CHECK (amount > 0),
  state text COLLATE "C" NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'charged', 'released', 'refunded')),
  made timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX credit_reservation_once ON credit_reservation (request) WHERE state IN ('open', 'charged');
CREATE INDEX credit_reservation_of_balance ON credit_reservation (balance);
CREATE TRIGGER credit_reservation_stays BEFORE DELETE ON credit_reservation FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER credit_reservation_ends_once BEFORE UPDATE ON credit_reservation FOR EACH ROW
  WHEN (
    (OLD.id, OLD.request, OLD.balance, OLD.amount) IS DISTINCT FROM (NEW.id, NEW.request, NEW.balance, NEW.amount)
    OR NOT (
      (OLD.state = 'open' AND NEW.state IN ('charged', 'released'))
      OR (OLD.state = 'charged' AND NEW.state = 'refunded')
    )
  ) EXECUTE FUNCTION refuse_rewriting();

-- The last number of each year.
CREATE TABLE invoice_head (
  year integer PRIMARY KEY CHECK (year BETWEEN 2000 AND 9999),
  last integer NOT NULL CHECK (last >= 0)
);
CREATE TRIGGER invoice_head_stays BEFORE DELETE ON invoice_head FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

CREATE SEQUENCE invoice_id AS bigint;
CREATE TABLE invoice (
  id bigint PRIMARY KEY DEFAULT nextval('invoice_id'),
  -- Shown as 2026-00017.
  year integer NOT NULL REFERENCES invoice_head,
  number integer NOT NULL CHECK (number > 0),
  balance bigint NOT NULL REFERENCES credit_balance,
  credits integer NOT NULL CHECK (credits > 0),
  -- Minor units of the currency, each and in all.
  price integer NOT NULL CHECK (price >= 0),
  total bigint NOT NULL,
  currency text COLLATE "C" NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  -- Whom it is made out to, as it was written then.
  bill_to text NOT NULL CHECK (bill_to <> '' AND length(bill_to) <= 1000),
  -- Whether its credits were given before it was paid.
  trust boolean NOT NULL,
  state text COLLATE "C" NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'paid', 'cancelled')),
  issued timestamptz NOT NULL DEFAULT now(),
  issued_by text NOT NULL,
  -- Against sending the same order twice.
  order_key text COLLATE "C" NOT NULL,
  settled timestamptz,
  settled_by text,
  -- Of the payment, or why it was cancelled.
  reference text,
  UNIQUE (year, number),
  UNIQUE (balance, order_key),
  CHECK (total = credits::bigint * price),
  CHECK ((state = 'open') = (settled IS NULL))
);
CREATE INDEX invoice_of_balance ON invoice (balance);
CREATE INDEX invoice_by_state ON invoice (state);
CREATE TRIGGER invoice_stays BEFORE DELETE ON invoice FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER invoice_stays_itself BEFORE UPDATE ON invoice FOR EACH ROW
  WHEN (
    (OLD.id, OLD.year, OLD.number, OLD.balance, OLD.credits, OLD.price, OLD.total, OLD.currency, OLD.bill_to, OLD.trust, OLD.issued)
      IS DISTINCT FROM (NEW.id, NEW.year, NEW.number, NEW.balance, NEW.credits, NEW.price, NEW.total, NEW.currency, NEW.bill_to, NEW.trust, NEW.issued)
    OR OLD.state <> 'open'
  ) EXECUTE FUNCTION refuse_rewriting();

-- Every change of a balance. Its ordinal and the balance after it are the database's to say.
CREATE TABLE credit_entry (
  balance bigint NOT NULL REFERENCES credit_balance,
  ordinal integer NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  -- granted: by staff. bought: with an invoice. returned: of a cancelled invoice. corrected: by staff, either way.
  -- reserved, released, charged (already taken when it was reserved: 0), refunded: of a request.
  kind text COLLATE "C" NOT NULL
    CHECK (kind IN ('granted', 'bought', 'returned', 'corrected', 'reserved', 'released', 'charged', 'refunded')),
  amount integer NOT NULL,
  after integer NOT NULL,
  reservation bigint REFERENCES credit_reservation,
  invoice bigint REFERENCES invoice,
  reference text,
  by text NOT NULL CHECK (by <> ''),
  PRIMARY KEY (balance, ordinal),
  CHECK (CASE
    WHEN kind IN ('granted', 'bought', 'released', 'refunded') THEN amount > 0
    WHEN kind IN ('returned', 'reserved') THEN amount < 0
    WHEN kind = 'charged' THEN amount = 0
    ELSE amount <> 0
  END),
  CHECK ((reservation IS NOT NULL) = (kind IN ('reserved', 'released', 'charged', 'refunded'))),
  CHECK ((invoice IS NOT NULL) = (kind IN ('bought', 'returned')))
);
-- A reservation is made once and ends once; an invoice gives its credits once.
CREATE UNIQUE INDEX credit_entry_of_reservation ON credit_entry (reservation, kind);
CREATE UNIQUE INDEX credit_entry_of_invoice ON credit_entry (invoice, kind);
CREATE TRIGGER credit_entry_stays BEFORE UPDATE OR DELETE ON credit_entry FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER credit_entry_stays_whole BEFORE TRUNCATE ON credit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE FUNCTION move_credit_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE credit_balance SET balance = balance + NEW.amount, entries = entries + 1 WHERE id = NEW.balance
    RETURNING entries, balance INTO NEW.ordinal, NEW.after;
  RETURN NEW;
END
$$;
CREATE TRIGGER credit_entry_moves_balance BEFORE INSERT ON credit_entry FOR EACH ROW EXECUTE FUNCTION move_credit_balance();
