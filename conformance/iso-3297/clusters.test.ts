/** ISO 3297:2020, 7, Annex B and D.2 d: clusters, how they come about, and that every title has its linking ISSN. */
import { readMarc21 } from '@masthead/crosswalk';
import { issnFromInteger } from '@masthead/issn';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveCluster } from '../../register/src/actions/approve-cluster.ts';
import { checkRegister } from '../../register/src/actions/check-register.ts';
import { moveIssnLByHand } from '../../register/src/actions/move-issn-l.ts';
import { proposeCluster } from '../../register/src/actions/propose-cluster.ts';
import { systemActor } from '../../register/src/domain/actor.ts';
import { clusterTypes } from '../../register/src/domain/clusters.ts';
import { issnLAfterChange } from '../../register/src/domain/issn-l.ts';
import { findClusterOf, findNumber, findRecord } from '../../register/src/store/index.ts';
import { giveAuthorityBlock, issnOf, takeTitles } from '../../register/test/build/clustered-titles.ts';
import { aRegister, type Register, shownText } from './a-register.ts';

let register: Register;
beforeAll(async () => {
  register = await aRegister();
  await giveAuthorityBlock(register.store, 9_100_000);
});
afterAll(() => register?.close());

const staff = { name: 'staff', role: 'staff' } as const;
const cataloguer = { name: 'centre', role: 'cataloguer', centre: '7' } as const;
const issnLOf = async (number: number) => (await findClusterOf(register.store.read, 'L', number))?.cluster;
const saidBy = async (number: number) => readMarc21((await findRecord(register.store.read, number))!.record).serial!;

test('7.a every kind of cluster is published with its prefix, its definition and the process by which it is made', async () => {
  const text = shownText(await register.get('/clusters'));
  for (const { kind, definition, process } of clusterTypes) {
    expect(text).toContain(`ISSN-${kind}`);
    expect(text).toContain(definition);
    for (const step of process) expect(text).toContain(step);
  }
  expect(clusterTypes.filter(({ number }) => number === 'existing').map(({ kind }) => kind)).toEqual(['L']);
});

test('7.a a cluster is proposed, approved by the Authority and given a new number with its prefix, which names nothing else', async () => {
  await takeTitles(register.store, [
    { number: 600_001 },
    { number: 600_002, links: [['780', '0', 600_001]] },
    { number: 600_003, links: [['780', '0', 600_002]] },
  ]);
  const proposal = await proposeCluster(register.store, cataloguer, { kind: 'H', title: 600_002 });
  if (!proposal.ok) throw new Error(JSON.stringify(proposal.problems));
  const request = { matter: proposal.matter, reason: 'one resource' };
  expect((await approveCluster(register.store, cataloguer, request)).ok).toBe(false);
  const approved = await approveCluster(register.store, staff, request);
  if (!approved.ok) throw new Error(JSON.stringify(approved.problems));
  const { cluster, members } = approved;
  expect(members).toEqual([600_001, 600_002, 600_003]);
  const row = await findNumber(register.store.read, cluster);
  expect([row?.state, row?.title]).toEqual(['register', undefined]);
  expect(shownText(await register.get(`/resource/ISSN-H/${issnOf(cluster)}`))).toContain(`ISSN-H ${issnOf(cluster)}`);
  expect((await saidBy(600_001)).clusters).toMatchObject([{ kind: 'H', issn: issnOf(cluster) }]);
});

test('7.b an ISSN-L is the number of a medium version that exists, told apart by its prefix alone', async () => {
  await takeTitles(register.store, [
    { number: 610_001 },
    { number: 610_002, medium: 'online', links: [['776', '8', 610_001]] },
  ]);
  await repair();
  const issnL = (await issnLOf(610_002))!;
  expect((await findNumber(register.store.read, issnL))?.title).toBeDefined();
  const page = shownText(await register.get(`/resource/ISSN-L/${issnOf(issnL)}`));
  expect(page).toContain(`ISSN-L ${issnOf(issnL)}`);
  expect(page).toContain(`ISSN ${issnOf(issnL)}`);
});

test('B.1 it is the number that was validated first in the Register, not the lowest, and not that of a provisional version', async () => {
  await takeTitles(
    register.store,
    [
      { number: 620_001, status: 'Provisional', links: [['776', '8', 620_005]] },
      { number: 620_005, medium: 'online' },
    ],
    true,
  );
  await repair();
  expect([await issnLOf(620_001), await issnLOf(620_005)]).toEqual([620_005, 620_005]);
});

test('B.4 every title has an ISSN-L once the Register is repaired, also with one medium only, and its record says so', async () => {
  await takeTitles(register.store, [{ number: 630_001 }, { number: 630_002, status: 'Legacy' }]);
  await repair();
  for (const number of [630_001, 630_002]) {
    expect(await issnLOf(number)).toBe(number);
    expect((await saidBy(number)).issnL).toBe(issnFromInteger(number));
  }
  const found: string[] = [];
  await checkRegister(register.store, systemActor(), {
    only: ['one-issn-l-each'],
    onFault: (_check, { sentence }) => void found.push(sentence),
  });
  expect(found.filter((sentence) => sentence.includes('has no ISSN-L'))).toEqual([]);
});

test('B.6 while one medium version goes on, a new title stands under the same ISSN-L; when all have changed it has a new one', async () => {
  expect(issnLAfterChange([{ number: 1, followedBy: 3 }, { number: 2 }])).toEqual({ type: 'stays' });
  expect(
    issnLAfterChange([
      { number: 1, followedBy: 3 },
      { number: 2, followedBy: 4 },
    ]),
  ).toEqual({
    type: 'moves',
    titles: [3, 4],
  });
  await takeTitles(register.store, [
    { number: 640_001, issnL: 640_001 },
    { number: 640_002, issnL: 640_001, medium: 'online' },
    { number: 640_003, issnL: 640_001, links: [['780', '0', 640_001]] },
    { number: 640_004, issnL: 640_001, medium: 'online', links: [['780', '0', 640_002]] },
  ]);
  const moved = await moveIssnLByHand(register.store, staff, {
    from: 640_001,
    to: 640_003,
    titles: [640_004],
    why: 'every-medium-changed',
    reason: 'the online version changed its title as well',
  });
  expect(moved.ok).toBe(true);
  expect(await Promise.all([640_001, 640_002, 640_003, 640_004].map(issnLOf))).toEqual([
    640_001, 640_001, 640_003, 640_003,
  ]);
  expect((await saidBy(640_004)).cancelledIssnL).toEqual([issnOf(640_001)]);
});

test('D.2.d an ISSN-L is moved by the Authority, and the address of the former one leads to it', async () => {
  await takeTitles(register.store, [
    { number: 650_001, issnL: 650_001 },
    { number: 650_002, issnL: 650_001, medium: 'online' },
  ]);
  const result = await moveIssnLByHand(register.store, staff, {
    from: 650_001,
    to: 650_002,
    why: 'corrected',
    reason: 'the online version came first',
  });
  expect(result.ok).toBe(true);
  const { statusCode, headers } = await register.site.inject({
    url: `/resource/ISSN-L/${issnOf(650_001)}`,
    headers: { accept: 'text/html' },
  });
  expect([statusCode, headers.location]).toEqual([303, `/resource/ISSN-L/${issnOf(650_002)}`]);
});

async function repair(): Promise<void> {
  await checkRegister(register.store, systemActor(), { only: ['one-issn-l-each'], repair: true, onFault: () => {} });
}
