import { expect, test } from 'vitest';
import { describeRelationOutcome } from './describe-relation-outcome.ts';

const link = { from: 28083, to: 147646, kind: 'continues', back: 'continued-by' } as const;

test.each([
  ['nothing to do', { ...link, outcome: 'there' }, undefined],
  ['written', { ...link, outcome: 'written' }, 'it was written into the record of ISSN 0147-6467 too.'],
  ['proposed', { ...link, outcome: 'proposed' }, 'it is proposed to the centre of ISSN 0147-6467, on its worklist.'],
  [
    'a circle of two',
    { ...link, outcome: 'reported', obstacle: 'contradicts' },
    'ISSN 0028-0836 says “continues ISSN 0147-6467”: the record of ISSN 0147-6467 says what cannot be so beside it.',
  ],
  ['nobody knows it', { ...link, outcome: 'reported', obstacle: 'unknown' }, 'does not know ISSN 0147-6467. Check'],
] as const)('%s', (_why, outcome, sentence) => {
  if (sentence === undefined) expect(describeRelationOutcome(outcome)).toBeUndefined();
  else expect(describeRelationOutcome(outcome)).toContain(sentence);
});
