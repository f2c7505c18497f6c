/**
 * The known defects of the List of Title Word Abbreviations and what is done about each: one row a rule, each rule with the
 * reason and a row of the published list that needs it. Nothing else in a list is changed.
 */

/**
 * `writing`: the same text written in the one way the rest of Masthead expects. `content`: what the row says is changed, and
 * someone who knows the language may want to look at it.
 */
export type RepairKind = 'writing' | 'content';

export interface RepairRule {
  readonly name: string;
  readonly kind: RepairKind;
  readonly what: string;
  readonly why: string;
  /** Cells of one row, word, abbreviation and languages, before and after (two rows after it where one becomes two). */
  readonly example: {
    readonly before: readonly [string, string, string];
    readonly after: readonly (readonly [string, string, string])[];
  };
}

export const repairRules = [
  {
    name: 'composed',
    kind: 'writing',
    what: 'Letters with their marks are composed (Unicode NFC).',
    why: 'The published list writes a letter and its mark as two characters; most titles write them as one.',
    example: { before: ['-ago\u0304ge\u0304', '-ag.', 'gre'], after: [['-agōgē', '-ag.', 'gre']] },
  },
  {
    name: 'spaces',
    kind: 'writing',
    what: 'Spaces at the ends are dropped, several become one, no-break spaces become spaces, zero-width characters and soft hyphens go.',
    why: 'Forty rows carry trailing spaces, which would never match a title.',
    example: { before: ['beiešk- ', 'beiešk.        ', 'lit'], after: [['beiešk-', 'beiešk.', 'lit']] },
  },
  {
    name: 'hyphens',
    kind: 'writing',
    what: 'Non-breaking hyphens, dashes and minus signs become the hyphen.',
    why: 'Word processors change hyphens, and only the hyphen tells a stem from a word.',
    example: { before: ['abdomin‑', 'abdom.', 'mul'], after: [['abdomin-', 'abdom.', 'mul']] },
  },
  {
    name: 'apostrophes',
    kind: 'writing',
    what: 'Curly quotation marks inside a word become the apostrophe.',
    why: 'Spreadsheets curl apostrophes; the letters ʹ ʺ ʼ ʿ of transliterations are kept.',
    example: { before: ['’s-Gravenhage', 'n.a.', 'dut'], after: [["'s-Gravenhage", 'n.a.', 'dut']] },
  },
  {
    name: 'hooks',
    kind: 'content',
    what: 'The hook to the right (U+0322) becomes the ogonek in Polish and Lithuanian; the hook to the left (U+0321) the cedilla, under t and in Romanian the comma below.',
    why: 'The list was converted from ISO 5426, whose hooks became phonetic signs that no Polish, Romanian or Turkish title is written with.',
    example: { before: ['Cze̢stochowa', 'Cze̢st.', 'pol'], after: [['Częstochowa', 'Częst.', 'pol']] },
  },
  {
    name: 'note',
    kind: 'writing',
    what: 'A note in brackets after the word is kept apart from the word.',
    why: 'The note tells two entries of one word apart; no title contains it.',
    example: { before: ['Labor (laboratory)', 'Lab.', 'ger'], after: [['Labor', 'Lab.', 'ger']] },
  },
  {
    name: 'optional-letters',
    kind: 'content',
    what: 'Letters in brackets inside a word make two entries, one without and one with them.',
    why: 'Both spellings occur in titles; neither contains brackets.',
    example: {
      before: ['anmut(h)ig', 'n.a.', 'ger'],
      after: [
        ['anmutig', 'n.a.', 'ger'],
        ['anmuthig', 'n.a.', 'ger'],
      ],
    },
  },
  {
    name: 'stop-for-hyphen',
    kind: 'content',
    what: 'A full stop at the end of a single word becomes a hyphen.',
    why: 'No title word ends in a full stop; the rows are stems whose hyphen was mistyped.',
    example: {
      before: ['elektrotech.', 'elektrotech.', 'pol, cze'],
      after: [['elektrotech-', 'elektrotech.', 'pol, cze']],
    },
  },
  {
    name: 'stray-comma',
    kind: 'content',
    what: 'Commas and semicolons with nothing before or after them are dropped.',
    why: 'A language was removed from the row and its comma was not.',
    example: { before: ['traina', 'n.a.', 'gre, '], after: [['traina', 'n.a.', 'gre']] },
  },
  {
    name: 'not-abbreviated',
    kind: 'writing',
    what: 'Every spelling of “not abbreviated” becomes n.a.: n. a., n.a, N.A., n/a, a lone dash.',
    why: 'Taken as an abbreviation, it would stand in titles.',
    example: { before: ['compunetics', 'n.a', 'eng'], after: [['compunetics', 'n.a.', 'eng']] },
  },
  {
    name: 'unshortened',
    kind: 'content',
    what: 'An abbreviation that is the whole word again becomes n.a.',
    why: 'Nothing is left out, so there is nothing to mark.',
    example: { before: ['Boserup', 'Boserup', 'dan'], after: [['Boserup', 'n.a.', 'dan']] },
  },
  {
    name: 'hyphen-for-stop',
    kind: 'content',
    what: 'A hyphen at the end of an abbreviation becomes a full stop.',
    why: 'An abbreviation ends what is written; the hyphen of the stem was copied with it.',
    example: { before: ['intraoperative', 'intraoper-', 'eng'], after: [['intraoperative', 'intraoper.', 'eng']] },
  },
  {
    name: 'missing-stop',
    kind: 'content',
    what: 'An abbreviation whose end was cut off gets its full stop.',
    why: 'ISO 4 marks a truncated word by a full stop; only a contraction that keeps the last letters does without.',
    example: { before: ['lektira', 'lekt', 'bos'], after: [['lektira', 'lekt.', 'bos']] },
  },
  {
    name: 'repeated-stop',
    kind: 'content',
    what: 'A space before a full stop is dropped and several full stops in a row become one.',
    why: 'The abbreviation would otherwise show two stops in a title.',
    example: { before: ['tomejas', 'tom.    .', 'lav'], after: [['tomejas', 'tom.', 'lav']] },
  },
  {
    name: 'part-hyphen',
    kind: 'content',
    what: 'An abbreviation of the end or the middle of a word gets the hyphen at its beginning.',
    why: 'Without it the abbreviation would stand apart from the rest of the compound.',
    example: { before: ['-mægling', 'mægl.', 'dan'], after: [['-mægling', '-mægl.', 'dan']] },
  },
  {
    name: 'case',
    kind: 'content',
    what: 'The abbreviation begins with a capital letter where the word does, and with a small one where the word does.',
    why: 'Rows of several languages were merged and kept the word of one and the abbreviation of the other.',
    example: { before: ['kerkblad', 'Kerkbl.', 'dut'], after: [['kerkblad', 'kerkbl.', 'dut']] },
  },
  {
    name: 'no-language',
    kind: 'content',
    what: 'A row without a language holds for any language (mul).',
    why: 'The languages whose codes changed (Galician, Irish, Sami, Frisian) were lost from the published list.',
    example: { before: ['axenda', 'n.a.', ''], after: [['axenda', 'n.a.', 'mul']] },
  },
  {
    name: 'repeated-language',
    kind: 'writing',
    what: 'A language named twice is kept once.',
    why: 'Rows were merged.',
    example: { before: ['nucleotide', 'n.a.', 'eng, eng, fre'], after: [['nucleotide', 'n.a.', 'eng, fre']] },
  },
  {
    name: 'language-code',
    kind: 'writing',
    what: 'Old codes, terminological codes, two-letter codes and names of languages become the bibliographic code of ISO 639-2.',
    why: 'Records name languages by that code (008/35-37).',
    example: { before: ['abandon', 'n.a.', 'English; deu'], after: [['abandon', 'n.a.', 'eng, ger']] },
  },
] as const satisfies readonly RepairRule[];

export type RepairName = (typeof repairRules)[number]['name'];

/** The rule of that name. */
export function repairRule(name: RepairName): RepairRule {
  return repairRules.find((rule) => rule.name === name)!;
}
