/**
 * "New ISSN needed?": whether a change asks for a new ISSN and key title (ISO 3297:2020, 5.8), by the rules that the ISSN Manual (2.3), ISBD
 * and RDA (2.3.2.12–13) have in common. Data in, data out: every rule that was applied, with the words it was applied to.
 */
import { foldText, foldWords } from './fold.ts';
import { isCjk } from './script.ts';
import type { Medium } from './serial.ts';
import { compareTitles, type TitleDifference } from './title-change-compare.ts';
import { ruleSource, type TitleRule, type TitleRuleId } from './title-change-rules.ts';
import { isFunctionWord, isGenericWord } from './title-change-words.ts';

/** What a resource is called, and by whom, before or after. */
export interface TitleState {
  readonly title: string;
  /** The issuing body: who is responsible for it, as the publication names it. */
  readonly body?: string;
  readonly medium?: Medium;
  /** ISO 639-2/B, of the title. Without it every language's function words count. */
  readonly language?: string;
  /** What it is about, in any words: compared for being the same. */
  readonly scope?: string;
  readonly edition?: string;
}

export interface TitleChange {
  readonly old: TitleState;
  readonly new: TitleState;
  /** What else happened: two became one, one became several, or it took in another. */
  readonly event?: 'merger' | 'split' | 'absorption';
  /** Answers to the questions that words alone do not settle. */
  readonly answers?: {
    /** Do the words after the first five change what it means or is about? */
    readonly meaning?: 'changed' | 'same';
    /** Do both titles stand on issues in turn, by a regular pattern? */
    readonly alternates?: boolean;
  };
}

export interface NewIssn {
  /** `major`: a new ISSN; `minor`: the same ISSN; `undecided`: a question is left. */
  readonly answer: 'major' | 'minor' | 'undecided';
  /** Every rule that was applied, the deciding ones first. */
  readonly rules: readonly TitleRule[];
}

/**
 * ```ts
 * isNewIssnNeeded({ old: { title: 'Cast metal times' }, new: { title: 'Cast metal & diecasting times' } }).answer // 'major'
 * ```
 */
export function isNewIssnNeeded(change: TitleChange): NewIssn {
  const rules: TitleRule[] = [];
  const apply = (id: TitleRuleId, evidence: TitleRule['evidence'] = {}): void => {
    if (rules.some((rule) => rule.id === id && sameEvidence(rule.evidence, evidence))) return;
    rules.push({ id, ...ruleSource(id), evidence });
  };
  const { old, new: next, event, answers = {} } = change;
  const bodies = bodiesOf(old, next);
  judgeTitle(change, bodies, apply);
  judgeBody(change, bodies, apply);
  if (old.medium !== undefined && next.medium !== undefined && old.medium !== next.medium) {
    apply('medium', { old: old.medium, new: next.medium });
  }
  if (old.edition !== undefined && next.edition !== undefined && foldText(old.edition) !== foldText(next.edition)) {
    apply('edition', { old: old.edition, new: next.edition });
  }
  const sameTitle = !rules.some(({ effect }) => effect === 'major');
  if (event !== undefined) apply(sameTitle ? `${event}-title-kept` : event === 'split' ? 'split' : 'merger');
  const scopeChanged = old.scope && next.scope ? foldText(old.scope) !== foldText(next.scope) : undefined;
  const decided = settle(
    rules,
    answers.meaning ?? (scopeChanged === undefined ? undefined : scopeChanged ? 'changed' : 'same'),
  );
  if (decided.length === 0) decided.push({ id: 'unchanged', ...ruleSource('unchanged'), evidence: {} });
  const weight = { major: 0, question: 1, minor: 2 } as const;
  const sorted = [...decided].sort((a, b) => weight[a.effect] - weight[b.effect]);
  const first = sorted[0]!.effect;
  return { answer: first === 'question' ? 'undecided' : first, rules: sorted };
}

const sameEvidence = (a: TitleRule['evidence'], b: TitleRule['evidence']): boolean =>
  a.old === b.old && a.new === b.new;

