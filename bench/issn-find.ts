/**
 * Finding ISSNs in text and HTML, in characters per second beside one regular expression over the same text, and in
 * what is made to be slow: tags that never end, words that announce nothing, digits and hyphens without end.
 */
import { createIssnFinder } from '@masthead/issn/find';
import { type Figure, takeTurns } from './lib.ts';

export const name = 'issn-find';
export const title = 'Finding ISSNs in text and HTML, beside a regular expression';

const unit = 'MB/s';
const reference = 'one regular expression, a journal page';
const length = 4_000_000;
const slice = 1 << 16;
const page =
  '<div class="item"><p>Nature &amp; Science, <b>ISSN</b> 0028-0836 (print), vol. 12, pp. 100-120, 1998-2002.</p>\n' +
  `<p>${'More about this journal, its editors and those who write for it, since 1869 and to this day. '.repeat(5)}</p></div>\n`;
const prose = 'The quick brown fox jumps over the lazy dog in 1998, again and again, pp. 1023-1031. ';

const cases: readonly (readonly [name: string, text: string, markup: boolean])[] = [
  ['running text', prose, false],
  ['HTML, a journal page', page, true],
  ['text, ISSN without end', 'ISSN ', false],
  ['text, digits and hyphens', '1234-', false],
  ['HTML, < without end', '<', true],
  ['HTML, & without end', '&', true],
  ['HTML, a tag that never ends', '<a b="', true],
  ['HTML, nested without end', '<div>', true],
];

const find = (text: string, markup: boolean) => (): number => {
  const finder = createIssnFinder({ markup });
  for (let at = 0; at < text.length; at += slice) finder.push(text.slice(at, at + slice));
  finder.end();
  return text.length / 1e6;
};

export async function run(): Promise<readonly Figure[]> {
  const filled = cases.map(([label, text, markup]) => {
    const whole = Buffer.from(text.repeat(Math.ceil(length / text.length)).slice(0, length), 'latin1').toString(
      'latin1',
    );
    return { name: label, text: whole, markup };
  });
  const rates = await takeTurns(
    [
      {
        name: reference,
        round: () => {
          const text = filled[1]!.text;
          let found = 0;
          for (const _ of text.matchAll(/issn[^0-9]{0,20}([0-9]{4}-?[0-9]{3}[0-9X])/gi)) found++;
          if (found === 0) throw new Error('nothing found');
          return text.length / 1e6;
        },
      },
      ...filled.map(({ name: label, text, markup }) => ({ name: label, round: find(text, markup) })),
    ],
    3,
  );
  return [...rates].map(([figure, value]) =>
    figure === reference ? { name: figure, value, unit } : { name: figure, value, unit, reference },
  );
}
