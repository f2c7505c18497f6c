/**
 * No harvester misses a record that was committed late: writers commit as they please, some of them long after they wrote, while a
 * harvester comes again and again from the response date of its last visit. In the end it has seen every record's last change.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { issnFromInteger } from '@masthead/issn';
import { expect, test } from 'vitest';
import { canonicalRecord, deriveFromSerial, type Store, sealCommitted, writeTitles } from '../../src/store/index.ts';
import { aRecord, aSerial } from '../build/a-record.ts';
import { aSite } from '../build/a-site.ts';
import { harvest } from '../build/harvest.ts';
import { eachDatabase } from '../databases.ts';

eachDatabase((name, open) => {
  test('a harvester that comes back misses nothing', async () => {
    const store = await open();
    const site = await aSite(store);
    const writers = name === 'postgresql' ? 4 : 1;
    let writing = writers;
    const done = Promise.all(
      Array.from({ length: writers }, (_, writer) =>
        write(store, writer).finally(() => {
          writing -= 1;
        }),
      ),
    );

    const seen = new Map<string, string>();
    let from = '2000-01-01T00:00:00Z';
    let visits = 0;
    const visit = async () => {
      const { records, responseDate } = await harvest(site, `verb=ListRecords&metadataPrefix=oai_dc&from=${from}`);
      for (const { identifier, metadata } of records) seen.set(identifier, metadata);
      from = responseDate;
      visits += 1;
    };
    while (writing > 0) {
      await visit();
      await pause(20);
    }
    await done;
    await sealCommitted(store);
    await visit();

    const { records } = await harvest(site, 'verb=ListRecords&metadataPrefix=oai_dc');
    expect(records.length).toBe(writers * titlesEach);
    expect(visits).toBeGreaterThan(10);
    const missed = records.filter(({ identifier, metadata }) => seen.get(identifier) !== metadata);
    expect(missed.map(({ identifier }) => identifier)).toEqual([]);
    for (const { metadata } of records) expect(metadata).toContain(`change ${changesEach - 1} `);
    await site.close();
  });
});

const titlesEach = 12;
const changesEach = 6;

/** Writes its titles over and over; every second transaction stays open for a while after it wrote. */
async function write(store: Store, writer: number): Promise<void> {
  for (let change = 0; change < changesEach; change++) {
    for (let title = 0; title < titlesEach; title++) {
      const number = 200_000 + writer * 1_000 + title;
      const issn = issnFromInteger(number);
      const text = `Title ${number}, change ${change} of many`;
      const record = canonicalRecord(aRecord({ issn, title: text }));
      const derived = deriveFromSerial(aSerial({ issn, titleProper: { text }, medium: 'print' }));
      await store.transaction(async (tx) => {
        await writeTitles(tx, [
          {
            number,
            state: 'register',
            form: 'record',
            ...record,
            ...derived,
            ...(change > 0 && { basedOn: change }),
            cancels: [],
            change: { actor: 'test' },
          },
        ]);
        if ((title + change + writer) % 2 === 0) await pause((title * 37 + writer * 11) % 90);
      });
    }
  }
}
