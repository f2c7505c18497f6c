/**
 * A spreadsheet of requests, 2,000 rows with half of the columns filled: read and checked by the rules of the form, from CSV and from XLSX,
 * beside csv-parse alone over the same CSV; then 500 titles from the file to sent requests in the embedded register; then what a file of a
 * million rows costs before it is refused.
 */
import { parse } from 'csv-parse/sync';
import { zipSync } from 'fflate';
import { readRequestFile } from '../register/src/actions/requests/read-request-file.ts';
import { checkLines } from '../register/src/actions/requests/submit-file/check-lines.ts';
import { takeFile } from '../register/src/actions/requests/submit-file/take-file.ts';
import { submitFile } from '../register/src/actions/requests/submit-file.ts';
import { writeCsv, writeWorkbook } from '../register/src/desk/bulk/workbook.ts';
import type { Actor } from '../register/src/domain/actor.ts';
import { requestColumns } from '../register/src/domain/request-columns.ts';
import { addAccount, openStore, writeCentre } from '../register/src/store/index.ts';
import { requestVocabulary } from '../register/src/words/request-vocabulary.ts';
import { type Figure, takeTurns } from './lib.ts';

export const name = 'request-file';
export const title = 'A spreadsheet of requests: read, checked and sent, beside csv-parse alone';

const rows = 2_000;
const sent = 500;
const unit = 'rows/s';
const applicant = { kind: 'publisher', name: 'Ada', email: 'ada@example.org' } as const;

function sheet(count: number): string[][] {
  const head = requestColumns.map(({ key }) => key);
  const more: Readonly<Record<string, string>> = {
    'title-original': 'Журнал галльской истории',
    'variant-title-1': 'Ann. gall.',
    'publisher-country': 'Belgium',
    'co-publisher-1': 'Société des lettres',
    'former-title-1': 'Bulletin gallique',
    'former-issn-1': '0317-8471',
    note: 'Sent in with the others.',
  };
  const line = requestColumns.map(({ key, example }) => example || (more[key] ?? ''));
  const at = head.indexOf('title');
  return [head, ...Array.from({ length: count }, (_, row) => line.with(at, `Annales galliques ${row}`))];
}

async function check(bytes: Uint8Array): Promise<number> {
  const read = await readRequestFile({ bytes }, requestVocabulary);
  if (!read.ok) throw new Error(read.problem.type);
  const lines = read.file.rows.map(({ row, cells, faults }) => ({ row, cells, faults, digest: String(row) }));
  const context = { vocabulary: requestVocabulary, applicant, evidence: new Map(), sent: new Map() };
  const wrong = checkLines(lines, context).filter(({ problems }) => problems.length > 0);
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong[0]!.problems));
  return lines.length;
}

export async function run(): Promise<Figure[]> {
  const csv = writeCsv(sheet(rows));
  const xlsx = writeWorkbook([{ name: 'Titles', rows: sheet(rows) }]);
  const reference = 'csv-parse alone';
  const rates = await takeTurns(
    [
      { name: reference, round: () => (parse(Buffer.from(csv), { bom: true }) as unknown[]).length - 1 },
      { name: 'CSV read and checked', round: () => check(csv) },
      { name: 'XLSX read and checked', round: () => check(xlsx) },
    ],
    5,
  );
  const figures = [...rates].map(
    ([name, value]): Figure => ({ name, value, unit, ...(name !== reference && { reference }) }),
  );
  return [...figures, await send(), ...(await refuse())];
}

async function send(): Promise<Figure> {
  const store = await openStore({});
  try {
    const account = (await store.transaction(async (tx) => {
      await writeCentre(tx, { code: '2', country: 'FRA', countries: ['FRA'], status: 'active' }, { actor: 'bench' });
      return addAccount(tx, { email: 'ada@example.org', name: 'Ada', language: 'en', verified: new Date() });
    }))!;
    const actor: Actor = { name: `account ${account.id}`, role: 'applicant', account: account.id };
    const bytes = writeWorkbook([{ name: 'Titles', rows: sheet(sent) }]);
    const start = performance.now();
    const taken = await takeFile(store, actor, { name: 'a.xlsx', bytes, language: 'en', applicant }, requestVocabulary);
    if (!taken.ok) throw new Error(taken.problem.type);
    const done = await submitFile(store, actor, taken.id, requestVocabulary);
    if (!done.ok || done.sent !== sent) throw new Error(JSON.stringify(done));
    const value = performance.now() - start;
    return { name: `${sent} titles from XLSX to sent requests, embedded`, value, unit: 'ms', less: true };
  } finally {
    await store.close();
  }
}

/** A workbook of a million rows, as large as its compression allows, and one that only says that it is small. */
async function refuse(): Promise<Figure[]> {
  const row = (at: number): string =>
    `<row r="${at}"><c r="A${at}" t="inlineStr"><is><t>Annales ${at}</t></is></c><c r="B${at}" t="inlineStr"><is><t>FRA</t></is></c></row>`;
  let body = '';
  for (let at = 2; at <= 1_000_001; at++) body += row(at);
  const encoder = new TextEncoder();
  const parts = {
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="i"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="i" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>title</t></is></c></row>${body}</sheetData></worksheet>`,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)])));
  body = '';
  const csv = encoder.encode(`title\n${'A;B\n'.repeat(1_000_000)}`);
  const figures: Figure[] = [];
  for (const [what, file] of [
    ['XLSX', bytes],
    ['CSV', csv],
  ] as const) {
    const before = process.memoryUsage().rss;
    const start = performance.now();
    const read = await readRequestFile({ bytes: file }, requestVocabulary);
    const value = performance.now() - start;
    const more = (process.memoryUsage().rss - before) / 1024 / 1024;
    if (read.ok) throw new Error('It was read.');
    const size = (file.length / 1024 / 1024).toFixed(1);
    figures.push({
      name: `${what} of a million rows (${size} MB): ${read.problem.type}`,
      value,
      unit: 'ms',
      less: true,
    });
    figures.push({ name: `memory that it took, ${what}`, value: more, unit: 'MB', less: true });
  }
  return figures;
}
