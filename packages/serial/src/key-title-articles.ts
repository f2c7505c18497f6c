/**
 * Initial articles by language: kept in the key title, not counted when it is filed (MARC 21, 222 second indicator; UNIMARC NSB and
 * NSE). An article is only known by the language of the title: `Die` opens `Die Zeit`, and `Die casting engineer` too.
 */

/** By ISO 639-2/B code, lower case. Those with an apostrophe or hyphen stand without a space before the next word. */
const articles: Readonly<Record<string, readonly string[]>> = {
  afr: ['die', "'n"],
  alb: ['një'],
  ara: ['al-', 'el-', 'as-', 'ash-', 'ad-', 'an-', 'ar-', 'at-', 'az-', 'aš-', 'aḍ-', 'aṣ-', 'aṭ-', 'aẓ-'],
  cat: ['el', 'la', 'els', 'les', "l'", 'un', 'una', 'lo', 'los'],
  dan: ['den', 'det', 'de', 'en', 'et'],
  dut: ['de', 'het', 'een', "'t", "'n"],
  eng: ['the', 'a', 'an'],
  epo: ['la'],
  fre: ['le', 'la', 'les', "l'", 'un', 'une', 'des'],
  ger: ['der', 'die', 'das', 'ein', 'eine', 'dem', 'den', 'des'],
  glg: ['o', 'a', 'os', 'as', 'un', 'unha'],
  gre: ['o', 'ī', 'to', 'oi', 'ta', 'i', 'hē', 'ho', 'ο', 'η', 'το', 'οι', 'τα'],
  heb: ['ha-', 'he-'],
  hun: ['a', 'az', 'egy'],
  ice: ['hinn', 'hin', 'hið'],
  gle: ['an', 'na'],
  ita: ['il', 'lo', 'la', 'i', 'gli', 'le', "l'", 'un', 'uno', 'una', "un'", "gl'"],
  mlt: ['il-', 'l-', 'it-', 'is-', 'id-', 'ir-', 'in-', 'ix-'],
  nno: ['den', 'det', 'dei', 'ein', 'ei', 'eit'],
  nor: ['den', 'det', 'de', 'en', 'et', 'ei'],
  oci: ['lo', 'la', 'los', 'las', "l'", 'un', 'una'],
  por: ['o', 'a', 'os', 'as', 'um', 'uma'],
  rum: ['un', 'o'],
  spa: ['el', 'la', 'los', 'las', 'lo', 'un', 'una', 'unos', 'unas'],
  swe: ['den', 'det', 'de', 'en', 'ett'],
  wel: ['y', 'yr'],
  yid: ['der', 'di', 'dos', 'a', 'an'],
};

/** How many UTF-16 units at the start of the title are its initial article with the space after it; 0 when there is none. */
export function initialArticleLength(title: string, language: string | undefined): number {
  const known = articles[language ?? ''];
  if (known === undefined) return 0;
  const start = title.slice(0, 12).replace(/[’‘ʼ]/g, "'").replace(/[‐‑]/g, '-').toLowerCase();
  let longest = 0;
  for (const article of known) {
    const joined = /['-]$/.test(article);
    const whole = joined ? article : `${article} `;
    // A title that is an article and nothing else files under it.
    if (whole.length > longest && start.startsWith(whole) && title.slice(whole.length).trim() !== '')
      longest = whole.length;
  }
  return longest;
}