/** A question about the meaning that was answered becomes the rule that the answer chooses. */
function settle(rules: readonly TitleRule[], meaning: 'changed' | 'same' | undefined): TitleRule[] {
  if (meaning === undefined) return [...rules];
  return rules.map((rule) => {
    if (rule.id !== 'meaning' && rule.id !== 'list-words' && rule.id !== 'colon') return rule;
    const same = { meaning: 'later-words', 'list-words': 'list-same-subject', colon: 'subtitle' } as const;
    const id = meaning === 'changed' ? 'meaning-changed' : same[rule.id];
    return { id, ...ruleSource(id), evidence: rule.evidence };
  });
}

type Apply = (id: TitleRuleId, evidence?: TitleRule['evidence']) => void;

interface Bodies {
  /** Folded words of the names, of both sides if it is one body. */
  readonly same: boolean;
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/** One body under two forms of its name is one: the initials, a shorter form, another order. */
function bodiesOf(old: TitleState, next: TitleState): Bodies {
  const [a, b] = [foldWords(old.body ?? ''), foldWords(next.body ?? '')];
  return { same: a.length === 0 || b.length === 0 || isSameBody(a, b), old: a, new: b };
}

function isSameBody(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1 && isInitials(short[0]!, long)) return true;
  const left = [...long];
  return (
    short.every((word) => {
      const at = left.indexOf(word);
      if (at >= 0) left.splice(at, 1);
      return at >= 0 || isFunctionWord(word);
    }) && short.length * 2 > long.length - 2
  );
}

const isInitials = (word: string, words: readonly string[]): boolean =>
  word.length > 1 &&
  (word === words.map((part) => part[0]).join('') ||
    word ===
      words
        .filter((part) => part.length > 3)
        .map((part) => part[0])
        .join(''));

function judgeTitle({ old, new: next, answers = {} }: TitleChange, bodies: Bodies, apply: Apply): void {
  if (old.title.normalize('NFC').trim() === next.title.normalize('NFC').trim()) return;
  const language = next.language ?? old.language;
  if (answers.alternates) {
    apply('alternating', { old: old.title, new: next.title });
    return;
  }
  if (parallelsReordered(old.title, next.title)) {
    apply('parallel-titles', { old: old.title, new: next.title });
    return;
  }
  if (
    [...old.title, ...next.title].some((character) => isCjk(character.codePointAt(0)!) || withoutSpaces.test(character))
  ) {
    judgeUndivided(old.title, next.title, apply);
    return;
  }
  const [oldBare, oldQualifier] = splitQualifier(old.title);
  const [newBare, newQualifier] = splitQualifier(next.title);
  if (foldText(oldQualifier) !== foldText(newQualifier)) apply('qualifier', evidenceOf(oldQualifier, newQualifier));
  const [oldHead, oldTail] = splitSubtitle(oldBare);
  const [newHead, newTail] = splitSubtitle(newBare);
  if (foldText(oldTail) !== foldText(newTail)) apply('subtitle', evidenceOf(oldTail, newTail));
  if (foldText(oldHead) === foldText(newHead)) {
    const onlyAround = oldHead.trim() === newHead.trim() && foldText(oldQualifier) !== foldText(newQualifier);
    if (foldText(oldTail) === foldText(newTail) && !onlyAround) {
      apply('punctuation', { old: old.title, new: next.title });
    }
    return;
  }
  // A colon without the space of ISBD before it may divide a subtitle or belong to the title.
  if ((foldText(colonHead(oldHead)) === foldText(newHead)) !== (foldText(colonHead(newHead)) === foldText(oldHead))) {
    apply('colon', { old: oldHead, new: newHead });
    return;
  }
  for (const difference of compareTitles(oldHead, newHead, { bodies, ...(language ? { language } : {}) })) {
    judgeDifference(difference, apply);
  }
}

