/**
 * The page for a number that is not right: which character is wrong, how the check digit is worked out with the sum shown,
 * and the numbers that were probably meant, those of this Register with their titles first.
 */
import { type Issn, type IssnProblem, likelyIssns, parseAnyIssn } from '@masthead/issn';
import { addresses } from '../../view/addresses.ts';
import { IssnText } from '../../view/issn-text.tsx';
import type { Page } from '../../view/page.ts';
import { Term } from '../../view/term.tsx';
import { useWords } from '../../words/context.ts';
import type { Words } from '../../words/words.ts';
import type { PageContext } from '../context.ts';
import { type CheckSum, workOutCheckSum } from '../model/check-sum.ts';
import { neighbours } from '../model/gather.ts';
import type { Neighbour } from '../model/record.ts';
import { NumberList } from '../parts/title-list.tsx';

/** Numbers shown that the Register does not have. */
const mostUnknown = 5;
const longestShown = 60;

/** `text` is what was typed or stood in the address; it must not be a right number. */
export async function wrongNumberPage({ read, words }: PageContext, text: string): Promise<Page> {
  const result = parseAnyIssn(text);
  if (result.ok) throw new Error(`${text} is a right number and has a page of its own`);
  const likely = likelyIssns(text);
  const known = await neighbours(read, likely, words);
  return {
    status: 404,
    title: words.t('wrong.title'),
    asked: text,
    main: <WrongNumber text={text} problem={result.problem} likely={likely} known={known} />,
  };
}

interface Props {
  readonly text: string;
  readonly problem: IssnProblem;
  readonly likely: readonly Issn[];
  readonly known: ReadonlyMap<Issn, Neighbour>;
}

export function WrongNumber({ text, problem, likely, known }: Props) {
  const words = useWords();
  const { t } = words;
  const found = likely.flatMap((issn) => known.get(issn) ?? []);
  // In the order of likelihood, but a number that nothing is known of is hardly the one that was meant.
  const here = [...found.filter(({ title }) => title), ...found.filter(({ title }) => !title)];
  const others = likely.filter((issn) => !known.has(issn)).slice(0, here.length > 0 ? 3 : mostUnknown);
  return (
    <div class="frame notice">
      <h1>{t('wrong.title')}</h1>
      <p class="typed">
        <Typed text={text} problem={problem} />
      </p>
      <p class="lead">{problemSentence(problem, words)}</p>
      {here.length > 0 && (
        <section aria-labelledby="meant">
          <h2 id="meant">{t('wrong.meant')}</h2>
          <NumberList entries={here} />
        </section>
      )}
      {problem.type === 'wrong-check-digit' && <Sum problem={problem} />}
      {others.length > 0 && (
        <section aria-labelledby="right">
          <h2 id="right">{t(here.length > 0 ? 'wrong.also' : 'wrong.right-numbers')}</h2>
          <p>{t('wrong.not-here')}</p>
          <ul class="numbers">
            {others.map((issn) => (
              <li key={issn}>
                <a href={addresses.record(issn)}>
                  <IssnText issn={issn} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="prose" aria-labelledby="try">
        <h2 id="try">{t('try.title')}</h2>
        <ul>
          <li>{t('wrong.try-source')}</li>
          <li>{t('wrong.try-title')}</li>
          <li>
            <a href={`${addresses.searchFor(text)}&as=words`}>{t('wrong.try-words')}</a>
          </li>
        </ul>
      </section>
    </div>
  );
}

/** What was typed, with the character that is wrong marked. */
function Typed({ text, problem }: { readonly text: string; readonly problem: IssnProblem }) {
  const { t } = useWords();
  const shown = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
  const at = placeOf(problem, text);
  if (at === undefined || at >= shown.length) return <bdi dir="ltr">{shown}</bdi>;
  const character = String.fromCodePoint(shown.codePointAt(at)!);
  return (
    <bdi dir="ltr">
      {shown.slice(0, at)}
      <mark>
        <span class="unseen">{t('wrong.this-character')} </span>
        {character}
      </mark>
      {shown.slice(at + character.length)}
    </bdi>
  );
}

/** Index of the character that the problem is about. */
function placeOf(problem: IssnProblem, text: string): number | undefined {
  if ('index' in problem) return problem.index;
  if (problem.type !== 'wrong-check-digit') return undefined;
  const last = text.toUpperCase().lastIndexOf(problem.found.toUpperCase());
  return last < 0 ? undefined : last;
}

export function problemSentence(problem: IssnProblem, { t }: Words): string {
  switch (problem.type) {
    case 'too-short':
    case 'too-long':
      return t(`problem.${problem.type}`, { found: problem.found });
    case 'bad-character':
      if (problem.meant === '') return t('problem.extra-character', { place: problem.index + 1 });
      return problem.meant === undefined
        ? t('problem.bad-character', { character: problem.character, place: problem.index + 1 })
        : t('problem.look-alike', { character: problem.character, place: problem.index + 1, meant: problem.meant });
    case 'misplaced-hyphen':
    case 'hyphen-present':
      return t('problem.misplaced-hyphen', { place: problem.index + 1 });
    case 'prefix-present':
    case 'wrong-prefix':
      return t('problem.wrong-prefix', { prefix: problem.prefix.trim() });
    case 'wrong-check-digit':
      return t('problem.wrong-check-digit', { found: problem.found, right: problem.right });
    case 'missing-hyphen':
    case 'prefix-missing':
    case 'empty':
      return t(`problem.${problem.type}`);
  }
}

function Sum({ problem }: { readonly problem: Extract<IssnProblem, { type: 'wrong-check-digit' }> }) {
  const { t } = useWords();
  const digits = problem.meant.replace('-', '').slice(0, 7);
  const sum = workOutCheckSum(digits);
  return (
    <section class="check-sum" aria-labelledby="sum">
      <div class="head">
        <h2 id="sum">{t('sum.title')}</h2>
        <Term term="check-digit" />
      </div>
      <p>{t('sum.how')}</p>
      <p class="sum-line">
        <SumLine sum={sum} />
      </p>
      <p>{sumResult(sum, problem.found, t)}</p>
    </section>
  );
}

function SumLine({ sum }: { readonly sum: CheckSum }) {
  return (
    <bdi dir="ltr">
      {sum.steps.map(({ digit, weight }, index) => (
        <span key={index}>
          {index > 0 && ' + '}
          <span class="product">
            <b>{digit}</b>×{weight}
          </span>
        </span>
      ))}
      {' = '}
      <b>{sum.sum}</b>
    </bdi>
  );
}

function sumResult(sum: CheckSum, found: string, t: Words['t']): string {
  const values = { sum: sum.sum, rest: sum.rest, right: sum.right, found };
  if (sum.rest === 0) return t('sum.result-none', values);
  return t(sum.right === 'X' ? 'sum.result-ten' : 'sum.result', values);
}
