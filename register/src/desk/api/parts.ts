/** Pieces of parameters and bodies that several addresses take. */
import { describeIssnProblem, type Issn, issnFromInteger, issnToInteger, parseAnyIssn } from '@masthead/issn';
import { z } from 'zod';

/** An ISSN in any spelling; what follows gets the number as an integer. */
export const issnNumber = z
  .string()
  .max(200)
  .transform((text, context): number => {
    const result = parseAnyIssn(text);
    if (result.ok) return issnToInteger(result.issn);
    context.addIssue({ code: 'custom', message: describeIssnProblem(result.problem).replace(/\.$/, '') });
    return z.NEVER;
  });

/** A whole number as it stands in an address. */
export const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

export const issnOf = (number: number): Issn => issnFromInteger(number);