/** A key title may end with a qualifier in parentheses, which is no part of the title proper. */
function splitQualifier(title: string): readonly [title: string, qualifier: string] {
  const match = /^(.*\S)\s+(\([^()]*\))\s*$/su.exec(title);
  return match && foldText(match[1]!) !== '' ? [match[1]!, match[2]!] : [title, ''];
}

/** Title proper and other title information, apart by space, colon, space (ISBD). */
function splitSubtitle(title: string): readonly [head: string, tail: string] {
  const [head = '', ...tail] = title.split(/ : /u);
  return foldText(head) === '' ? [title, ''] : [head, tail.join(' : ')];
}

const colonHead = (title: string): string => title.replace(/: .*$/u, '');

const evidenceOf = (old: string, next: string): TitleRule['evidence'] => ({
  ...(old === '' ? {} : { old }),
  ...(next === '' ? {} : { new: next }),
});

function judgeDifference({ kind, place, old, new: next }: TitleDifference, apply: Apply): void {
  const evidence = evidenceOf(old, next);
  if (kind !== 'words' && kind !== 'order') {
    apply(kind, evidence);
    return;
  }
  if (place === 'later') {
    apply('meaning', evidence);
    return;
  }
  apply(
    kind === 'order'
      ? 'first-words-order'
      : old === ''
        ? 'first-words-added'
        : next === ''
          ? 'first-words-deleted'
          : 'first-words-changed',
    evidence,
  );
}

/** The same titles in several languages, in another order. */
function parallelsReordered(a: string, b: string): boolean {
  const parts = (title: string): string[] => title.split(/ = /u).map((part) => foldText(part));
  const [first, second] = [parts(a), parts(b)];
  return (
    first.length > 1 &&
    first.length === second.length &&
    [...first].sort().join('|') === [...second].sort().join('|') &&
    first.join('|') !== second.join('|')
  );
}

/** Scripts of South-East Asia that divide sentences, not words. */
const withoutSpaces = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Chinese, Japanese, Thai: words are not divided, so five of them cannot be counted; what is clear is said, the rest is asked. */
function judgeUndivided(a: string, b: string, apply: Apply): void {
  const characters = (title: string): string =>
    title
      .normalize('NFKC')
      .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
      .toLowerCase();
  const [first, second] = [characters(a), characters(b)];
  if (first === second) {
    apply('punctuation', { old: a, new: b });
    return;
  }
  const kinds = /^(?:วารสาร|นิตยสาร|จุลสาร)|(?:杂志|雜誌|雑誌|学报|學報|会报|會報|会報|报|報|誌|志)$/u;
  if (first.replace(kinds, '') === second.replace(kinds, '') && kinds.test(first) !== kinds.test(second)) {
    apply('resource-type', { old: a, new: b });
    return;
  }
  const shared = new Set(first);
  const common = [...second].filter((character) => shared.has(character)).length;
  // Of the same length they may be the same in simplified and in traditional characters.
  if (
    !withoutSpaces.test(first) &&
    first.length !== second.length &&
    common * 2 < Math.min(first.length, second.length)
  ) {
    apply('first-words-changed', { old: a, new: b });
    return;
  }
  apply('undivided', { old: a, new: b });
}

function judgeBody({ old, new: next }: TitleChange, bodies: Bodies, apply: Apply): void {
  if (old.body === undefined || next.body === undefined || foldText(old.body) === foldText(next.body)) return;
  const evidence = { old: old.body, new: next.body };
  if (bodies.same) {
    apply('body-form', evidence);
    return;
  }
  const inTitle = (title: string, body: readonly string[]): boolean => {
    const words = new Set(foldWords(title));
    const telling = body.filter((word) => word.length > 3);
    return telling.length > 0 && telling.every((word) => words.has(word));
  };
  if (inTitle(old.title, bodies.old) || inTitle(next.title, bodies.new)) {
    apply('body-in-title', evidence);
    return;
  }
  const generic = foldWords(next.title).every((word) => isGenericWord(word) || word.length < 4 || /^\d+$/.test(word));
  apply(generic ? 'body-of-generic-title' : 'body-elsewhere', evidence);
}
