/** A small list for tests, in the form of the LTWA, made of facts that any list has. */
import type { LtwaEntry } from './entry.ts';
import { parseLtwa } from './ltwa.ts';

const rows = `
WORD	ABBREVIATIONS	LANGUAGE CODES
acta	n.a.	lat
boletín	bol.	spa
chemi-	chem.	eng
chimi-	chim.	fre
geologi-	geol.	mul
géologi-	géol.	fre
Geschichte	Gesch.	ger
Gesellschaft	Ges.	ger
histoir-	hist.	fre
histor-	hist.	mul
himi-	him.	rus
izvesti-	izv.	rus
journal	j.	eng, fre
Kunst	n.a.	ger
-kunde	-kd.	ger
Labor (laboratory)	Lab.	ger
labor (work)	n.a.	mul
London	Lond.	eng
nation	n.a.	mul
national-	natl.	fre, eng
New York	N. Y.	eng
park	n.a.	eng
park-	park.	eng
physi-	phys.	fre, eng
real (actual)	n.a.	eng, fre
real (royal)	r.	spa
review-	rev.	eng
revue-	rev.	fre
secti-	sect.	fre, eng
serie	ser.	mul
series	ser.	eng
sociedad	soc.	spa
societ-	soc.	mul
society	soc.	eng
practic-	pract.	eng
United States	U. S.	eng
Zeitschrift-	Z.	ger
Zeitung	Ztg.	ger
žurnal	ž.	rus
`;

export const someEntries: readonly LtwaEntry[] = parseLtwa(new TextEncoder().encode(rows.trim())).entries;
