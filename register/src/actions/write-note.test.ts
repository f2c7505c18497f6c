/** Notes for staff: written once, read by who has the number in custody, and by no other code than the verb itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aTitleOf, cataloguer, done, head, issn, problemsOf, system, take, typesOf } from '../../test/build/a-life.ts';
import { eachDatabase } from '../../test/databases.ts';
import { longestNote } from '../domain/note.ts';
import { packageFile } from '../root.ts';
import { storeInternals } from '../store/handle.ts';
import { history } from '../store/index.ts';
import { describeLifeProblem } from './describe-life-problem.ts';
import { readNotes, writeNote } from './write-note.ts';

eachDatabase((_, open) => {
  test('notes stay in the order in which they were written, as they were written, and apart from the ledger', async () => {
    const store = await open();
    await take(store, aTitleOf(1, 'Journal', { centre: '2' }), aTitleOf(2, 'Another', { centre: '2' }));
    const changes = await history(store.read, 1);
    done(await writeNote(store, cataloguer('2'), { number: 1, kind: 'internal', text: '  A call.\nA letter.  ' }));
    done(await writeNote(store, system, { number: 1, kind: 'legal', text: 'A claim.' }));
    done(await writeNote(store, system, { number: 2, kind: 'legal', text: 'Of another number.' }));
    const { notes } = done(await readNotes(store.read, head('2'), 1));
    expect(notes).toMatchObject([
      { number: 1, kind: 'internal', text: 'A call.\nA letter.', writtenBy: 'cataloguer of 2' },
      { number: 1, kind: 'legal', text: 'A claim.', writtenBy: 'test' },
    ]);
    // The ledger is for everybody to follow.
    expect(await history(store.read, 1)).toEqual(changes);
    const { db } = store[storeInternals];
    await expect(sql`UPDATE note SET content = 'x'`.execute(db)).rejects.toThrow('never changed or deleted');
    await expect(sql`DELETE FROM note`.execute(db)).rejects.toThrow('never changed or deleted');
    await expect(sql`TRUNCATE note`.execute(db)).rejects.toThrow('never changed or deleted');
  });

  test('who may not write or read is refused, and so is what is no note', async () => {
    const store = await open();
    await take(store, aTitleOf(1, 'Journal', { centre: '2' }));
    const note = { number: 1, kind: 'internal', text: 'x' } as const;
    const service = { name: 'program', role: 'service', centre: '2' } as const;
    const rows = [
      [await writeNote(store, head('7'), note), 'not-in-custody'],
      [await readNotes(store.read, head('7'), 1), 'not-in-custody'],
      [await writeNote(store, service, note), 'not-permitted'],
      [await readNotes(store.read, service, 1), 'not-permitted'],
      [await writeNote(store, system, { ...note, number: 9 }), 'never-issued'],
      [await readNotes(store.read, system, 9), 'never-issued'],
      [await writeNote(store, system, { ...note, text: ' \n' }), 'note-empty'],
      [await writeNote(store, system, { ...note, text: 'x'.repeat(longestNote + 1) }), 'note-too-long'],
    ] as const;
    for (const [result, type] of rows) {
      expect(typesOf(result)).toEqual([type]);
      expect(describeLifeProblem(problemsOf(result)[0]!)).toMatch(/[.]$/);
    }
    expect(done(await readNotes(store.read, system, 1))).toMatchObject({ issn: issn(1), notes: [] });
  });
});

test('nothing but the verb reads the table, and nothing public reads by the verb', () => {
  const folder = packageFile('src');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')] as const);
  const using = (pattern: RegExp): string[] =>
    sources
      .filter(([, text]) => pattern.test(text))
      .map(([name]) => name)
      .sort();
  expect(using(/From\('note'\)|Into\('note'\)|\bnote SET\b|FROM note\b/)).toEqual(['store/notes.ts']);
  expect(using(/\blistNotes\b/)).toEqual(['actions/write-note.ts', 'store/index.ts', 'store/notes.ts']);
  for (const name of using(/\breadNotes\b/)) expect(name).toMatch(/^(?:actions|commands|desk)\//);
});
