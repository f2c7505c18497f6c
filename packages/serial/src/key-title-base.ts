/**
 * From a title as it is transcribed to the title that a key title begins with (ISO 3297:2020, 6.2; ISSN Manual): the title proper with
 * its sections, without subtitle, parallel title and statement of responsibility. What was left out or may need a look is data.
 */
import { initialArticleLength } from './key-title-articles.ts';
import { isGenericTitle } from './key-title-generic.ts';
import { keyTitleNormalForm } from './key-title-normal.ts';
import { hasBalancedParentheses, splitKeyTitle } from './key-title-parts.ts';
import { scriptOf } from './script.ts';

export interface TitleProperParts {
  /** As transcribed: the whole title, or the common title when `designation` or `section` is given. */
  readonly title: string;
  /** Of a section: its number or letter, such as `Part 1` or `Series B` (MARC 245 $n). */
  readonly designation?: string;
  /** Of a section: its own title (MARC 245 $p). */
  readonly section?: string;
  /** Language of the title, ISO 639-2/B; tells its initial article. */
  readonly language?: string;
}

export type OmittedPart = 'subtitle' | 'parallel-title' | 'responsibility' | 'medium-designation';

export type KeyTitleAdvice =
  /** Left out, for the key title is made of the title proper alone. */
  | { readonly type: 'omitted'; readonly part: OmittedPart; readonly text: string }
  /** Names only a kind of publication: the issuing body is added even where the title is free. */
  | { readonly type: 'generic' }
  /** The initial article stays, and is not counted when the title is filed. */
  | { readonly type: 'article-not-filed'; readonly text: string }
  /** A year or an ordinal number: one that changes from issue to issue is left out. */
  | { readonly type: 'varying-number'; readonly text: string }
  /** An acronym stands with its full form: the full form is the title proper. */
  | { readonly type: 'acronym'; readonly acronym: string; readonly full: string }
  /** Key titles are Romanized (ISO 3297:2020, 6.3). `script` by ISO 15924. */
  | { readonly type: 'not-romanized'; readonly script: string }
  /** Letters of several scripts, which may look alike: `А` and `A`. */
  | { readonly type: 'mixed-scripts'; readonly scripts: readonly string[] }
  /** A parenthesis ends the title, as a qualifier would. */
  | { readonly type: 'own-parenthesis'; readonly text: string }
  | { readonly type: 'unbalanced-parentheses' }
  /** Nothing but punctuation or signs: other titles of that kind cannot be told from it by words. */
  | { readonly type: 'no-letters' };

export type KeyTitleProblem =
  | { readonly type: 'title-empty' }
  /** `length` and `limit` in UTF-16 units. */
  | { readonly type: 'title-too-long'; readonly length: number; readonly limit: number };

export interface KeyTitleBase {
  readonly text: string;
  /** UTF-16 units of the initial article and its space; 0 when there is none or the language does not tell. */
  readonly nonFiling: number;
  readonly generic: boolean;
  readonly advice: readonly KeyTitleAdvice[];
}

export type KeyTitleBaseResult =
  | { readonly ok: true; readonly base: KeyTitleBase }
  | { readonly ok: false; readonly problem: KeyTitleProblem };

/** The longest title of the 39,000 real ones at hand has under 300. */
export const longestKeyTitle = 1000;

export function keyTitleBase(parts: TitleProperParts): KeyTitleBaseResult {
  const given = parts.title.length + (parts.designation?.length ?? 0) + (parts.section?.length ?? 0);
  if (given > longestKeyTitle) {
    return { ok: false, problem: { type: 'title-too-long', length: given, limit: longestKeyTitle } };
  }
  const advice: KeyTitleAdvice[] = [];
  const { text: marked, nonFiling: markedArticle } = takeNonSorting(parts.title);
  const transcribed = cleanTitleText(marked);
  const proper = withoutOtherTitles(transcribed, advice);
  const text = withSection(proper, cleanTitleText(parts.designation ?? ''), cleanTitleText(parts.section ?? ''));
  if (keyTitleNormalForm(text) === '') return { ok: false, problem: { type: 'title-empty' } };
  const nonFiling = markedArticle ?? initialArticleLength(text, parts.language);
  if (nonFiling > 0) advice.push({ type: 'article-not-filed', text: text.slice(0, nonFiling).trim() });
  const generic = isGenericTitle(text);
  if (generic) advice.push({ type: 'generic' });
  const varying = varyingNumber.exec(text);
  if (varying) advice.push({ type: 'varying-number', text: varying[0].trim() });
  adviseOnCharacters(text, advice);
  return { ok: true, base: { text, nonFiling, generic, advice } };
}

