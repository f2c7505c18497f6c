/** What differs between two titles, word by word, each difference under the most lenient name that the rules have for it. */
import { foldWords } from './fold.ts';
import type { MinorDifference } from './title-change-rules.ts';
import {
  areForms,
  isArticle,
  isFunctionWord,
  isTypeWord,
  leadsToNumbering,
  numberOf,
  plainSpelling,
  shortForms,
} from './title-change-words.ts';

export interface TitleDifference {
  readonly kind: MinorDifference | 'list-words' | 'words' | 'order';
  /** Whether it touches the first five words of either title, six after an article. */
  readonly place: 'first' | 'later';
  readonly old: string;
  readonly new: string;
}

export interface CompareOptions {
  readonly language?: string;
  /** Names of the issuing body before and after, folded, and whether they are one body. */
  readonly bodies: { readonly same: boolean; readonly old: readonly string[]; readonly new: readonly string[] };
}

interface Word {
  readonly folded: string;
  readonly written: string;
  /** A full stop follows, or stands within: a sign of abbreviation or of initials. */
  readonly dotted: boolean;
}

/** Words with their written form; a hyphen divides, initials with full stops are one word. */
function wordsOf(title: string): Word[] {
  const joined = title
    .normalize('NFC')
    .replace(/[’ʼ]/gu, "'")
    .replace(/\b(?:\p{L}\.\s?){2,}/gu, (initials) => `${initials.replace(/[.\s]/gu, '')}. `);
  return [...joined.matchAll(/[\p{L}\p{M}\p{N}']+\.?|[&%+@#$€£]/gu)].flatMap((match) => {
    const written = match[0];
    // An elided article is a word; the possessive s is not.
    const parts = /^(\p{L}{1,2})'(\p{L}.*)$/u.exec(written);
    const pieces = parts && !/'s\.?$/iu.test(written) ? [`${parts[1]}'`, parts[2]!] : [written];
    return pieces.flatMap((piece) => {
      const folded = foldWords(piece.replace(/'s?\.?$/iu, (end) => (/'s/iu.test(end) ? 's' : '')));
      const sign = /^[%+@#$€£]$/u.test(piece) ? [piece] : folded;
      return sign.length === 0 ? [] : [{ folded: sign.join(''), written: piece, dotted: piece.endsWith('.') }];
    });
  });
}

const written = (words: readonly Word[]): string => words.map((word) => word.written).join(' ');

/** Every difference; none if only case, accents or punctuation differ would be one `punctuation`. */
export function compareTitles(oldTitle: string, newTitle: string, options: CompareOptions): TitleDifference[] {
  const [wholeOld, wholeNew] = [wordsOf(oldTitle), wordsOf(newTitle)];
  const [old, next] = [withoutNumbering(wholeOld), withoutNumbering(wholeNew)];
  const [oldTail, newTail] = [wholeOld.slice(old.length), wholeNew.slice(next.length)];
  const reordered = orderChanged(old, next, oldTitle, newTitle, options);
  if (reordered) return reordered;
  const [oldLimit, newLimit] = [limitOf(old, options.language), limitOf(next, options.language)];
  const differences: TitleDifference[] = [];
  const listed = { old: once(() => listItems(oldTitle)), new: once(() => listItems(newTitle)) };
  if (written(oldTail).toLowerCase() !== written(newTail).toLowerCase()) {
    differences.push({ kind: 'numbering-words', place: 'later', old: written(oldTail), new: written(newTail) });
  }
  for (const segment of segmentsOf(old, next)) {
    const before = old.slice(segment.old[0], segment.old[1]);
    const after = next.slice(segment.new[0], segment.new[1]);
    const place =
      (before.length > 0 && segment.old[0] < oldLimit) || (after.length > 0 && segment.new[0] < newLimit)
        ? 'first'
        : 'later';
    const inList = isListed(after.length > before.length ? listed.new() : listed.old(), before, after);
    for (const kind of kindsOf(before, after, { ...options, inList, old, next })) {
      differences.push({ kind, place, old: written(before), new: written(after) });
    }
  }
  if (differences.length === 0) differences.push({ kind: 'punctuation', place: 'first', old: oldTitle, new: newTitle });
  return differences;
}

const limitOf = (words: readonly Word[], language: string | undefined): number =>
  words[0] && isArticle(words[0].folded, language) ? 6 : 5;

interface Segment {
  readonly old: readonly [from: number, to: number];
  readonly new: readonly [from: number, to: number];
}

/** Stretches between the words that both have in the same order (longest common subsequence). */
function segmentsOf(old: readonly Word[], next: readonly Word[]): Segment[] {
  const width = next.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = next.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[i]!.folded === next[j]!.folded
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const segments: Segment[] = [];
  let [i, j, fromOld, fromNew] = [0, 0, 0, 0];
  const close = (): void => {
    if (i > fromOld || j > fromNew) segments.push({ old: [fromOld, i], new: [fromNew, j] });
  };
  while (i < old.length && j < next.length) {
    if (old[i]!.folded === next[j]!.folded) {
      close();
      i += 1;
      j += 1;
      [fromOld, fromNew] = [i, j];
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  [i, j] = [old.length, next.length];
  close();
  return segments;
}

interface Surroundings extends CompareOptions {
  readonly inList: boolean;
  readonly old: readonly Word[];
  readonly next: readonly Word[];
}

/** The names for one difference: one if a single rule covers it, several if its words fall under several. */
function kindsOf(before: readonly Word[], after: readonly Word[], options: Surroundings): TitleDifference['kind'][] {
  const same = representation(before, after, options.language);
  if (same) return [same];
  const kinds = new Set<TitleDifference['kind']>();
  const bare = (words: readonly Word[]): Word[] =>
    words.filter((word) => {
      const drop =
        !isLetterOfSection(word, options) && (isFunctionWord(word.folded, options.language) || word.folded === 'and');
      if (drop) kinds.add('function-words');
      return !drop;
    });
  const [a, b] = [bare(before), bare(after)];
  const again = representation(a, b, options.language);
  if (again) return [...kinds, again];
  if (a.length === 0 && b.length === 0) return [...kinds];
  const body = bodyWords(options);
  if (
    options.bodies.same &&
    body.size > 0 &&
    [...a, ...b].every(({ folded }) => body.has(folded) || isInitialsOf(folded, options))
  ) {
    return [...kinds, 'body-in-other-form'];
  }
  // Added or dropped, not exchanged: kinds of resource, the body, words of a list.
  if (a.length === 0 || b.length === 0) {
    const words = a.length === 0 ? b : a;
    const left = words.filter(({ folded }) => {
      if (options.bodies.same && (body.has(folded) || isInitialsOf(folded, options))) {
        kinds.add('body-in-other-form');
        return false;
      }
      if (isTypeWord(folded)) {
        kinds.add('resource-type');
        return false;
      }
      return true;
    });
    if (left.length === 0) return [...kinds];
    if (options.inList) return ['list-words'];
    return ['words'];
  }
  return ['words'];
}

/** The words before those that lead to the numbering or are the date of an issue. */
function withoutNumbering(words: readonly Word[]): readonly Word[] {
  const whole = words.map(({ folded }) => folded).join(' ');
  let from = 0;
  for (let at = 1; at < words.length; at += 1) {
    from += words[at - 1]!.folded.length + 1;
    const tail = whole.slice(from);
    if (leadsToNumbering.test(tail)) return words.slice(0, at);
  }
  return words;
}

/** A letter that names a section (`Physical review A`) is no article. */
const isLetterOfSection = (word: Word, { old, next }: Surroundings): boolean =>
  word !== old[0] && word !== next[0] && /^\p{Lu}\.?$/u.test(word.written);

const bodyWords = ({ bodies }: Surroundings): ReadonlySet<string> => new Set([...bodies.old, ...bodies.new]);

const isInitialsOf = (word: string, { bodies }: Surroundings): boolean =>
  [bodies.old, bodies.new].some((name) => word.length > 1 && isInitials(word, name));

function isInitials(word: string, name: readonly string[]): boolean {
  const all = name.map((part) => part[0]).join('');
  const telling = name
    .filter((part) => !isFunctionWord(part))
    .map((part) => part[0])
    .join('');
  return word === all || word === telling;
}

/** Whether both say the same words in another representation, and which. */
function representation(
  before: readonly Word[],
  after: readonly Word[],
  language?: string,
): MinorDifference | undefined {
  if (before.length === 0 || after.length === 0) return undefined;
  const join = (words: readonly Word[]): string => words.map(({ folded }) => folded).join('');
  if (join(before) === join(after)) return 'one-word-or-two';
  const [few, many] = before.length <= after.length ? [before, after] : [after, before];
  if (few.length === 1 && many.length > 1) {
    const short = few[0]!;
    const long = many.map(({ folded }) => folded);
    if (short.folded.length > 1 && isInitials(short.folded, long)) return 'initials';
    if (shortForms.get(short.folded) === long.join(' ')) return 'abbreviation';
    if (numberOf(short.folded) !== undefined && numberOf(join(many)) === numberOf(short.folded)) return 'number';
    if (signs.get(short.folded) === long.join(' ')) return 'symbol';
  }
  if (before.length !== after.length) return undefined;
  let found: MinorDifference | undefined;
  for (const [index, word] of before.entries()) {
    const one = oneWord(word, after[index]!, language);
    if (one === undefined) return undefined;
    if (one !== 'same') found = one;
  }
  return found;
}

const signs: ReadonlyMap<string, string> = new Map([
  ['%', 'per cent'],
  ['@', 'at'],
  ['+', 'plus'],
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['#', 'number'],
]);

function oneWord(a: Word, b: Word, language?: string): MinorDifference | 'same' | undefined {
  if (a.folded === b.folded) return 'same';
  const [short, long] = a.folded.length <= b.folded.length ? [a, b] : [b, a];
  if (signs.get(short.folded) === long.folded || signs.get(long.folded) === short.folded) return 'symbol';
  if ((short.folded === 'and' || long.folded === 'and') && /^[+]$/.test(short.folded)) return 'symbol';
  const [x, y] = [numberOf(a.folded), numberOf(b.folded)];
  if (x !== undefined && x === y) return 'number';
  if (shortForms.get(short.folded) === long.folded) return 'abbreviation';
  if (short.dotted && short.folded.length >= 1 && !long.dotted && abbreviates(short.folded, long.folded))
    return 'abbreviation';
  if (plainSpelling(a.folded) === plainSpelling(b.folded) || isSlip(a.folded, b.folded)) return 'spelling';
  if (withoutJoinedArticle(a.folded) === withoutJoinedArticle(b.folded)) return 'function-words';
  if (areForms(a.folded, b.folded, language)) return 'inflection';
  return undefined;
}

/** Two neighbouring letters changed places: a misprint that was put right. */
function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 6) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** The article of Hebrew and of Arabic is written with its word. */
const withoutJoinedArticle = (word: string): string => word.replace(/^(?:ה(?=\p{L}{2})|ال(?=\p{L}{2}))/u, '');

/** Its beginning, or its first letter and others of it in order: `Bull.`, `Dept.`, `Ztg.` */
function abbreviates(short: string, long: string): boolean {
  if (long.startsWith(short)) return true;
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return short[0] === long[0] && short.length > 1;
}

/** Things of a list, folded, without function words: three or more apart by commas, or two by a conjunction. Empty: it is no list. */
function listItems(title: string): ReadonlySet<string> {
  if (title.split(/,/u).length <= 2) return new Set();
  const items = title.split(/,| & | and | und | et | y | e | en | och | og | i | и | та | και /u);
  return new Set(
    items.map((item) =>
      foldWords(item)
        .filter((word) => !isFunctionWord(word))
        .join(' '),
    ),
  );
}

/** Whether the difference is a thing of the list. */
function isListed(items: ReadonlySet<string>, before: readonly Word[], after: readonly Word[]): boolean {
  const words = after.length > before.length ? after : before;
  const content = words.filter(({ folded }) => !isFunctionWord(folded));
  return (content.length === 1 || content.length === 2) && items.has(content.map(({ folded }) => folded).join(' '));
}

/** Works it out when it is asked for, and not again: a title of 10,000 characters may have as many differences. */
function once<T>(work: () => T): () => T {
  let value: { readonly it: T } | undefined;
  return () => {
    value ??= { it: work() };
    return value.it;
  };
}

/** The same words in another order: a list, the name of the body, or a real change. */
function orderChanged(
  old: readonly Word[],
  next: readonly Word[],
  oldTitle: string,
  newTitle: string,
  options: CompareOptions,
): TitleDifference[] | undefined {
  const content = (words: readonly Word[]): string[] =>
    words.map(({ folded }) => folded).filter((word) => !isFunctionWord(word, options.language) && word !== 'and');
  const [a, b] = [content(old), content(next)];
  if (a.length < 2 || [...a].sort().join(' ') !== [...b].sort().join(' ') || a.join(' ') === b.join(' '))
    return undefined;
  const shared = { old: oldTitle, new: newTitle };
  const body = new Set([...options.bodies.old, ...options.bodies.new]);
  const moved = a.filter((word, index) => b[index] !== word);
  if (options.bodies.same && body.size > 0 && moved.filter((word) => body.has(word)).length * 2 >= moved.length) {
    return [{ kind: 'body-in-other-form', place: 'first', ...shared }];
  }
  const items = (title: string): string[] =>
    title
      .split(/,| & | and | und | et | y | e | en | och | og | i | и | та | και | ve | dan /iu)
      .map((item) => content(wordsOf(item)).join(' '))
      .filter((item) => item !== '')
      .sort();
  const [itemsBefore, itemsAfter] = [items(oldTitle), items(newTitle)];
  if (itemsBefore.length > 1 && itemsBefore.join('|') === itemsAfter.join('|')) {
    return [{ kind: 'list-order', place: 'first', ...shared }];
  }
  if (swapsAroundConjunction(old, next, options.language)) return [{ kind: 'list-order', place: 'first', ...shared }];
  const limit = Math.max(limitOf(old, options.language), limitOf(next, options.language));
  const first = old.findIndex((word, index) => next[index]?.folded !== word.folded);
  return [{ kind: 'order', place: first < limit ? 'first' : 'later', ...shared }];
}

/** Two words on either side of one `and` changed places, and nothing else: applied and theoretical, theoretical and applied. */
function swapsAroundConjunction(old: readonly Word[], next: readonly Word[], language: string | undefined): boolean {
  if (old.length !== next.length) return false;
  const other = old.flatMap((word, index) => (word.folded === next[index]!.folded ? [] : [index]));
  const [first = 0, second = 0] = other;
  const between = old[first + 1];
  return (
    other.length === 2 &&
    second === first + 2 &&
    old[first]!.folded === next[second]!.folded &&
    old[second]!.folded === next[first]!.folded &&
    between !== undefined &&
    isFunctionWord(between.folded, language)
  );
}
