/**
 * Key titles for many titles at once (ISO 3297:2020, 6.2): for each the first candidate that nobody holds, as `take-key-title.ts` finds it
 * for one. What is chosen here is claimed by who asks; whoever comes too late chooses again.
 */
import { type KeyTitleCandidate, keyTitleNormalForm } from '@masthead/serial';
import {
  findAbbreviatedHolders,
  findKeyTitleHolders,
  type KeyTitleRow,
  type Namesake,
  type ReadStore,
} from '../../store/index.ts';
import { findHomonym, type KeyTitlePlan, keyTitlePlanOf, type TitleAbbreviator } from '../propose-key-title.ts';
import type { Draft } from './draft.ts';

export interface Naming {
  readonly number: number;
  readonly draft: Draft;
  /** ISO 3166-1 alpha-3 code of the centre's country. */
  readonly country?: string;
  /** Versions that the Register has. */
  readonly siblings: readonly KeyTitleRow[];
  /** Versions that get their numbers with this one, in their order, itself among them. */
  readonly group: readonly number[];
  readonly namesakes: readonly Namesake[];
}

export interface Named {
  readonly text: string;
  readonly normal: string;
  readonly abbreviated?: string;
}

export interface NameChooser {
  /**
   * Chooses for those that have no key title yet. Those for which nothing is left are in `without`: with the holder, where one key title
   * was asked for.
   */
  choose(): Promise<{ readonly without: ReadonlyMap<number, KeyTitleRow | undefined> }>;
  /** Another number was faster. */
  lost(number: number): void;
  named(number: number): Named | undefined;
}

export function createNameChooser(
  db: ReadStore,
  namings: readonly Naming[],
  abbreviator: TitleAbbreviator,
): NameChooser {
  const byNumber = new Map(namings.map((naming) => [naming.number, naming]));
  const chosen = new Map<number, Named>();
  /** Key titles that turned out to be taken, and those that were chosen here. */
  const gone = new Set<string>();
  // The first time nobody is asked where nobody is called so: the index finds out. Afterwards everybody is.
  let everybody = false;

  const planOf = (naming: Naming): KeyTitlePlan => {
    const { draft, number, country, group } = naming;
    const fellows = group.flatMap((other): KeyTitleRow[] => {
      const text = other === number ? undefined : chosen.get(other)?.text;
      return text === undefined ? [] : [{ number: other, text }];
    });
    return keyTitlePlanOf(
      {
        ...draft.naming,
        number,
        ...(country !== undefined && { country }),
        inSeveralMedia: group.length > 1 && naming.siblings.length === 0,
      },
      draft.title,
      [...naming.siblings, ...fellows],
      [...naming.namesakes, ...fellows],
    );
  };

  /** Those whose turn it is: in a group one after the other, for each takes the others' names into account. */
  const nextRound = (without: ReadonlyMap<number, unknown>): Naming[] =>
    namings.filter(({ number, group }) => {
      if (chosen.has(number) || without.has(number)) return false;
      return group.find((other) => !chosen.has(other) && !without.has(other)) === number;
    });

  async function chooseRound(round: readonly Naming[], without: Map<number, KeyTitleRow | undefined>): Promise<void> {
    const offers = round.map((naming) => ({ naming, ...offerOf(naming, planOf(naming)) }));
    const asked = offers.filter(
      ({ naming }) => everybody || naming.namesakes.length > 0 || naming.draft.keyTitle !== undefined,
    );
    const holders = await findKeyTitleHolders(
      db,
      asked.flatMap(({ candidates }) => candidates.map(({ normal }) => normal)),
    );
    const found: { naming: Naming; keyTitle: KeyTitleCandidate; longer?: string; short?: string }[] = [];
    for (const { naming, candidates, plan } of offers) {
      const isFree = (one: KeyTitleCandidate): boolean => !holders.has(one.normal) && !gone.has(one.normal);
      const given = naming.draft.keyTitle !== undefined;
      const keyTitle = candidates.find((one) => isFree(one) && (given || !findHomonym(plan, one)));
      if (keyTitle === undefined) {
        const only = given ? candidates[0] : undefined;
        without.set(naming.number, only && holders.get(only.normal));
        continue;
      }
      gone.add(keyTitle.normal);
      const longer = longerThan(keyTitle, candidates)?.text;
      const short = abbreviated(naming.draft, keyTitle.text);
      found.push({ naming, keyTitle, ...(longer !== undefined && { longer }), ...(short !== undefined && { short }) });
    }
    const shortHolders = await findAbbreviatedHolders(
      db,
      found.flatMap(({ short }) => (short === undefined ? [] : [keyTitleNormalForm(short)])),
    );
    for (const { naming, keyTitle, longer, short } of found) {
      // Where another is abbreviated so, the next longer form tells the two apart; whether that is free is not asked, for few go so far.
      const collides = short !== undefined && longer !== undefined && shortHolders.has(keyTitleNormalForm(short));
      const text = collides ? abbreviated(naming.draft, longer) : short;
      chosen.set(naming.number, {
        text: keyTitle.text,
        normal: keyTitle.normal,
        ...(text !== undefined && { abbreviated: text }),
      });
    }
  }

  /** None for a record that has one. */
  function abbreviated({ serial, naming }: Draft, text: string): string | undefined {
    if (serial.abbreviatedKeyTitle !== undefined) return undefined;
    return abbreviator.abbreviate(text, naming.language === undefined ? {} : { language: naming.language });
  }

  return {
    async choose() {
      const without = new Map<number, KeyTitleRow | undefined>();
      for (let round = nextRound(without); round.length > 0; round = nextRound(without))
        await chooseRound(round, without);
      return { without };
    },
    lost(number) {
      everybody = true;
      chosen.delete(number);
    },
    named: (number) => (byNumber.has(number) ? chosen.get(number) : undefined),
  };
}

/** The key title that was given with the record, or the candidates by the rules. */
function offerOf(
  { draft }: Naming,
  plan: KeyTitlePlan,
): { candidates: readonly KeyTitleCandidate[]; plan: KeyTitlePlan } {
  const { keyTitle: text } = draft;
  if (text === undefined) return { candidates: plan.candidates, plan };
  return { candidates: [{ text, normal: keyTitleNormalForm(text), qualifiers: [], rule: 'title-proper' }], plan };
}

/** The first candidate with all its qualifiers and more. */
function longerThan(
  { qualifiers: own }: KeyTitleCandidate,
  candidates: readonly KeyTitleCandidate[],
): KeyTitleCandidate | undefined {
  return candidates.find(
    ({ qualifiers }) =>
      qualifiers.length > own.length && own.every((one) => qualifiers.some(({ text }) => text === one.text)),
  );
}
