/** The guide to the profile as Markdown, from the rules themselves: `docs/guide/profile.md` is this text, and a test holds it. */
import { type FieldRule, fieldGroups, fieldRules } from './fields.ts';
import { fixedPositions, leaderPositions, type PositionRule, serialPositions } from './fixed.ts';
import { profileRules } from './rules.ts';
import { type RuleId, sentences } from './sentences.ts';

const severityWords = { error: 'error', warning: 'warning', advice: 'advice' } as const;

function subfieldsOf({ subfields, oneOf }: FieldRule): string {
  if (subfields.size === 0) return '';
  const codes = [...subfields].map(
    ([code, { repeatable, missing }]) =>
      `$${code}${repeatable ? '*' : ''}${missing === 'error' ? '**!**' : missing === 'warning' ? '?' : ''}`,
  );
  const one = oneOf === '' ? '' : `; one of ${[...oneOf].map((code) => `$${code}`).join(', ')}`;
  return codes.join(' ') + one;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

function positionRows(of: string, rules: readonly PositionRule[]): string[] {
  return rules.map(
    ({ position, name, shown, severity }) =>
      `| ${of}/${position} | ${name} | \`${shown.replaceAll('|', '\\|')}\` | ${severity} |`,
  );
}

/** Filled in by what is found; the guide says only that there is something. */
const plain = (text: string): string => text.replace(/\{(\w+)\}/g, '…');

export function profileGuide(): string {
  const across = new Set<RuleId>(profileRules.map(({ id }) => id));
  const alone = (Object.keys(sentences) as RuleId[]).filter((id) => !across.has(id));
  return `${[
    '# The ISSN profile of MARC 21',
    '',
    'What a record of the Register holds, and what `masthead convert --validate`, the page `/convert` and `validateRecord` say when it does not. Written by',
    '`npm run profile-guide` from the rules themselves in `packages/crosswalk/src/profile`; a test holds it to them.',
    '',
    '| severity | means |',
    '|---|---|',
    '| error | the record cannot stand in the Register like this |',
    '| warning | probably wrong: look at the publication |',
    '| advice | the record would be better for it |',
    '',
    'How much is asked depends on the status, which 699 $8, leader/05 and leader/17 say, or whoever asks: of a `provisional` record no classification, and an address and a',
    'publisher are less urgent; a `legacy` one may lack anything; of a `cancelled` one only its number and 022 $v, of a `suppressed` or `unreported` one only its number.',
    'A record of a book or a map (leader/07) gets that one problem. A UNIMARC record is named as such and not judged.',
    '',
    '## Fields',
    '',
    'M mandatory, A if applicable, O optional, L of the ISSN network alone. Subfields: `*` may be repeated, **!** has to be there, `?` should be. A blank is `#`.',
    'All other fields of MARC 21 may stand in the record. The Register keeps them and reads none, so that an indicator or a subfield that MARC 21 does not have there is an advice; so is a tag that it does not have, and without a 9.',
    '',
    '| tag | field | | repeated | indicators | subfields |',
    '|---|---|---|---|---|---|',
    ...fieldRules.map((rule) => {
      const { tag, name, use, repeatable, repeated, indicators } = rule;
      const [first, second] = indicators;
      const shown = first === '' ? '' : first === 'any' ? 'any' : `${first} · ${second}`;
      const letter = { mandatory: 'M', applicable: 'A', optional: 'O', local: 'L', other: '' }[use];
      return `| ${tag} | ${name} | ${letter} | ${repeatable ? 'yes' : `no (${repeated})`} | ${shown} | ${cell(subfieldsOf(rule))} |`;
    }),
    '',
    `Of ${fieldGroups.map(([one, other]) => `${one} and ${other}`).join(', and of ')}, one has to be there.`,
    '',
    '## Leader, 008 and 006',
    '',
    '| position | what | codes | when it is another |',
    '|---|---|---|---|',
    ...positionRows('leader', leaderPositions),
    ...positionRows('008', fixedPositions),
    ...positionRows('008', serialPositions),
    '',
    '008/18–34 are judged in records of serials and integrating resources, and in 006 that begins with `s`.',
    '',
    '## Rules of single fields',
    '',
    '| rule | demands | what is said | what to do |',
    '|---|---|---|---|',
    ...alone.map(
      (id) =>
        `| \`${id}\` | ${cell(sentences[id].demand)} | ${cell(plain(sentences[id].wrong))} | ${cell(plain(sentences[id].mend))} |`,
    ),
    '',
    '## Rules across fields',
    '',
    '| rule | severity | demands | what to do | source |',
    '|---|---|---|---|---|',
    ...profileRules.map(
      ({ id, severity, source }) =>
        `| \`${id}\` | ${severityWords[severity]} | ${cell(sentences[id].demand)} | ${cell(plain(sentences[id].mend))} | ${cell(source)} |`,
    ),
    '',
    'Not judged here, because it takes the Register and not the record: whether a key title is free, whether a link is answered by the other record, whether a number exists.',
  ].join('\n')}\n`;
}
