/** A record that has every element of Annex C, invented for the purpose: a journal with a relation of each kind. */
import { createLineReader, type MarcRecord, readAll } from '@masthead/marc';

const lines = String.raw`
=LDR  00000nas\a2200000\c\4500
=001  1234-5679
=003  ISSN
=005  20261122010203.0
=007  cr
=008  201105c20019999ru\mr|p|o\\\\\0\\\c0rus\c
=022  0\$a1234-5679$l2434-561X$20
=030  \\$aVKUSAB
=041  0\$arus$aeng
=044  \\$cRUS$cGBR
=080  \\$a534
=210  0\$6880-01$aAkust. vestn.$b(Online)
=222  \0$6880-02$aAkustičeskij vestnik$b(Online)
=245  10$6880-03$aAkustičeskij vestnik
=246  31$aAcoustical herald
=246  34$aAV cover title
=263  \\$a202703
=264  31$6880-04$aMoskva$aLondon$bNauka Verlag$bAcme Copublisher
=310  \\$aMonthly
=338  \\$aonline resource$bcr$2rdacarrier
=347  \\$atext file$bHTML pages$2rda
=362  0\$aVol. 1 (2001)-
=506  \\$aOpen to every reader
=533  \\$aReproduction made in$bParis$cBibliothèque
=538  \\$aNeeds a screen reader
=588  \\$aDescription based on: Vol. 3
=699  9\$v0$8Register
=710  2\$6880-05$aAkusticheskoe obshchestvo$0(isni)0000000121032683
=710  2\$aNauka Publishing House$0(isni)0000000460181538$4pbl
=710  2\$aAcme Copublishing House$0(isni)0000000099999999$4pbl
=760  0\$tMain series title$x0302-9743
=762  0\$tSubseries title$x1611-3349
=770  0\$tSupplement title$x0090-0028
=772  0\$tParent title$x0028-0836
=775  08$tOther edition title$x1476-4687
=776  08$tAkustičeskij vestnik (Print)$x2434-561X
=780  00$tPreceding title$x0317-8471
=785  01$tSucceeding title$x1063-7710
=787  0\$tOther related title$x1562-6865
=856  40$uhttps://akust.example.org/$qtext/html
=880  0\$6210-01/(N$aАкуст. вестн.$b(Online)
=880  \0$6222-02/(N$aАкустический вестник$b(Online)
=880  10$6245-03/(N$aАкустический вестник
=880  31$6264-04/(N$aМосква$aЛондон$bНаука$bАкме
=880  2\$6710-05/(N$aАкустическое общество

`;

export function annexCRecord(): MarcRecord {
  const [item] = readAll(new TextEncoder().encode(lines.trimStart()), createLineReader());
  if (item?.record === undefined) throw new Error(JSON.stringify(item?.problems));
  return item.record;
}
