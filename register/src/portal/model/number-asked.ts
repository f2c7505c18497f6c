/** Whether what was typed into the search field is a number, right or wrong, or words. */
import { type Issn, type IssnProblem, parseAnyIssn } from '@masthead/issn';
import { numberMeant } from '../../domain/number-meant.ts';

export type Asked =
  | { readonly type: 'number'; readonly issn: Issn; readonly kind: string }
  | { readonly type: 'wrong-number'; readonly problem: IssnProblem }
  | { readonly type: 'words' };

/** Six digits at least, and nothing that a number is not written with, look-alikes of digits included. */
const numeric = /^(?=(?:\D*\d){6})[\dxXoOIl\s‐-―−-]{7,12}$/u;
const announced = /^\s*(?:<?\s*)?(?:urn:issn:|https?:\/\/\S+\/resource\/issn|[pel]?-?issn(?:-[a-z])?(?=[\s:\d]))/i;

/** `host` is this site's own, so that its own addresses are understood too. */
export function whatIsAsked(text: string, host: string): Asked {
  const result = parseAnyIssn(text, { hosts: [host] });
  if (result.ok) return { type: 'number', issn: result.issn, kind: result.kind };
  const { problem } = result;
  if (problem.type === 'empty') return { type: 'words' };
  // In quotes it is meant as words.
  const meant = /^\s*["“«„]/.test(text) ? undefined : numberMeant(text);
  if (meant) return { type: 'number', ...meant };
  // An ISBN, or the bar code of something else.
  if (/^\s*(?:\d[\s-]*){13}$/.test(text)) return { type: 'wrong-number', problem };
  if (problem.type === 'wrong-check-digit' || numeric.test(text.trim())) return { type: 'wrong-number', problem };
  // `ISSN` before at least a few digits; "ISSN network" is words.
  if (announced.test(text) && (text.match(/\d/g) ?? []).length >= 4) return { type: 'wrong-number', problem };
  return { type: 'words' };
}
