/** `masthead assign` as a centre runs it: a block, a file, a report, the same file again, and a file that was mended. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeMarcXml } from '@masthead/marc';
import { beforeAll, expect, test } from 'vitest';
import { aField, aRecord } from '../build/a-record.ts';
import { runCommand } from '../build/run-command.ts';
import { scratchFolder } from '../databases.ts';

const folder = scratchFolder();
let files = 0;

const empty = join(folder, 'empty');

/** A register with a block of a hundred numbers for centre 7. */
function aRegister(): { MASTHEAD_DATA: string } {
  const data = join(folder, `register-${++files}`);
  cpSync(empty, data, { recursive: true });
  return { MASTHEAD_DATA: data };
}

beforeAll(async () => {
  const environment = { MASTHEAD_DATA: empty };
  for (const command of [
    ['centre', 'set', '7', '--name', 'ISSN France', '--country', 'FRA'],
    ['block', 'give', '7', '9000000', '--size', '100'],
  ]) {
    const { code, stderr } = await runCommand(command, { environment });
    expect(code, stderr).toBe(0);
  }
}, 60_000);

async function assign(
  content: string | Uint8Array,
  environment: { MASTHEAD_DATA: string },
  ...more: readonly string[]
) {
  const file = join(folder, `titles-${++files}`);
  const report = `${file}.tsv`;
  writeFileSync(file, content);
  const { code, stderr } = await runCommand(['assign', file, '--centre', '7', '--report', report, ...more], {
    environment,
  });
  const rows = readFileSync(report, 'utf8').trimEnd().split('\n').slice(1);
  return {
    code,
    stderr,
    rows: rows.map((row) => {
      const [, position, , issn, action, problems = ''] = row.split('\t');
      const types = problems === '' ? [] : problems.split(' | ').map((text) => text.split(':')[0]!);
      return { position: Number(position), issn, action, types };
    }),
  };
}

const list = [
  'Title,Medium,Country,Language,Publisher,Place,Start year,Frequency,UDC,URL,Family,Label,Continues',
  'Horizons,print,France,French,Éditions X,Paris,2026,quarterly,53,,f1,h,',
  'Horizons,online,France,French,Éditions X,Paris,2026,quarterly,53,https://x.example.org/,f1,,',
  'Nouveaux horizons,print,France,French,Éditions X,Paris,2026,quarterly,53,,,,h',
  ',print,France,French,Éditions X,Paris,2026,quarterly,53,,,,',
  'Lettres,,France,French,Éditions X,Paris,2026,quarterly,53,,,,',
  '"Sciences, techniques",print,France,French,Éditions Y,Lyon,2026,monthly,62,,,,',
].join('\n');

test('a list: families together, what is not right refused, and the same again gives the same numbers', async () => {
  const environment = aRegister();
  const first = await assign(list, environment, '--provisional');
  expect(first.code, first.stderr).toBe(1);
  const byPosition = [...first.rows].sort((a, b) => a.position - b.position);
  expect(byPosition.map(({ action }) => action)).toEqual([
    'assigned',
    'assigned',
    'assigned',
    'refused',
    'refused',
    'assigned',
  ]);
  expect(byPosition.map(({ types }) => types.at(-1))).toMatchObject({ 3: 'title-missing', 4: 'medium-missing' });
  expect(first.stderr).toContain('assigned 4, known 0, refused 2');

  const mended = await assign(list.replace('Lettres,,', 'Lettres,print,'), environment, '--provisional');
  const numbers = new Map(mended.rows.map(({ position, issn, action }) => [position, { issn, action }]));
  for (const { position, issn, action } of byPosition) {
    if (action === 'assigned') expect(numbers.get(position)).toEqual({ issn, action: 'known' });
  }
  expect(numbers.get(5)?.action).toBe('assigned');
  expect(new Set(mended.rows.map(({ issn }) => issn)).size).toBe(6);

  const shown = await runCommand(['export', '--format', 'text'], { environment });
  expect(shown.stdout).toContain(`=780  00$tHorizons (Imprimé)$x${byPosition[0]!.issn}`);
  expect(shown.stdout).toContain(`=785  00$tNouveaux horizons$x${byPosition[2]!.issn}`);
}, 60_000);

test('confirmed later: the numbers stay those that were given', async () => {
  const environment = aRegister();
  const first = await assign(list, environment, '--provisional');
  const again = await assign(list, environment, '--evidence', 'https://x.example.org/first-issues');
  const taken = (rows: typeof first.rows) =>
    rows.filter(({ issn }) => issn !== '').map(({ issn, position }) => [position, issn]);
  expect(taken(again.rows)).toEqual(taken(first.rows));
  expect(again.rows.filter(({ action }) => action === 'known')).toHaveLength(4);
}, 60_000);

test('records of MARC: one without a number gets one, one that has it keeps it', async () => {
  const environment = aRegister();
  const records = [
    aRecord({ issn: null, title: 'Gazette', country: ['fr', 'FRA'], fields: [aField('082', '04', 'a', '070')] }),
    aRecord({ issn: '0028-0836', title: 'Nature' }),
  ];
  const xml = records.map((record) => {
    const written = writeMarcXml(record);
    return written.ok ? written.xml : '';
  });
  const { rows, code } = await assign(
    `<collection xmlns="http://www.loc.gov/MARC21/slim">${xml.join('')}</collection>`,
    environment,
    '--provisional',
  );
  expect(code).toBe(1);
  expect(rows.map(({ action, issn }) => [action, issn]).sort()).toEqual([
    ['assigned', '9000-0005'],
    ['refused', '0028-0836'],
  ]);
}, 60_000);

test('neither provisional nor shown to be published is no way to ask', async () => {
  const environment = { MASTHEAD_DATA: join(folder, 'none') };
  const { code, stderr } = await runCommand(['assign', '-', '--centre', '7'], { environment });
  expect(code).toBe(2);
  expect(stderr).toContain('--provisional');
});
