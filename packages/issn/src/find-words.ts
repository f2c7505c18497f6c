/** The words around an ISSN in running text, in the languages and scripts in which people write them. Data only. */

/** What a word says of the number beside it: the medium version, or nothing (`''`) for a word that may stand between. */
export type Medium = 'print' | 'online' | 'digital-carrier';

/**
 * The words that announce an ISSN, as regular expressions without backtracking: `ISSN` in Latin, full-width and
 * look-alike letters, spaced or with full stops, and the name of the number in full.
 */
export const announcing: readonly string[] = [
  '[i\u0456\uff29\uff49]\\.?\\s?[s\u0455\uff33\uff53]\\.?\\s?[s\u0455\uff33\uff53]\\.?\\s?[n\uff2e\uff4e]\\.?',
  'international\\s{1,3}standard\\s{1,3}serials?\\s{1,3}number',
  'num\u00e9ro\\s{1,3}international\\s{1,3}normalis\u00e9\\s{1,3}des\\s{1,3}publications\\s{1,3}en\\s{1,3}s\u00e9rie',
  'internationale\\s{1,3}standardnummer\\s{1,3}f\u00fcr\\s{1,3}fortlaufende\\s{1,3}sammelwerke',
  'n\u00famero\\s{1,3}internacional\\s{1,3}normalizado\\s{1,3}(?:de|para)\\s{1,3}(?:as\\s{1,3})?publica(?:ciones|\u00e7\u00f5es)\\s{1,3}(?:seriadas|en\\s{1,3}serie|em\\s{1,3}s\u00e9rie)',
  'numero\\s{1,3}internazionale\\s{1,3}(?:normalizzato\\s{1,3})?(?:per|delle)\\s{1,3}(?:le\\s{1,3})?pubblicazioni\\s{1,3}in\\s{1,3}serie',
  '\u043c\u0435\u0436\u0434\u0443\u043d\u0430\u0440\u043e\u0434\u043d\u044b\u0439\\s{1,3}\u0441\u0442\u0430\u043d\u0434\u0430\u0440\u0442\u043d\u044b\u0439\\s{1,3}(?:\u0441\u0435\u0440\u0438\u0439\u043d\u044b\u0439\\s{1,3})?\u043d\u043e\u043c\u0435\u0440',
  // Chinese, Japanese, Korean
  '\u56fd\u9645\u6807\u51c6(?:\u8fde\u7eed\u51fa\u7248\u7269|\u671f\u520a|\u520a)?\u53f7',
  '\u520a[\u53f7\u865f]',
  '\u570b\u969b\u6a19\u6e96(?:\u9023\u7e8c\u51fa\u7248\u54c1|\u671f\u520a|\u520a)?\u865f',
  '\u56fd\u969b\u6a19\u6e96\u9010\u6b21\u520a\u884c\u7269\u756a\u53f7',
  '\uad6d\uc81c\\s?\ud45c\uc900\\s?(?:\uc5f0\uc18d\\s?\uac04\ud589\ubb3c\\s?)?(?:\uc77c\ub828\\s?)?\ubc88\ud638',
  // Arabic and Persian acronyms, Arabic in full
  '\u0631\\.?\\s?\u062f\\.?\\s?\u0645\\.?\\s?\u062f\\.?',
  '\u0634\u0627\u067e\u0627',
  '\u0627\u0644\u0631\u0642\u0645\\s{1,3}\u0627\u0644\u062f\u0648\u0644\u064a\\s{1,3}(?:\u0627\u0644\u0645\u0639\u064a\u0627\u0631\u064a|\u0627\u0644\u0645\u0648\u062d\u062f)\\s{1,3}\u0644\u0644\u062f\u0648\u0631\u064a\u0627\u062a',
  // Hindi and Bengali in sound, Thai in full
  '\u0906\u0908\u090f\u0938\u090f\u0938\u090f\u0928',
  '\u0986\u0987\u098f\u09b8\u098f\u09b8\u098f\u09a8',
  '\u0e40\u0e25\u0e02\u0e21\u0e32\u0e15\u0e23\u0e10\u0e32\u0e19\u0e2a\u0e32\u0e01\u0e25\u0e1b\u0e23\u0e30\u0e08\u0e33\u0e27\u0e32\u0e23\u0e2a\u0e32\u0e23',
];

