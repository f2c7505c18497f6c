/** All rules that look at more than one field or at the meaning of one, in the order in which they are told. */
import type { ProfileRule } from './rule.ts';
import { codeRules } from './rules/codes.ts';
import { dateRules } from './rules/dates.ts';
import { linkRules } from './rules/links.ts';
import { localRules } from './rules/local.ts';
import { numberRules } from './rules/numbers.ts';
import { originalRules } from './rules/originals.ts';
import { titleRules } from './rules/titles.ts';
import { urlRules } from './rules/urls.ts';

export const profileRules: readonly ProfileRule[] = [
  ...numberRules,
  ...titleRules,
  ...originalRules,
  ...dateRules,
  ...codeRules,
  ...linkRules,
  ...urlRules,
  ...localRules,
];
