/** An operator exports linked data: the free model, the full one, and numbers that name no resource. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'n3';
import { beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../build/run-command.ts';
import { scratchFolder } from '../databases.ts';

const folder = scratchFolder();
const environment = { MASTHEAD_DATA: join(folder, 'register') };
const schema = 'http://schema.org/';
const own = 'http://issn.org/resource/ISSN/';

const records = [
  '=LDR  00000cas a2200000 a 4500\n=008  690101c18699999enkwr p       0   a0eng c\n=022  0\\$a0028-0836$l0028-0836$z0302-2889$22\n=039  \\9$a202002060548$bVLOAD\n=245  00$aNature.\n=264  \\1$aLondon$bMacmillan',
  '=LDR  00000cas a2200000 a 4500\n=022  \\\\$a9000-0021\n=245  00$aNever issued\n=699  \\9$8Suppressed',
].join('\n\n');

beforeAll(async () => {
  const file = join(folder, 'records.mrk');
  writeFileSync(file, `${records}\n`);
  expect((await runCommand(['migrate'], { environment })).code).toBe(0);
  const { code, stderr } = await runCommand(['import', file], { environment });
  expect(code, stderr).toBe(0);
});

const exported = async (...args: string[]) => {
  const { code, stdout, stderr } = await runCommand(['export', ...args], { environment });
  expect([code, stderr]).toEqual([0, '3 records written.\n']);
  return new Parser().parse(stdout);
};
type Quads = Awaited<ReturnType<typeof exported>>;
const propertiesOf = (quads: Quads, subject: string) =>
  new Set(quads.filter((quad) => quad.subject.value === subject).map(({ predicate }) => predicate.value));

describe('masthead export of linked data', () => {
  test.each([
    [[], false],
    [['--model', 'free'], false],
    [['--model', 'full'], true],
  ])('%j: publishers %s', async (args, has) => {
    const quads = await exported('--format', 'turtle', ...args);
    expect(propertiesOf(quads, `${own}0028-0836`).has(`${schema}publisher`)).toBe(has);
  });

  test.each([
    ['0302-2889', 'Cancelled', 'http://issn.org/vocabularies/properties/cancelledInFavorOf'],
    ['9000-0021', 'Suppressed', 'http://id.loc.gov/ontologies/bibframe/status'],
  ])('%s is %s, and nothing else is said of it', async (issn, state, property) => {
    const quads = await exported('--format', 'ntriples', '--model', 'full');
    expect([...propertiesOf(quads, own + issn)]).toEqual(['http://id.loc.gov/ontologies/bibframe/identifiedBy']);
    expect(propertiesOf(quads, `${own}${issn}#ISSN`).has(property)).toBe(true);
    const status = quads.find(
      ({ subject, predicate }) => subject.value === `${own}${issn}#Record` && predicate.value.endsWith('/status'),
    );
    expect(status?.object.value).toBe(`http://issn.org/vocabularies/RecordStatus#${state}`);
  });

  test.each([
    ['marcxml', 'free', 'Nature', ['Macmillan']],
    ['csv', 'free', 'Nature', ['Macmillan']],
    ['turtle', 'free', 'Nature', ['Macmillan']],
    ['marcxml', 'subscriber', 'Macmillan', ['VLOAD']],
    ['turtle', 'subscriber', 'Macmillan', ['VLOAD']],
    ['marcxml', 'network', 'VLOAD', []],
  ])('%s for the class %s has %s and not %s', async (format, whom, there, absent) => {
    const { code, stdout } = await runCommand(['export', '--format', format, '--for', whom], { environment });
    expect(code).toBe(0);
    expect(stdout).toContain(there);
    for (const word of absent) expect(stdout).not.toContain(word);
    // Linked data say nothing of what a suppressed number once named; records are what they are.
    expect(stdout.includes('Never issued')).toBe(whom !== 'free' && format !== 'turtle');
  });

  test('a format without models has none to choose', async () => {
    const { code, stderr } = await runCommand(['export', '--format', 'csv', '--model', 'full'], { environment });
    expect(code).toBe(2);
    expect(stderr).toContain('linked data only');
  });
});
