/**
 * A record as its page shows it: what it says, in the groups of ISO 3297:2020, Table C.2, each value with its language and
 * direction. Pure: the neighbours it may link to are handed in.
 */
import type { Issn } from '@masthead/issn';
import { type MarcRecord, subfieldsOf } from '@masthead/marc';
import {
  frequencyName,
  type IssuingBody,
  type KeeperHolding,
  languageByCode,
  type Medium,
  mainTitle,
  type OnlineLocation,
  type Publication,
  type RecordStatus,
  regularityName,
  resourceTypeName,
  type ScriptedText,
  type Serial,
  titleScriptName,
  type WebArchive,
} from '@masthead/serial';
import type { GlossaryTerm } from '../../view/glossary.ts';
import { plainView, type TextView, textView } from '../../view/text-view.ts';
import type { MessageKey, Words } from '../../words/words.ts';

/** One thing a row says. `note` is a word on what it is, before or after it. */
export interface Value {
  readonly text: TextView;
  /** A path of this site, or an address elsewhere. */
  readonly href?: string;
  readonly note?: string;
}

export interface Row {
  readonly label: MessageKey;
  /** Term of the glossary that explains the label. */
  readonly term?: GlossaryTerm;
  readonly values: readonly Value[];
}

export interface Group {
  readonly id: 'titles' | 'publication' | 'description' | 'access' | 'preservation' | 'coverage' | 'notes';
  readonly rows: readonly Row[];
}

/** What is known of another title that this page points at. */
export interface Neighbour {
  readonly issn: Issn;
  readonly state: RecordStatus;
  readonly title?: TextView;
  readonly medium?: Medium;
  readonly dates?: string;
}

/** The title that heads the page, original script and all. */
export function headTitle(serial: Serial): TextView {
  const title = mainTitle(serial);
  if (!title) return { text: serial.issn, dir: 'ltr' };
  // A key title is Romanized always; where only the title proper has its original script, that is shown above it.
  const original = title.original ?? serial.titleProper?.original;
  return textView({ ...title, ...(original && { original }) }, serial.languages[0]);
}

/** Years as a reader writes them: `1869–`, `1912–1998`, `19??–`. */
export function yearsOf(serial: Serial, { t }: Words): string | undefined {
  const { start, end, status } = serial.dates;
  const shown = (year: string) => year.replaceAll('u', '?');
  if (start === undefined && end === undefined) return undefined;
  if (end !== undefined) return t('years.ended', { start: start ? shown(start) : '?', end: shown(end) });
  return t(status === 'ceased' ? 'years.ended' : 'years.open', { start: shown(start!), end: '?' });
}

export function recordGroups(serial: Serial, record: MarcRecord, words: Words): Group[] {
  const groups: Group[] = [
    { id: 'titles', rows: titleRows(serial, words) },
    { id: 'publication', rows: publicationRows(serial, record, words) },
    { id: 'description', rows: descriptionRows(serial, record, words) },
    { id: 'access', rows: [row('record.url', serial.urls.map(locationValue))] },
    {
      id: 'preservation',
      rows: [
        row(
          'record.keepers',
          serial.keepers.map((holding) => keeperValue(holding, words)),
        ),
        row('record.web-archives', serial.webArchives.map(webArchiveValue)),
      ],
    },
    {
      id: 'coverage',
      rows: [
        row(
          'record.indexed-in',
          serial.indexedIn.map(({ name, url }) => ({ text: plainView(name), ...linkTo(url) })),
        ),
      ],
    },
    { id: 'notes', rows: noteRows(serial) },
  ];
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter(({ values }) => values.length > 0) }))
    .filter(({ rows }) => rows.length > 0);
}

const row = (label: MessageKey, values: readonly Value[], term?: GlossaryTerm): Row => ({
  label,
  values,
  ...(term && { term }),
});

function titleRows(serial: Serial, { t }: Words): Row[] {
  const [language] = serial.languages;
  const one = (title: ScriptedText | undefined): Value[] => (title ? [{ text: textView(title, language) }] : []);
  return [
    row('record.key-title', one(serial.keyTitle), 'key-title'),
    row('record.title-proper', one(serial.titleProper), 'title-proper'),
    row('record.abbreviated-key-title', one(serial.abbreviatedKeyTitle), 'abbreviated-key-title'),
    row(
      'record.parallel-title',
      // Another language than the record's: only the script is known.
      serial.parallelTitles.map((title) => ({ text: textView(title) })),
      'parallel-title',
    ),
    row(
      'record.variant-title',
      serial.variantTitles.map((title) => ({
        text: textView(title, language),
        ...(title.label ? { note: title.label } : title.type !== 'unspecified' && { note: t(`variant.${title.type}`) }),
      })),
      'variant-title',
    ),
  ];
}

