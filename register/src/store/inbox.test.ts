/** The inbox is paged by key in every order, forwards and back, and each request comes once. */
import { beforeAll, expect, test } from 'vitest';
import { aCentre } from '../../test/build/a-centre.ts';
import { aForm, aRequest } from '../../test/build/a-request.ts';
import { eachDatabase } from '../../test/databases.ts';
import { type InboxKey, type InboxOrder, inboxKeyOf, inboxOrders, listInbox, type Store } from './index.ts';

const day = 86_400_000;

eachDatabase((_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await aCentre(store);
    for (const [title, urgent, days] of [
      ['Cedar', false, 3],
      ['Ash', true, 5],
      ['Beech', false, 1],
      ['Elm', true, 2],
      ['Ash', false, 4],
      ['Élan', false, 6],
      ['Dogwood', false, 1],
    ] as const)
      await aRequest(store, { form: aForm(title), urgent, due: new Date(1_900_000_000_000 + days * day) });
  });

  const titlesOf = async (order: InboxOrder, key: { after?: InboxKey; before?: InboxKey } = {}) => {
    const page = await listInbox(store.read, { centre: '7', order }, { ...key, limit: 3 });
    return { ...page, titles: page.rows.map(({ request }) => request.title) };
  };

  test('urgent ones first, then by deadline', async () => {
    const first = await titlesOf('due');
    expect(first).toMatchObject({ titles: ['Elm', 'Ash', 'Beech'], total: 7, before: false, after: true });
  });

  test('by title, whatever the diacritics', async () => {
    const { rows } = await listInbox(store.read, { order: 'title' }, { limit: 10 });
    expect(rows.map(({ request }) => request.title)).toEqual([
      'Ash',
      'Ash',
      'Beech',
      'Cedar',
      'Dogwood',
      'Élan',
      'Elm',
    ]);
  });

  test.each(inboxOrders.map((order) => [order]))('%s: forwards and back', async (order) => {
    const pages: string[][] = [];
    const seen = new Set<number>();
    let after: InboxKey | undefined;
    do {
      const page = await titlesOf(order, after === undefined ? {} : { after });
      pages.push(page.titles);
      for (const { request } of page.rows) seen.add(request.id);
      after = page.after ? page.rows.at(-1)!.key : undefined;
    } while (after !== undefined);
    expect(pages.map(({ length }) => length)).toEqual([3, 3, 1]);
    expect(seen.size).toBe(7);
    const second = await titlesOf(order, { after: (await titlesOf(order)).rows.at(-1)!.key });
    const back = await titlesOf(order, { before: second.rows[0]!.key });
    expect(back.titles).toEqual(pages[0]);
    expect(back).toMatchObject({ before: false, after: true });
    const own = second.rows[1]!;
    expect((await inboxKeyOf(store.read, own.request.id, order)).map(String)).toEqual(own.key.map(String));
  });
});
