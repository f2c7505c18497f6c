/** Generated works as MARC 21 records by the ISSN profile: one record for each number. */
import { checkCharacter } from '@masthead/issn';
import type { DataField, Field, MarcRecord } from '@masthead/marc';
import { type PlannedBlock, planNumbers } from './numbers.ts';
import { createRandom } from './random.ts';
import { type PlannedNumber, planBlock, type Work } from './works.ts';

/** A register of `count` records in the order of their numbers; the same count and seed always give the same. */
export function* generateRecords(count: number, seed: number): Generator<MarcRecord, void, undefined> {
  for (const planned of planNumbers(count, seed)) yield* recordsOfBlock(planned, seed);
}

/** The records of one block. What a number stands for does not depend on how many other blocks there are. */
export function recordsOfBlock(planned: PlannedBlock, seed: number): MarcRecord[] {
  return planBlock(planned, seed).map((entry) => toRecord(entry));
}

const data = (
  tag: string,
  indicators: string,
  ...pairs: readonly (readonly [string, string | undefined])[]
): DataField => ({
  tag,
  ind1: indicators[0]!,
  ind2: indicators[1]!,
  subfields: pairs.flatMap(([code, value]) => (value ? [{ code, value }] : [])),
});

function display(number: number): string {
  const digits = String(number).padStart(7, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4)}${checkCharacter(digits)}`;
}

/**
 * A key title is the title with a qualifier where it needs one; the online sibling always has one. A key title is one record's alone
 * (ISO 3297:2020, 6), and few words make few titles, so all but one in forty are told apart by place and year as well.
 */
function keyTitle(work: Work, online: boolean): { title: string; qualifier: string } {
  const medium = online && work.print !== undefined ? work.language.online : '';
  const first = firstOf(work);
  const apart = first % 40 === 0 ? work.qualifier : `${work.qualifier || work.place.latin}. ${work.start}`;
  const qualifier = [apart, medium].filter(Boolean).join('. ');
  return { title: work.title.latin, qualifier: qualifier && `(${qualifier})` };
}

const firstOf = (work: Work) =>
  Math.min(work.print ?? Number.POSITIVE_INFINITY, work.online ?? Number.POSITIVE_INFINITY);

function toRecord({ number, work, role }: PlannedNumber): MarcRecord {
  const issn = display(number);
  const random = createRandom(number, 77);
  const day = `${2005 + random.below(20)}${two(1 + random.below(12))}${two(1 + random.below(28))}`;
  if (role === 'cancelled') return cancelledRecord(issn, display(firstOf(work)), work, day);
  const online = role === 'online';
  const key = keyTitle(work, online);
  const siblings = online ? work.print : work.online;
  const first = work.print ?? work.online!;
  const pairs: [DataField, string | undefined][] = [];
  const scripted = (field: DataField, original: string | undefined) => pairs.push([field, original]);

  const fields: Field[] = [
    { tag: '001', value: issn },
    { tag: '003', value: 'ISSN' },
    { tag: '005', value: `${day}120000.0` },
    { tag: '007', value: online ? 'cr' : 'ta' },
    { tag: '008', value: fixedField(work, online, day) },
    data(
      '022',
      '0 ',
      ['a', issn],
      ['l', display(first)],
      ['z', work.cancelled !== undefined && number === firstOf(work) ? display(work.cancelled) : undefined],
      ['2', work.country.centre],
    ),
    data('035', '  ', ['a', `(ISSN)${issn.replace('-', '')}`]),
    data('044', '  ', ['c', work.country.iso]),
    data('082', '04', ['a', work.subject], ['2', '23']),
  ];
  if (work.title.latin.includes(' ')) {
    fields.push(
      data('210', '0 ', ['a', abbreviate(work.title.latin)], ['b', key.qualifier && abbreviate(key.qualifier)]),
    );
  }
  fields.push(data('222', '  ', ['a', key.title], ['b', key.qualifier]));
  scripted(data('245', '00', ['a', work.title.latin]), work.title.original);
  fields.push(pairs[0]![0]);
  const imprint = data('264', '31', ['a', work.place.latin], ['b', work.publisher.latin], ['c', imprintDates(work)]);
  scripted(imprint, work.publisher.original);
  fields.push(imprint);
  fields.push(data('362', '1 ', ['a', `Began in ${work.start}.`]));
  if (random.chance(0.15)) fields.push(data('510', '2 ', ['a', 'CROSSREF'], ['9', 'facet']));
  fields.push(data('699', '  ', ['8', work.state], ['v', work.country.centre]));
  if (random.chance(0.3)) fields.push(data('710', '2 ', ['a', work.publisher.latin]));
  if (siblings !== undefined) {
    const other = keyTitle(work, !online);
    fields.push(
      data(
        '776',
        '08',
        ['i', online ? 'Print version:' : 'Online version:'],
        ['t', `${other.title} ${other.qualifier}`.trim()],
        ['x', display(siblings)],
      ),
    );
  }
  if (work.earlier)
    fields.push(data('780', '00', ['t', work.earlier.title.latin], ['x', display(sameMedium(work.earlier, online))]));
  if (work.later)
    fields.push(data('785', '00', ['t', work.later.title.latin], ['x', display(sameMedium(work.later, online))]));
  if (online) fields.push(data('856', '40', ['u', `https://serials.example.org/${issn.toLowerCase()}/`]));
  for (const [index, [field, original]] of pairs.entries()) {
    if (original === undefined) continue;
    const at = fields.indexOf(field);
    const link = two(index + 1);
    fields[at] = { ...field, subfields: [{ code: '6', value: `880-${link}` }, ...field.subfields] };
    const code = field.tag === '245' ? 'a' : 'b';
    fields.push({
      ...field,
      tag: '880',
      subfields: [
        { code: '6', value: `${field.tag}-${link}/${work.language.script ?? '(B'}` },
        { code, value: original },
      ],
    });
  }
  return { leader: `00000${work.start > 2024 ? 'n' : 'c'}as a2200000 i 4500`, fields };
}