function publicationRows(serial: Serial, record: MarcRecord, words: Words): Row[] {
  const { t } = words;
  const [language] = serial.languages;
  const stages = serial.publications;
  const stageRows = (['latest', 'intervening', 'earliest'] as const).map((role) =>
    row(
      stages.length > 1 ? `record.published-${role}` : 'record.published',
      stages.filter((stage) => stage.role === role).map((stage) => ({ text: imprint(stage, language) })),
    ),
  );
  const years = yearsOf(serial, words);
  return [
    row(
      'record.country',
      countriesOf(serial).map((code) => ({ text: plainView(words.country(code)), note: code })),
    ),
    ...stageRows,
    row('record.dates', years ? [{ text: plainView(years), note: t(`dates.${serial.dates.status}`) }] : []),
    row(
      'record.projected',
      // YYYYMM, with what is not known as hyphens.
      record.fields.flatMap((field) =>
        field.tag === '263' && 'subfields' in field
          ? subfieldsOf(field, 'a').map((text) => ({ text: plainView(text.replace(/^(\d{4})(\d{2})$/, '$1-$2')) }))
          : [],
      ),
    ),
    row(
      'record.numbering',
      serial.dates.numbering.map((text) => ({ text: plainView(text) })),
    ),
    row(
      'record.issuing-body',
      serial.issuingBodies.map((body) => bodyValue(body, language)),
      'issuing-body',
    ),
  ];
}

const countriesOf = (serial: Serial): readonly string[] =>
  serial.countries.length > 0 ? serial.countries : serial.marcCountry ? [serial.marcCountry] : [];

/** `London: Macmillan, 1869–`, in both scripts where the record has both. */
export function imprint(stage: Publication, language?: string): TextView {
  const join = (places: readonly string[], publishers: readonly string[]): string => {
    const placed = [places.join('; '), publishers.join('; ')].filter(Boolean).join(': ');
    return [placed, stage.dates].filter(Boolean).join(', ');
  };
  const texts = (list: readonly ScriptedText[]) => list.map((item) => item.text);
  // What has no original script of its own is left out there, so that one line is in one script.
  const originals = (list: readonly ScriptedText[]) => list.flatMap((item) => item.original?.text ?? []);
  const scripted = [...stage.places, ...stage.publishers].find((item) => item.original);
  const text = join(texts(stage.places), texts(stage.publishers));
  if (!scripted) return textView({ text }, language);
  const original = { text: join(originals(stage.places), originals(stage.publishers)), ...scriptPart(scripted) };
  return textView({ text, original }, language);
}

const scriptPart = (item: ScriptedText): { script?: string } =>
  item.original?.script ? { script: item.original.script } : {};

function bodyValue(body: IssuingBody, language?: string): Value {
  const text = [body.text, ...body.units].join('. ');
  const view = textView({ ...body, text }, language);
  return body.identifiers.length > 0 ? { text: view, note: body.identifiers.join(', ') } : { text: view };
}

