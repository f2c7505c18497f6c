/** All rules between MARC 21 and UNIMARC, and which of them reads a tag. */
import { description } from './description.ts';
import { links } from './links.ts';
import { names } from './names.ts';
import { notes } from './notes.ts';
import { numbers } from './numbers.ts';
import type { PairRule } from './rule.ts';
import { sources } from './sources.ts';
import { subjects } from './subjects.ts';
import { titles } from './titles.ts';

/** By block of UNIMARC, for people and for the table in the guide. */
export const pairRules: Readonly<Record<string, readonly PairRule[]>> = {
  numbers,
  sources,
  description,
  notes,
  links,
  titles,
  subjects,
  names,
};

function byTag(side: 'marc21' | 'unimarc'): ReadonlyMap<string, PairRule> {
  const found = new Map<string, PairRule>();
  for (const rules of Object.values(pairRules)) {
    for (const rule of rules) for (const tag of rule[side]) if (!found.has(tag)) found.set(tag, rule);
  }
  return found;
}

export const rulesOfMarc21 = byTag('marc21');
export const rulesOfUnimarc = byTag('unimarc');