/** The number that a neighbour in time has in this medium, or else its first. */
function sameMedium(work: Work, online: boolean): number {
  return (online ? work.online : work.print) ?? firstOf(work);
}

function cancelledRecord(issn: string, replacement: string, work: Work, day: string): MarcRecord {
  return {
    leader: '00000das a2200000 i 4500',
    fields: [
      { tag: '001', value: issn },
      { tag: '003', value: 'ISSN' },
      { tag: '005', value: `${day}120000.0` },
      data('022', '  ', ['a', issn], ['2', work.country.centre], ['v', replacement]),
      data('245', '00', ['a', work.title.latin]),
      data('699', '  ', ['8', 'Cancelled'], ['v', work.country.centre]),
    ],
  };
}

function fixedField(work: Work, online: boolean, day: string): string {
  const status = work.end === undefined ? 'c' : 'd';
  const dates = `${work.start}${work.end ?? 9999}`;
  const continuing = `${work.frequency}r ${work.type}${online ? 'oo' : '  '}     0   ${work.language.alphabet}0`;
  return `${day.slice(2)}${status}${dates}${work.country.marc}${continuing}${work.language.code}  `
    .padEnd(40, ' ')
    .slice(0, 40);
}

function imprintDates(work: Work): string {
  return work.end === undefined ? `${work.start}-` : `${work.start}-${work.end}`;
}

/** Not the rules of ISO 4, only something that looks like them: long words are cut at a consonant. */
function abbreviate(title: string): string {
  return title
    .split(' ')
    .map((word) =>
      word.length > 7 ? word.replace(/^(.{3,5}?[bcdfghjklmnpqrstvwxz])(?=[aeiouy]).*?([).]*)$/, '$1.$2') : word,
    )
    .join(' ');
}

const two = (value: number) => String(value).padStart(2, '0');
