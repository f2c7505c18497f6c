-- The desk of a centre: who has a request in hand, found quickly; letters of the day, once each.
CREATE INDEX request_of_assignee ON request (assignee) WHERE assignee IS NOT NULL;

-- That a centre's cataloguers were told of their inbox on a day, so that a job that runs twice tells them once.
CREATE TABLE centre_digest (
  centre text COLLATE "C" NOT NULL REFERENCES centre,
  day date NOT NULL,
  sent timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (centre, day)
);
