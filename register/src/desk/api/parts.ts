/** Pieces of parameters and bodies that several addresses take. */
import { describeProfileProblem, type ProfileProblem } from '@masthead/crosswalk';
import { describeIssnProblem, type Issn, issnFromInteger, issnToInteger, parseAnyIssn } from '@masthead/issn';
import { describeMarcProblem, type Field, fromMarcJson, type MarcRecord } from '@masthead/marc';
import { z } from 'zod';
import type { Evidence } from '../../domain/evidence.ts';

/** An ISSN in any spelling; what follows gets the number as an integer. */
export const issnNumber = z
  .string()
  .max(200)
  .transform((text, context): number => {
    const result = parseAnyIssn(text);
    if (result.ok) return issnToInteger(result.issn);
    context.addIssue({ code: 'custom', message: withoutStop(describeIssnProblem(result.problem)) });
    return z.NEVER;
  });

/** A whole number as it stands in an address. */
export const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

export const issnOf = (number: number): Issn => issnFromInteger(number);

/** A record in MARC-in-JSON. */
export const marcRecord = z
  .looseObject({ leader: z.string(), fields: z.array(z.record(z.string(), z.unknown())).max(5000) })
  .transform((json, context): MarcRecord => {
    const result = fromMarcJson(json);
    if (result.ok) return result.record;
    const [first] = result.problems;
    context.addIssue({
      code: 'custom',
      message: first ? withoutStop(describeMarcProblem(first)) : 'no record of MARC-in-JSON',
    });
    return z.NEVER;
  });

/** One field as MARC-in-JSON has it: `{ "245": { "ind1": "0", "ind2": "0", "subfields": [{ "a": "Nature" }] } }`. */
export const marcField = z.record(z.string().length(3), z.unknown()).transform((json, context): Field => {
  const result = fromMarcJson({ leader: '00000nas a2200000   4500', fields: [json] });
  const [field] = result.ok ? result.record.fields : [];
  if (field !== undefined) return field;
  context.addIssue({ code: 'custom', message: 'no field of MARC-in-JSON' });
  return z.NEVER;
});

export const reason = z.string().max(2000);

export const evidence: z.ZodType<Evidence> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('url'), url: z.string().max(2000) }),
  z.strictObject({ type: z.literal('file'), name: z.string().max(500), sha256: z.string().max(64) }),
  z.strictObject({ type: z.literal('statement'), text: z.string().max(2000) }),
]);

/** Without what was left out: an absent property and one that is undefined are not the same to the actions. */
export function given<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never;
}

/** What the ISSN profile has against a record, with its sentence. */
export function toldProfile(problem: ProfileProblem): ProfileProblem & { readonly sentence: string } {
  const { where, wrong, mend } = describeProfileProblem(problem);
  return { ...problem, sentence: `${where}: ${wrong} ${mend}` };
}

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');
