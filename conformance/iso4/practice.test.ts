/**
 * Abbreviated key titles that manuals of formats and centres give as examples (BnF's manual of INTERMARC, MARC 21, UNIMARC,
 * COMARC, GGC), records of the network, and titles as they are known to be cited: what the rules that the standard leaves
 * open are taken from. Where the list of 2021 says something else than the list that was in force, ours follows the list.
 */
import { readFileSync } from 'node:fs';
import { type Abbreviator, createAbbreviator, parseLtwa } from '@masthead/iso4';
import { beforeAll, describe, expect, it } from 'vitest';
import { absent, isThere, pathOf } from '../shared.ts';

const list = 'data/ltwa/LTWA_20210702.tsv';

type Row = readonly [reason: string, language: string, title: string, expected: string];

const keyTitles: readonly Row[] = [
  [
    'BnF: the qualifier is abbreviated word by word',
    'fre',
    'Bulletin de liaison (Agence de coopération culturelle et technique)',
    'Bull. liaison (Agence coop. cult. tech.)',
  ],
  ['BnF: & goes, letters stay', 'fre', 'T & D revue (Éd. française)', 'T D rev. (Éd. fr.)'],
  [
    'BnF: full stops become commas, commas go',
    'fre',
    'Bulletin signalétique (Centre national de la recherche scientifique). 320, Biochimie, biophysique moléculaire et cellulaire',
    'Bull. signal. (Cent. natl. rech. sci.), 320 Biochim. biophys. mol. cell.',
  ],
  [
    'a record of the US centre: the comma after Part 1 stays',
    'eng',
    'Electronics and communications in Japan. Part 1, Communications (Print)',
    'Electron. commun. Jpn., Part 1, Commun. (Print)',
  ],
  [
    'a record: the same after a letter',
    'eng',
    'Physical review. B, Condensed matter',
    'Phys. rev., B, Condens. matter',
  ],
  [
    'the same with the word for a section; other commas go',
    'rus',
    'Vestnik Moskovskogo universiteta. Seriâ 1, Matematika, mehanika',
    'Vestn. Mosk. univ., Ser. 1, Mat. meh.',
  ],
  ['an article at the beginning goes', 'eng', 'The New England journal of medicine', 'N. Engl. j. med.'],
  ['place as a qualifier', 'eng', 'Nature (London)', 'Nature (Lond.)'],
  ['place that the list keeps', 'dut', 'Tijdschrift voor taalbeheersing (Assen)', 'Tijdschr. taalbeheers. (Assen)'],
  ['place and state: the comma goes', 'eng', 'Time (Chicago, Ill.)', 'Time (Chic. Ill.)'],
  ['place and date', 'fre', 'Le Monde (Paris. 1944)', 'Monde (Paris, 1944)'],
  ['edition', 'eng', 'The Lancet (British edition)', 'Lancet (Br. ed.)'],
  ['medium', 'rus', "Učitel'skaâ gazeta (Online)", 'Učit. gaz. (Online)'],
  ['a date as a qualifier', 'slv', 'Istorija 20. veka (1959)', 'Istor. 20. veka (1959)'],
  [
    'a title of several words and a section',
    'fre',
    'Comptes rendus. Mathématique (En ligne)',
    'C. r., Math. (En ligne)',
  ],
  ['small capitals stay small', 'eng', 'International journal of regulation and governance', 'Int. j. regul. gov.'],
  ['acronyms stay', 'eng', 'IEEE transactions on information theory', 'IEEE trans. inf. theory'],
  ['initials stay', 'eng', 'E.S.A. bulletin', 'E.S.A. bull.'],
  ['elisions', 'fre', "Revue d'histoire de l'Amérique française", 'Rev. hist. Am. fr.'],
  ['the name of a body', 'fre', "Bibliothèque de l'École des chartes", 'Bibl. Éc. chartes'],
  [
    'a section without designation',
    'fre',
    'Journal officiel de la République française. Lois et décrets',
    'J. off. Répub. fr., Lois décrets',
  ],
  ['declined words', 'ger', 'Berichte der Deutschen Chemischen Gesellschaft', 'Ber. Dtsch. Chem. Ges.'],
  ['Norwegian', 'nor', 'Tidsskrift for den norske lægeforening', 'Tidsskr. nor. lægeforen.'],
  ['Portuguese', 'por', 'Anais da Academia Brasileira de Ciências', 'An. Acad. Bras. Ciênc.'],
  ['Polish', 'pol', 'Zeszyty naukowe Uniwersytetu Jagiellońskiego', 'Zesz. nauk. Uniw. Jagiell.'],
  ['Hungarian', 'hun', 'Magyar tudomány', 'Magy. tud.'],
  ['Romanized by ISO 9', 'rus', 'Žurnal èksperimentalʹnoj i teoretičeskoj fiziki', 'Ž. èksp. teor. fiz.'],
  ['Indonesian', 'ind', 'Majalah kedokteran Indonesia', 'Maj. kedokt. Indones.'],
];

