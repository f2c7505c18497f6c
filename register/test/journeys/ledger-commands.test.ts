/**
 * The ledger from the command line: proved, signed, exported and replayed; records as they were; and a restored old backup, found by the head that
 * was published and by the one that `serve` remembers (docs/guide/ledger.md).
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { keepRemembering } from '../../src/commands/remembered-head.ts';
import { openStore, sealHead, setNumberState } from '../../src/store/index.ts';
import { runCommand } from '../build/run-command.ts';
import { scratchFolder } from '../databases.ts';

// Each command opens an embedded register of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = scratchFolder();
const at = (name: string): string => join(folder, name);
const file = (name: string, content: string): string => {
  writeFileSync(at(name), content);
  return at(name);
};
const register = (name: string) => ({ MASTHEAD_DATA: at(name) });
const record = (title: string): string =>
  `=LDR  00000nas\\a2200000\\c\\4500\n=001  0028-0836\n=022  0\\$a0028-0836$l0028-0836\n=245  00$a${title}\n`;

/** Registers without anything: copied, because to make one takes seconds. */
const empty = ['again', 'refused-1', 'refused-2', 'refused-3', 'refused-4'];

/** A register of one record in its second revision, and a copy of it as it was before. */
beforeAll(async () => {
  const run = async (args: readonly string[]) => {
    const { code, stderr } = await runCommand(args, { environment: register('now') });
    expect(code, stderr).toBe(0);
  };
  await run(['migrate']);
  for (const name of empty) cpSync(at('now'), at(name), { recursive: true });
  await run(['import', '--format', 'text', file('first.txt', record('First title'))]);
  cpSync(at('now'), at('backup'), { recursive: true });
  await run(['import', '--format', 'text', file('second.txt', record('Second title'))]);
});

const ledger = (args: readonly string[], environment = register('now')) =>
  runCommand(['ledger', ...args], { environment });

describe('verify', () => {
  test('says that the ledger is whole, part by part, and writes no line', async () => {
    const { code, stdout, stderr } = await ledger(['verify']);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(
      /2 changes with their chain.*\n.*\n2 records.*\n1 numbers.*\nThe ledger is whole up to position 2, hash [0-9a-f]{64}\./s,
    );
  });

  test('goes on from what was proved before', async () => {
    const { hash } = JSON.parse((await ledger(['head'], register('backup'))).stdout);
    const went = await ledger(['verify', '--from', '1', '--hash', hash]);
    expect([went.code, went.stderr.split('\n')[0]]).toEqual([0, expect.stringMatching(/^1 changes with their chain/)]);
    const differs = await ledger(['verify', '--from', '1', '--hash', 'a'.repeat(64), '--no-records', '--no-numbers']);
    expect(differs.code).toBe(1);
    expect(differs.stdout).toMatch(/^1\tpublished-differs\tPosition 1 has another hash/);
    expect((await ledger(['verify', '--hash', hash])).code).toBe(2);
    expect((await ledger(['verify', '--from', '1', '--hash', 'xyz'])).code).toBe(2);
  });

  test('finds a restored old backup by a head that was kept, and says what to do', async () => {
    const head = file('head.json', (await ledger(['head'])).stdout);
    expect((await ledger(['verify', '--expect', head])).code).toBe(0);
    const { code, stdout, stderr } = await ledger(['verify', '--expect', head], register('backup'));
    expect([code, stdout]).toEqual([
      1,
      expect.stringMatching(/^2\tpublished-ahead\tPosition 2 was published, and this register ends at 1/),
    ]);
    expect(stderr).toContain('Stop everything that writes to this register');
    const other = file('other.json', JSON.stringify({ position: 1, hash: 'b'.repeat(64) }));
    expect((await ledger(['verify', '--expect', other])).stdout).toMatch(/^1\tpublished-differs\t/);
  });

  test.each([
    ['no JSON', 'a head', 'It is not JSON'],
    ['no position', '{"hash":"00"}', 'It has no position'],
    ['no hash', '{"position":1,"hash":"00"}', 'It has no hash'],
    ['half a signature', `{"position":1,"hash":"${'0'.repeat(64)}","signature":"x"}`, 'not all that belongs to one'],
  ])('a head that has %s cannot be compared', async (name, content, sentence) => {
    const { code, stderr } = await ledger(['verify', '--expect', file(`${name}.json`, content)]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });

  test('a head that is not there cannot be compared', async () => {
    expect((await ledger(['verify', '--expect', at('nowhere.json')])).code).toBe(2);
  });
});

describe('sign', () => {
  test('with a key from the environment, which keygen makes; what is altered afterwards proves nothing', async () => {
    const made = await ledger(['keygen']);
    const [, key] = /^LEDGER_KEY=([\w-]{43})\n$/.exec(made.stdout)!;
    expect(made.stderr).not.toContain(key);
    const environment = { ...register('now'), LEDGER_KEY: key! };
    const signed = await ledger(['sign', '--out', at('signed.json')], environment);
    expect([signed.code, signed.stderr]).toEqual([0, expect.stringContaining('position 2')]);
    const head = JSON.parse(readFileSync(at('signed.json'), 'utf8'));
    expect(head).toMatchObject({ position: 2, register: 'http://localhost:3297', algorithm: 'Ed25519' });
    expect(made.stderr).toContain(head.publicKey);
    expect((await ledger(['verify', '--expect', at('signed.json')])).code).toBe(0);
    const forged = file('forged.json', JSON.stringify({ ...head, position: 1 }));
    const { code, stderr } = await ledger(['verify', '--expect', forged]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('the signature is wrong')]);
  });

  test('without a key, and with a wrong one, it says what to do', async () => {
    expect((await ledger(['sign'])).stderr).toContain('masthead ledger keygen');
    const wrong = await ledger(['sign'], { ...register('now'), LEDGER_KEY: 'secret' } as never);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('LEDGER_KEY')]);
    expect(wrong.stderr).not.toContain('"secret"');
  });
});