/** Without control characters, in NFC, with single spaces: how a text is shown and stored. Full stops at its end are kept. */
export function cleanTitleText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{White_Space}+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** MARC 21 and ISO 6630 set off what does not file between 98 and 9C, UNIMARC between 88 and 89. */
function takeNonSorting(text: string): { text: string; nonFiling?: number } {
  const match = /^\s*[\u0088\u0098]([^\u0088\u0089\u0098\u009c]{1,40})[\u0089\u009c]/.exec(text);
  const clean = text.replace(/[\u0088\u0089\u0098\u009c]/g, '');
  if (!match) return { text: clean };
  const article = cleanTitleText(match[1]!);
  // The space behind the article may stand on either side of the mark.
  return { text: clean, nonFiling: article.length + (/[’'-]$/.test(article) ? 0 : 1) };
}

const designation =
  /\s*\[(electronic resource|elektronische ressource|ressource électronique|recurso electrónico|recurso eletrónico|recurso eletrônico|risorsa elettronica|elektronický zdroj|elektronisk resurs|verkkoaineisto|dokument elektroniczny|zdroj elektronický|elektronski vir|online|en ligne|en línea|em linha|texto impreso|recurso en línea|cd-rom|microform|computer file|texte imprimé)\]/iu;

/** Cuts at the punctuation of the International Standard Bibliographic Description: ` = `, ` : `, ` / `, each between spaces. */
function withoutOtherTitles(transcribed: string, advice: KeyTitleAdvice[]): string {
  // A mark of ISBD with nothing before it divides nothing.
  let text = transcribed.replace(/^(?:[=:/;,] +)+(?=[\p{L}\p{N}])/u, '');
  const medium = designation.exec(text);
  if (medium) {
    advice.push({ type: 'omitted', part: 'medium-designation', text: medium[1]! });
    text = cleanTitleText(text.replace(designation, ''));
  }
  const cuts = [
    [' / ', 'responsibility'],
    [' = ', 'parallel-title'],
    [' : ', 'subtitle'],
  ] as const;
  for (const [mark, part] of cuts) {
    const at = text.indexOf(mark);
    if (at <= 0) continue;
    const rest = text.slice(at + mark.length).trim();
    const before = text.slice(0, at).trim();
    // `1 + 1 = 2` and `/ : /` are not two titles.
    if (keyTitleNormalForm(before) === '' || !/\p{L}/u.test(rest) || !/\p{L}/u.test(before)) continue;
    advice.push({ type: 'omitted', part, text: rest });
    if (part === 'subtitle' && isAcronymOf(before, rest)) advice.push({ type: 'acronym', acronym: before, full: rest });
    text = before;
  }
  return withoutFinalStop(text);
}

/** `JAMA` and `the journal of the American Medical Association`: capitals that are the initials of the words, small words aside. */
export function isAcronymOf(acronym: string, full: string): boolean {
  const letters = acronym.replace(/[.\s]/g, '');
  if (!/^\p{Lu}{2,10}$/u.test(letters)) return false;
  const initials = full
    .split(/[\s\-–]+/)
    .map((word) => word.normalize('NFD').charAt(0).toUpperCase())
    .join('');
  let at = 0;
  for (const initial of initials) if (initial === letters.normalize('NFD').charAt(at)) at++;
  return at === letters.length;
}

/** A stop that ends the statement goes; one that ends an abbreviation or marks an omission stays. */
export function withoutFinalStop(text: string): string {
  if (!text.endsWith('.') || text.endsWith('..')) return text.replace(/\s*[,;:/=]+$/u, '');
  const last = text.slice(text.lastIndexOf(' ') + 1, -1);
  const abbreviation = last.includes('.') || [...last].length <= 4;
  return abbreviation && /\p{L}/u.test(last) ? text : text.slice(0, -1).trim();
}

/** `Common title. Designation, Section title`; a section without a designation follows the stop at once. */
function withSection(common: string, designationText: string, sectionText: string): string {
  // Of a letter or number the stop is punctuation: `Series B.`; of `n. ser.` it is not.
  const number = withoutFinalStop(designationText.replace(/(?<=(?:^|[ \p{P}])(?:\p{L}|[IVXLC]+|\d+))\.$/u, '')).replace(
    /,$/,
    '',
  );
  const title = withoutFinalStop(sectionText);
  const section = [number, title].filter((part) => part !== '').join(', ');
  if (section === '') return common;
  if (common === '') return section;
  return common.endsWith('.') ? `${common} ${section}` : `${common}. ${section}`;
}

const varyingNumber =
  /(?<![\p{L}\p{N}])(?:(?:1[5-9]|20)\d\d(?:[/–-]\d{2,4})?|\d{1,3}(?:st|nd|rd|th|e|ème|º|ª)|\d{1,3}\.(?=\s+\p{Lu}))(?![\p{L}\p{N}])/u;

function adviseOnCharacters(text: string, advice: KeyTitleAdvice[]): void {
  if (!hasBalancedParentheses(text)) advice.push({ type: 'unbalanced-parentheses' });
  const { base, qualifiers } = splitKeyTitle(text);
  if (qualifiers.length > 0) advice.push({ type: 'own-parenthesis', text: text.slice(base.length + 1) });
  if (!/[\p{L}\p{N}]/u.test(text)) advice.push({ type: 'no-letters' });
  const scripts = new Set<string>();
  for (const { 0: letter } of text.matchAll(/\p{L}/gu)) {
    const script = scriptOf(letter);
    if (script !== undefined) scripts.add(script);
  }
  const main = scriptOf(text);
  if (main !== undefined && main !== 'Latn') advice.push({ type: 'not-romanized', script: main });
  else if (scripts.size > 1) advice.push({ type: 'mixed-scripts', scripts: [...scripts] });
}
