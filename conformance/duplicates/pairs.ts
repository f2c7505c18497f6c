/**
 * Labelled pairs for the likelihood of duplicates: two descriptions from different real sources, of one resource when they have a number
 * or an ISSN-L in common. The pairs that are not of one are those that a search by the words of the title would propose.
 */
import { readFileSync } from 'node:fs';
import { createListReader, readMarc21, takeAsMarc21 } from '@masthead/crosswalk';
import { createIso2709Reader, createMarcXmlReader } from '@masthead/marc';
import type { Serial } from '@masthead/serial';
import {
  type DuplicateDescription,
  describeForDuplicates,
  weightOf,
} from '../../register/src/domain/duplicate-description.ts';
import { pathOf } from '../shared.ts';

interface Description {
  readonly issns: readonly string[];
  readonly serial: Serial;
}

export interface LabelledPair {
  readonly ours: DuplicateDescription;
  readonly theirs: DuplicateDescription;
  readonly same: boolean;
  /** Which of three parts it is in: two to fit, one to judge by. By the number, so that nothing of one resource is in two parts. */
  readonly part: number;
  readonly names: readonly [string, string];
}

/** One description for each row or record; a row with two numbers is of both. */
function readList(file: string): Description[] {
  const reader = createListReader();
  const rows = [...reader.push(readFileSync(pathOf(`data/serials/${file}`))), ...reader.end()];
  return rows.flatMap(({ serials }) =>
    serials[0]?.titleProper || serials[0]?.keyTitle
      ? [{ issns: serials.map(({ issn }) => issn), serial: serials[0] }]
      : [],
  );
}

function readMarc(file: string): Description[] {
  const reader = file.endsWith('xml')
    ? createMarcXmlReader({ unimarc: 'read' })
    : createIso2709Reader({ unimarc: 'read' });
  const items = [...reader.push(readFileSync(pathOf(`data/marc/${file}`))), ...reader.end()];
  return items.flatMap(({ record, format }) => {
    if (record === undefined) return [];
    const { serial } = readMarc21(takeAsMarc21(record, format, 'marc21').record);
    return serial?.titleProper === undefined ? [] : [{ issns: [serial.issn], serial }];
  });
}

const known = ['doaj-2014-with-country-language.csv', 'serials.tsv'];
const marc = ['journals-100.mrc', 'serials-138.mrc', 'library-442.marcxml', 'unimarc-serials.mrc', 'zdb-8.mrc'];

/** Descriptions that a search by words proposes for one. */
const proposals = 4;

export function labelledPairs(): LabelledPair[] {
  const issnL = new Map(
    readFileSync(pathOf('data/serials/issn-to-issn-l.tsv'), 'utf8')
      .split('\n')
      .map((line) => line.trim().split('\t') as [string, string]),
  );
  const resources = ({ issns }: Description) => issns.flatMap((issn) => [issn, issnL.get(issn) ?? issn]);
  const register = known.map(readList);
  const asking = [readList('doaj.csv'), readList('register-sample.csv'), marc.flatMap(readMarc), register[1]!];
  const pairs: LabelledPair[] = [];
  for (const [at, descriptions] of register.entries()) {
    const index = new WordIndex(descriptions);
    for (const [who, questions] of asking.entries()) {
      if (who === 3 && at === 1) continue;
      for (const question of questions) {
        const own = new Set(resources(question));
        const ours = comparable(question.serial);
        const wanted = new Set([...index.sameNumber(question), ...index.propose(ours)]);
        for (const found of wanted) {
          const same = resources(found).some((issn) => own.has(issn));
          const part = Number([...own].sort()[0]!.slice(5, 8)) % 3;
          const names = [question.issns[0]!, found.issns[0]!] as const;
          pairs.push({ ours, theirs: comparable(found.serial), same, part, names });
        }
      }
    }
  }
  return pairs;
}

const described = new Map<Serial, DuplicateDescription>();

/** Without its numbers: they are the label. */
function comparable(serial: Serial): DuplicateDescription {
  const before = described.get(serial);
  if (before !== undefined) return before;
  const description = { ...describeForDuplicates(serial), numbers: [], relations: [] };
  described.set(serial, description);
  return description;
}

class WordIndex {
  private readonly byWord = new Map<string, Description[]>();
  private readonly byIssn = new Map<string, Description>();

  constructor(descriptions: readonly Description[]) {
    for (const one of descriptions) {
      for (const issn of one.issns) this.byIssn.set(issn, one);
      for (const word of new Set(comparable(one.serial).titles.flatMap(({ words }) => words))) {
        const list = this.byWord.get(word);
        if (list === undefined) this.byWord.set(word, [one]);
        else list.push(one);
      }
    }
  }

  sameNumber({ issns }: Description): Description[] {
    return issns.flatMap((issn) => this.byIssn.get(issn) ?? []);
  }

  /** Those that share the most with a title, rare words above all. */
  propose({ titles }: DuplicateDescription): Description[] {
    const scores = new Map<Description, number>();
    for (const word of new Set(titles.flatMap(({ words }) => words))) {
      const list = this.byWord.get(word) ?? [];
      if (list.length > 3000) continue;
      const worth = weightOf(word) / Math.log2(2 + list.length);
      for (const one of list) scores.set(one, (scores.get(one) ?? 0) + worth);
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, proposals)
      .map(([one]) => one);
  }
}