describe('export and replay', () => {
  test('make the register again, to the same hash, and bring a backup up to date', async () => {
    const written = await ledger(['export', '--out', at('ledger.jsonl')]);
    expect([written.code, written.stderr]).toEqual([0, '2 changes written, up to position 2.\n']);
    const { stdout: head } = await ledger(['head']);
    for (const name of ['again', 'backup']) {
      const replayed = await ledger(['replay', at('ledger.jsonl')], register(name));
      expect(replayed.code, replayed.stderr).toBe(0);
      expect((await ledger(['head'], register(name))).stdout).toBe(head);
      expect((await ledger(['verify'], register(name))).code).toBe(0);
    }
    const only = await ledger(['export', '--after', '1']);
    expect(only.stdout.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(only.stdout)).toMatchObject({ position: 2, issn: '0028-0836', actor: 'import' });
  });

  test.each([
    [
      'refused-1',
      'an altered change',
      (line: string) => line.replace('"actor":"import"', '"actor":"nobody"'),
      1,
      'was altered',
    ],
    [
      'refused-2',
      'an altered record',
      (line: string) => line.replace('First title', 'Other title'),
      1,
      'does not fit its hash',
    ],
    ['refused-3', 'a line that is none', () => 'hello', 2, 'Line 1 of'],
    ['refused-4', 'a change left out', () => '', 1, 'Position 1 should come next'],
  ])('%s: %s is refused', async (name, _, alter, code, sentence) => {
    await ledger(['export', '--out', at('whole.jsonl')]);
    const [first, ...rest] = readFileSync(at('whole.jsonl'), 'utf8').split('\n');
    const altered = file(`${name}.jsonl`, [alter(first!), ...rest].join('\n'));
    const result = await ledger(['replay', altered], register(name));
    expect([result.code, result.stderr]).toEqual([code, expect.stringContaining(sentence)]);
  });

  test('a file that is not there, or is a folder, is a sentence', async () => {
    expect((await ledger(['replay', at('nothing.jsonl')], register('again'))).stderr).toContain('cannot be read');
    expect((await ledger(['replay', folder], register('again'))).code).toBe(2);
  });
});

describe('as-of', () => {
  const asOf = (...args: readonly string[]) => runCommand(['as-of', ...args], { environment: register('now') });

  test('records and the whole register as they are today, and a number that was not known', async () => {
    const now = new Date(Date.now() + 2_000);
    await expect.poll(() => Date.now() >= now.getTime(), { timeout: 10_000 }).toBe(true);
    const today = now.toISOString();
    const one = await asOf(today, '00280836', '--format', 'text');
    expect([one.code, one.stdout]).toEqual([0, expect.stringContaining('=245  00$aSecond title')]);
    const all = await asOf(today, '--format', 'marcxml');
    expect([all.code, all.stdout]).toEqual([0, expect.stringContaining('Second title')]);
    const unknown = await asOf(today, '1476-4687');
    expect([unknown.code, unknown.stderr]).toEqual([1, expect.stringContaining('ISSN 1476-4687 was not known')]);
  });

  test.each([
    ['yesterday', 'is no moment'],
    ['2026-02-30', 'no such date'],
    ['1900-01-01', 'had no entry yet'],
    ['9999-01-01', 'lies in the future'],
  ])('%s: %s', async (date, sentence) => {
    const { code, stderr } = await asOf(date);
    expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });

  test('what is no ISSN is said before anything is read', async () => {
    expect(await asOf('2026-01-01', '0028-0837')).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('the head that serve remembers', () => {
  test('is written beside the database, and a register that is behind is not started', async () => {
    const store = await openStore({ dataFolder: at('now') });
    const stop = keepRemembering(store, at('remembered.json'), (cause) => {
      throw cause;
    });
    await store.transaction((tx) =>
      setNumberState(tx, { number: 7, state: 'unreported', change: { actor: 'test' } }).then(() => {}),
    );
    await stop();
    const { position, hash } = await sealHead(store.read);
    await store.close();
    expect(JSON.parse(readFileSync(at('remembered.json'), 'utf8'))).toMatchObject({ position, hash });
    const environment = { ...register('again'), PORT: '0', LEDGER_HEAD: at('remembered.json') };
    const { code, stderr } = await runCommand(['serve'], { environment });
    expect(code).toBe(2);
    expect(stderr).toContain('The register was not started');
    expect(stderr).toContain(`ends at position ${position - 1}`);
  });

  test('a file that is no head stops the start, and one that is not there does not', async () => {
    const environment = { ...register('again'), PORT: '0', LEDGER_HEAD: file('wrong.json', '[]') };
    const wrong = await runCommand(['serve'], { environment });
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('is no head of a ledger')]);
    const started = await runCommand(['serve'], {
      environment: { ...environment, LEDGER_HEAD: at('new.json') },
      stop: AbortSignal.abort(),
    });
    expect(started.code, started.stderr).toBe(0);
    expect(JSON.parse(readFileSync(at('new.json'), 'utf8'))).toMatchObject({ position: 2 });
  });
});