function descriptionRows(serial: Serial, record: MarcRecord, words: Words): Row[] {
  const { t } = words;
  const say = (label: MessageKey, said: string | undefined, term?: GlossaryTerm): Row =>
    row(label, said === undefined ? [] : [{ text: plainView(said) }], term);
  const frequency = frequencyName(serial.frequency);
  const regularity = regularityName(serial.regularity);
  const type = resourceTypeName(serial.type);
  // A blank says that the record gives none.
  const script = serial.titleScript === ' ' ? undefined : titleScriptName(serial.titleScript);
  const textsOf = (tag: string, codes: string): string[] =>
    record.fields.flatMap((field) => (field.tag === tag && 'subfields' in field ? subfieldsOf(field, codes) : []));
  const carriers = textsOf('338', 'a');
  return [
    say('record.medium', serial.medium && t(`medium.${serial.medium}`), 'medium'),
    row(
      'record.carrier',
      carriers.map((text) => ({ text: plainView(text) })),
    ),
    row(
      'record.file-format',
      [...new Set([...textsOf('347', 'ab'), ...textsOf('856', 'q')])].map((text) => ({ text: plainView(text) })),
    ),
    say('record.type', type && t(`type.${type}` as MessageKey)),
    row(
      'record.frequency',
      frequency
        ? [
            {
              text: plainView(t(`frequency.${frequency}` as MessageKey)),
              ...(regularity && regularity !== 'regular' && { note: t(`regularity.${regularity}` as MessageKey) }),
            },
          ]
        : [],
    ),
    row(
      'record.language',
      serial.languages.map((code) => ({ text: plainView(words.languageName(code)), note: code })),
    ),
    say('record.title-script', script && t(`script.${script}` as MessageKey)),
    row(
      'record.subject',
      serial.classifications.map(({ scheme, value, edition }) => ({
        text: plainView(value),
        note: edition ? `${t(`scheme.${scheme}`)}, ${edition}` : t(`scheme.${scheme}`),
      })),
    ),
  ];
}

const locationValue = ({ url, note }: OnlineLocation): Value => ({
  text: plainView(url),
  ...linkTo(url),
  ...(note && { note }),
});

/** `CLOCKSS Archive`: archived · 1984–2007 · 67, 72 · as of 2020-01-27. */
function keeperValue(
  { name, status, start, end, extent, fullExtent, updated, url }: KeeperHolding,
  { t }: Words,
): Value {
  // Agencies begin the extent with the status.
  const volumes = (extent ?? fullExtent)?.replace(/^(?:archived|preserved|in progress|triggered)\s*:\s*/i, '');
  const years = start === undefined && end === undefined ? '' : [start, end].map((year) => year ?? '?').join('–');
  const parts = [
    t(`archiving.${status}`),
    years,
    volumes && t('archiving.extent', { extent: volumes }),
    updated && t('archiving.updated', { date: updated }),
  ];
  return { text: plainView(name), ...linkTo(url), note: parts.filter(Boolean).join(' · ') };
}

function webArchiveValue({ agency, archive, dates, url }: WebArchive): Value {
  const text = [archive, agency].filter((part) => part !== undefined).join(', ') || (url ?? '');
  return { text: plainView(text), ...linkTo(url), ...(dates && { note: dates }) };
}

/** A record may hold anything here; only addresses that a browser may open become links. */
const linkTo = (url = ''): Pick<Value, 'href'> => (/^(?:https?|ftp):\/\//i.test(url) ? { href: url } : {});

/** Notes with a label of their own in Table C.2, and others that a reader would look for. */
const noteLabels: Readonly<Record<string, MessageKey>> = {
  '506': 'note.access',
  '515': 'note.numbering',
  '530': 'note.other-form',
  '533': 'note.reproduction',
  '538': 'note.system',
  '546': 'note.language',
  '550': 'note.issuing-body',
  '555': 'note.index',
  '580': 'note.linking',
  '588': 'note.source',
};

function noteRows(serial: Serial): Row[] {
  const byLabel = new Map<MessageKey, Value[]>();
  for (const { tag, text } of serial.notes) {
    const label = noteLabels[tag] ?? 'note.general';
    byLabel.set(label, [...(byLabel.get(label) ?? []), { text: textView({ text }) }]);
  }
  return [...byLabel].map(([label, values]) => row(label, values));
}

/** The line under the title: what kind of thing this is, in a few words. */
export function factsOf(serial: Serial, words: Words): string[] {
  const { t } = words;
  const type = resourceTypeName(serial.type);
  const frequency = frequencyName(serial.frequency);
  const listed = (names: readonly string[]) => (names.length > 0 ? names.join(t('list.separator')) : undefined);
  const named = [
    type && type !== 'none-of-these' ? t(`type.${type}` as MessageKey) : undefined,
    frequency && !['other', 'no-determinable-frequency'].includes(frequency)
      ? t(`frequency.${frequency}` as MessageKey)
      : undefined,
    listed(countriesOf(serial).map(words.country)),
    listed(serial.languages.filter((code) => languageByCode(code) !== undefined).map(words.languageName)),
    yearsOf(serial, words),
  ];
  return named.filter((fact): fact is string => fact !== undefined);
}
