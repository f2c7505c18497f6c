/** What is said of a centre: by whom, within what bounds, and that every writing is kept. */
import { expect, test } from 'vitest';
import { eachDatabase } from '../../test/databases.ts';
import { findCentre, listCentreRevisions } from '../store/index.ts';
import { giveBlock } from './give-block.ts';
import { describeWriteCentreProblem, type WriteCentreRequest, writeCentre } from './write-centre.ts';

const staff = { name: 'ana', role: 'staff' } as const;
const head = { name: 'leo', role: 'head', centre: '7' } as const;

eachDatabase((_, open) => {
  test('made by the Authority, described by the centre itself, and every writing kept', async () => {
    const store = await open();
    expect(
      await writeCentre(store, staff, {
        code: '7',
        changes: { name: 'ISSN France', country: 'FRA', countries: ['FRA', 'MCO'], languages: ['fre'], host: 'BnF' },
        reason: 'founded',
      }),
    ).toMatchObject({ ok: true, created: true, changed: true });
    const described = await writeCentre(store, head, {
      code: '7',
      changes: {
        host: null,
        city: 'Paris',
        website: 'https://www.example.org/',
        contacts: [{ name: 'Mme Ada Lovelace, head', email: 'ada@example.org' }],
        agreements: [{ with: 'Ode Press', about: 'numbers all its imprints', from: '2026-01-01' }],
      },
    });
    expect(described).toMatchObject({ ok: true, created: false, changed: true });
    const centre = await findCentre(store.read, '7');
    expect(centre).toMatchObject({ name: 'ISSN France', city: 'Paris', status: 'active', countries: ['FRA', 'MCO'] });
    expect(centre).not.toHaveProperty('host');
    expect(await writeCentre(store, head, { code: '7', changes: { city: 'Paris' } })).toMatchObject({ changed: false });
    expect(
      (await listCentreRevisions(store.read, '7')).map(({ ordinal, actor, reason, centre: { host } }) => [
        ordinal,
        actor,
        reason,
        host,
      ]),
    ).toEqual([
      [1, 'ana', 'founded', 'BnF'],
      [2, 'leo', undefined, undefined],
    ]);

    await giveBlock(store, staff, { centre: '7', first: '9000-000', size: 10 });
    for (const [actor, request, type] of [
      [staff, { code: '_7', changes: {} }, 'code-not-usable'],
      [staff, { code: '7', changes: { country: 'FRX' } }, 'country-unknown'],
      [staff, { code: '7', changes: { countries: ['FR'] } }, 'country-unknown'],
      [staff, { code: '7', changes: { languages: ['francais'] } }, 'language-unknown'],
      [staff, { code: '7', changes: { email: 'nobody' } }, 'email-not-usable'],
      [staff, { code: '7', changes: { website: 'javascript:alert(1)' } }, 'address-not-usable'],
      [staff, { code: '7', changes: { agreements: [{ with: 'x', until: '2027-02-30' }] } }, 'day-not-usable'],
      [staff, { code: '7', changes: { contacts: [{ name: ' ' }] } }, 'contact-without-name'],
      [staff, { code: '7', changes: { name: 'x'.repeat(501) } }, 'too-long'],
      [staff, { code: '7', changes: { colour: 'red' } as never }, 'field-unknown'],
      [staff, { code: '7', changes: { status: 'asleep' as never } }, 'status-unknown'],
      [staff, { code: '7', changes: { status: 'closed' } }, 'blocks-open'],
      [head, { code: '7', changes: { status: 'inactive' } }, 'authority-only'],
      [head, { code: '7', changes: { country: 'MCO' } }, 'authority-only'],
      [head, { code: '2', changes: { city: 'London' } }, 'not-in-custody'],
      [{ ...head, role: 'cataloguer' }, { code: '7', changes: {} }, 'not-permitted'],
      [{ ...head, centre: '76' }, { code: '76', changes: {} }, 'authority-only'],
    ] as const satisfies readonly (readonly [Parameters<typeof writeCentre>[1], WriteCentreRequest, string])[]) {
      const refused = await writeCentre(store, actor, request);
      expect(refused).toMatchObject({ ok: false, problems: [{ type }] });
      for (const problem of refused.ok ? [] : refused.problems)
        expect(describeWriteCentreProblem(problem)).toMatch(/\.$/);
    }
    expect(await listCentreRevisions(store.read, '7')).toHaveLength(2);
  });
});