const cited: readonly Row[] = [
  [
    'a body with parts',
    'eng',
    'Proceedings of the Institution of Mechanical Engineers, Part A',
    'Proc. Inst. Mech. Eng. A',
  ],
  ['a name with a foreign preposition', 'eng', 'Antonie van Leeuwenhoek', 'Antonie van Leeuwenhoek'],
  [
    'a combining form before a word of the list',
    'eng',
    'Journal of Micromechanics and Microengineering',
    'J. Micromech. Microeng.',
  ],
  ['a coined name with an inner capital', 'eng', 'HeartRhythm Case Reports', 'HeartRhythm Case Rep.'],
  [
    'a name after an initial',
    'eng',
    'Proceedings of A. Razmadze Mathematical Institute',
    'Proc. A. Razmadze Math. Inst.',
  ],
  ['a set phrase', 'eng', 'In Vitro Cellular & Developmental Biology', 'In Vitro Cell. Dev. Biol.'],
  ['numbers stay', 'eng', 'Proceedings of the 2024 Conference on Science', 'Proc. 2024 Conf. Sci.'],
  ['a full stop inside a word', 'lat', 'Humana.Mente', 'Humana.Mente'],
  ['hyphenated words', 'fre', 'Annales médico-psychologiques', 'Ann. méd.-psychol.'],
  ['state and law', 'eng', 'Minnesota Law Review', 'Minn. Law Rev.'],
];

/** Examples of manuals that were abbreviated by earlier lists, and what the list of 2021 makes of them. */
const olderLists: readonly (readonly [...Row, ours: string])[] = [
  [
    'MARC 21: manage. is manag. now',
    'eng',
    'Management improvement and cost reduction goals',
    'Manage. improv. cost reduct. goals',
    'Manag. improv. cost reduct. goals',
  ],
  [
    'MARC 21: North America is N. Am. now',
    'eng',
    'The Surgical clinics of North America',
    'Surg. clin. North Am.',
    'Surg. clin. N. Am.',
  ],
  ['COMARC: život is živ. now', 'hrv', 'Kulturni život', 'Kult. život', 'Kult. živ.'],
];

describe.skipIf(!isThere(list))(`practice of the network${isThere(list) ? '' : ` (${absent(list)})`}`, () => {
  let abbreviator: Abbreviator;
  beforeAll(() => {
    abbreviator = createAbbreviator(parseLtwa(readFileSync(pathOf(list))).entries);
  });
  it.each(keyTitles)('key title, %s (%s): %s', (_, language, title, expected) => {
    expect(abbreviator.abbreviate(title, { language })).toBe(expected);
  });
  it.each(cited)('cited, %s (%s): %s', (_, language, title, expected) => {
    expect(abbreviator.abbreviate(title, { language, style: 'citation' })).toBe(expected);
  });
  it.each(olderLists)('another list, %s (%s): %s', (_, language, title, expected, ours) => {
    expect(abbreviator.abbreviate(title, { language })).toBe(ours);
    expect(ours).not.toBe(expected);
  });
});
