-- Facts of a change that its state and its revision do not tell, as JSON: the memberships of a cluster, a centre's custody.
-- Text, because the digest covers it to the letter, and absent where there are none, so that older digests stand.
ALTER TABLE change ADD COLUMN detail text CHECK (detail <> '');