const print =
  'p print printed ppub paper hardcopy imprim\u00e9 imprim\u00e9e imprime impreso impresa impresi\u00f3n impresso impressa impress\u00e3o druck druckausgabe druckfassung printausgabe gedruckt gedruckte papier papel stampa stampato cartaceo druk drukowana drukowane tryckt tryck trykt trykk painettu nyomtatott tlacen\u00e1 ti\u0161t\u011bn\u00e1 tla\u010den\u00e9 tisk tiskano tiskana bas\u0131l\u0131 tip\u0103rit cetak \u043f\u0435\u0447\u0430\u0442\u044c \u043f\u0435\u0447\u0430\u0442\u043d\u0430\u044f \u043f\u0435\u0447\u0430\u0442\u043d\u043e\u0435 \u043f\u0435\u0447\u0430\u0442\u043d\u044b\u0439 \u0434\u0440\u0443\u043a\u043e\u0432\u0430\u043d\u0435 \u0434\u0440\u0443\u043a \u5370\u5237\u7248 \u5370\u5237 \u7eb8\u8d28\u7248 \u7d19\u672c \u51ca\u5b50\u4f53 \u51ca\u5b50 \uc778\uc1c4\ubcf8 \uc778\uc1c4 \uc885\uc774 \u0686\u0627\u067e\u06cc \u0645\u0637\u0628\u0648\u0639 \u0645\u0637\u0628\u0648\u0639\u0629 \u03ad\u03bd\u03c4\u03c5\u03c0\u03b7 \u03ad\u03bd\u03c4\u03c5\u03c0\u03bf';
const online =
  'e online onlineausgabe onlinefassung epub electronic elektronisch elektronische \u00e9lectronique electronique electr\u00f3nico electr\u00f3nica eletr\u00f4nico eletr\u00f4nica eletr\u00f3nico eletr\u00f3nica elettronico elettronica ligne l\u00ednea linea linha digital digitale web internet elektroniczna elektroniczne elektroninen verkkojulkaisu verkko elektronikus elektronick\u00e1 elektronick\u00e9 elektronska spletna elektronik \u00e7evrimi\u00e7i daring n\u00e4t nett \u043e\u043d\u043b\u0430\u0439\u043d \u044d\u043b\u0435\u043a\u0442\u0440\u043e\u043d\u043d\u043e\u0435 \u044d\u043b\u0435\u043a\u0442\u0440\u043e\u043d\u043d\u0430\u044f \u044d\u043b\u0435\u043a\u0442\u0440\u043e\u043d\u043d\u044b\u0439 \u0435\u043b\u0435\u043a\u0442\u0440\u043e\u043d\u043d\u0435 \u7f51\u7edc\u7248 \u7f51\u7edc \u7535\u5b50\u7248 \u7535\u5b50 \u5728\u7ebf \u7dda\u4e0a \u7db2\u8def \u96fb\u5b50\u7248 \u96fb\u5b50 \u30aa\u30f3\u30e9\u30a4\u30f3 \u30aa\u30f3\u30e9\u30a4\u30f3\u7248 \uc628\ub77c\uc778 \uc804\uc790 \u0627\u0644\u06a9\u062a\u0631\u0648\u0646\u06cc\u06a9\u06cc \u0627\u0644\u06a9\u062a\u0631\u0648\u0646\u06cc\u06a9 \u0622\u0646\u0644\u0627\u06cc\u0646 \u0625\u0644\u0643\u062a\u0631\u0648\u0646\u064a \u0627\u0644\u0625\u0644\u0643\u062a\u0631\u0648\u0646\u064a \u0627\u0644\u0625\u0644\u0643\u062a\u0631\u0648\u0646\u064a\u0629 \u03b7\u03bb\u03b5\u03ba\u03c4\u03c1\u03bf\u03bd\u03b9\u03ba\u03ae \u0e2d\u0e2d\u0e19\u0e44\u0e25\u0e19\u0e4c';
const carrier = 'cd rom cdrom dvd usb disc disk diskette disquette';
const between =
  'number numbers no nos nr num numero n\u00famero num\u00e9ro n nummer is are the a of for f\u00fcr der die des de del du da do la le l el en em in y et und and or oder ou o und og och i \u0438 \u0442\u0430 \u2116 version versi\u00f3n vers\u00e3o versione wersja verze versio v\u00e1ltozat ausgabe fassung edition \u00e9dition edici\u00f3n edi\u00e7\u00e3o edizione edycja \u0432\u0435\u0440\u0441\u0438\u044f \u0438\u0437\u0434\u0430\u043d\u0438\u0435 code kod \u53f7 \u865f \u756a\u53f7 \u7248 \ubc88\ud638 linking urn value content identifier';

const words = new Map<string, Medium | ''>();
for (const [list, meaning] of [
  [between, ''],
  [print, 'print'],
  [online, 'online'],
  [carrier, 'digital-carrier'],
] as const) {
  for (const word of list.split(' ')) words.set(word, meaning);
}

/** What a word in lower case means beside a number; undefined if it has no business there. */
export const meaningOf = (word: string): Medium | '' | undefined => words.get(word);
