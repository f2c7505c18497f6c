/** Every rule's examples, in both directions. */
import { isDataField, type MarcRecord, writeLines } from '@masthead/marc';
import { describe, expect, it } from 'vitest';
import { recordOf } from '../records.test.help.ts';
import { marc21ToUnimarc, unimarcToMarc21 } from './convert.ts';
import type { Example } from './rule.ts';
import { pairRules } from './rules.ts';

const leaders = { marc21: '00000nas a2200000 c 4500', unimarc: '00000nas  2200000   450 ' };
const punctuatedLeader = '00000nas a2200000 a 4500';

/** The lines of the fields that an example is about: not coded data, and not what is kept. */
function linesOf(record: MarcRecord, like: readonly string[]): string[] {
  const tags = new Set(like.map((line) => line.slice(1, 4)));
  const fields = record.fields.filter((field) => isDataField(field) && tags.has(field.tag));
  return writeLines({ leader: record.leader, fields }).trim().split('\n').slice(1);
}

describe.each(Object.entries(pairRules))('%s', (_block, rules) => {
  const examples = rules.flatMap((rule) =>
    rule.examples.map((example): [string, Example] => [example.because, example]),
  );
  const ways = examples.flatMap(([because, example]) =>
    (['to-unimarc', 'to-marc21'] as const)
      .filter((way) => example.only === undefined || example.only === way)
      .map((way) => [way, because, example] as const),
  );
  it.each(ways)('%s: %s', (way, _because, example) => {
    if (way === 'to-unimarc') {
      const record = recordOf(example.marc21, example.punctuated ? punctuatedLeader : leaders.marc21);
      expect(linesOf(marc21ToUnimarc(record).record, example.unimarc)).toEqual(example.unimarc);
      return;
    }
    // That the source was punctuated is known by the leader that was kept.
    const kept = example.punctuated ? [`=886  0\\$2marc21$b${punctuatedLeader}`] : [];
    const record = recordOf([...example.unimarc, ...kept], leaders.unimarc);
    expect(linesOf(unimarcToMarc21(record).record, example.marc21)).toEqual(example.marc21);
  });
});

it('every tag of either format is read by one rule, and what it makes is read by a rule on the other side', () => {
  for (const side of ['marc21', 'unimarc'] as const) {
    const tags = Object.values(pairRules).flatMap((rules) => rules.flatMap((rule) => rule[side]));
    expect(tags.filter((tag, at) => tags.indexOf(tag) !== at)).toEqual([]);
  }
});
