/** Check digits per second: ours from strings and from bytes, beside `isISSN` of validator in the same run, over the same numbers. */
import { createRequire } from 'node:module';
import {
  checkDigitAt,
  type Issn,
  integerFromIssnBytes,
  isIssn,
  issnFromInteger,
  issnToInteger,
  parseIssn,
} from '@masthead/issn';
import { type Figure, takeTurns } from './lib.ts';

export const name = 'check-digit';
export const title = 'Check digits from strings and bytes, beside validator';

const count = 200_000;
const unit = 'numbers/s';

/** Numbers from all over the space, every tenth with a wrong check digit; the same at every run. */
function someNumbers(): string[] {
  let seed = 3297;
  return Array.from({ length: count }, (_, index) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    const issn = issnFromInteger(seed % 10_000_000);
    return index % 10 === 9 ? issn.slice(0, 8) + (issn.endsWith('0') ? '1' : '0') : issn;
  });
}

export async function run(): Promise<Figure[]> {
  const numbers = someNumbers();
  // Strings as they come from a file: flat and each of its own, not parts of one another.
  const text = new TextEncoder().encode(numbers.join('\n'));
  const strings = new TextDecoder().decode(text).split('\n');
  const issns = strings.filter(isIssn) as Issn[];
  const validator = createRequire(import.meta.url)('validator') as { isISSN(text: string): boolean };

  const countIf = (test: (text: string) => boolean) => (): number => {
    let valid = 0;
    for (const string of strings) if (test(string)) valid++;
    if (valid !== issns.length) throw new Error(`${valid} numbers found valid of ${issns.length}`);
    return strings.length;
  };
  const digits = text.filter((_, index) => index % 10 !== 4 && index % 10 < 8);
  const compact = strings.map((string) => string.replace('-', ''));
  let sink = 0;
  const rates = await takeTurns([
    { name: 'validator isISSN', round: countIf(validator.isISSN) },
    { name: 'isIssn, strings', round: countIf(isIssn) },
    { name: 'parseIssn, canonical strings', round: countIf((string) => parseIssn(string).ok) },
    {
      name: 'parseIssn, without hyphen',
      round: () => {
        for (const string of compact) if (parseIssn(string).ok) sink++;
        return compact.length;
      },
    },
    {
      name: 'integerFromIssnBytes, a file of lines',
      round: () => {
        let valid = 0;
        for (let start = 0; start < text.length; start += 10) if (integerFromIssnBytes(text, start) >= 0) valid++;
        if (valid !== issns.length) throw new Error(`${valid} numbers found valid of ${issns.length}`);
        return strings.length;
      },
    },
    {
      name: 'checkDigitAt, bytes of seven digits',
      round: () => {
        for (let start = 0; start < digits.length; start += 7) sink += checkDigitAt(digits, start);
        return digits.length / 7;
      },
    },
    {
      name: 'issnToInteger and issnFromInteger',
      round: () => {
        for (const issn of issns) sink += issnFromInteger(issnToInteger(issn)).length;
        return issns.length;
      },
    },
  ]);
  if (Number.isNaN(sink)) throw new Error('unreachable, but uses what was computed');
  const reference = 'validator isISSN';
  return [...rates].map(([figure, value]) => {
    if (figure === reference) return { name: figure, value, unit };
    return { name: figure, value, unit, reference, ...(figure === 'isIssn, strings' ? { target: 10 } : {}) };
  });
}
