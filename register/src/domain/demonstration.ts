/**
 * The centre that numbers things in a register which is only looked at: with the sample, it works from numbers that the ISSN Network has
 * never issued (9000-000 and up; reference snapshot of 2026), so that nothing it makes can be taken for a real ISSN.
 */
import type { Centre } from './centre.ts';

export const demonstrationCentre: Centre = {
  code: 'DEMO',
  name: 'Masthead demonstration centre',
  status: 'active',
};

/** Seven digits each. */
export const demonstrationBlock = { first: 9_000_000, last: 9_000_999 } as const;
