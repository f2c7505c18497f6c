/** What is proposed as key title, by the ISSN Manual's order and by who holds what. */
import { createAbbreviator, shortList } from '@masthead/iso4';
import { issnFromInteger } from '@masthead/issn';
import { beforeAll, describe, expect, test } from 'vitest';
import { aSerial, aTitle } from '../../test/build/a-title.ts';
import { eachDatabase } from '../../test/databases.ts';
import { type Store, writeTitles } from '../store/index.ts';
import {
  type KeyTitleProposal,
  type KeyTitleRequest,
  proposeKeyTitle,
  type TitleAbbreviator,
} from './propose-key-title.ts';

/** Enough of ISO 4 for what is tested here. */
const abbreviator: TitleAbbreviator = {
  abbreviate: (title) =>
    title
      .replace('Journal of physics', 'J. phys.')
      .replace('Journal of physiology', 'J. phys.')
      .replace('London', 'Lond.'),
};

eachDatabase((_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    const clustered = { issnL: issnFromInteger(10) };
    await store.transaction((tx) =>
      writeTitles(tx, [
        aTitle(aSerial(1, 'x', { keyTitle: { text: 'Nature' } })),
        aTitle(aSerial(2, 'x', { keyTitle: { text: 'Nature (Paris)', qualifier: 'Paris' } })),
        aTitle(aSerial(3, 'x', { keyTitle: { text: 'Bulletin (Society X)', qualifier: 'Society X' } })),
        aTitle(
          aSerial(4, 'x', { keyTitle: { text: 'Journal of physics' }, abbreviatedKeyTitle: { text: 'J. phys.' } }),
        ),
        aTitle(aSerial(10, 'x', { keyTitle: { text: 'Eye (London)', qualifier: 'London' }, ...clustered })),
        aTitle(aSerial(11, 'x', clustered)),
        aTitle(aSerial(13, 'x', { keyTitle: { text: 'Cell (Cambridge)', qualifier: 'Cambridge' } })),
        aTitle(aSerial(12, 'x', { keyTitle: { text: 'Eye' } })),
        aTitle(
          aSerial(20, 'x', { keyTitle: { text: 'Brain (Print)', qualifier: 'Print' }, issnL: issnFromInteger(20) }),
        ),
        aTitle(
          aSerial(21, 'x', { keyTitle: { text: 'Brain (Online)', qualifier: 'Online' }, issnL: issnFromInteger(20) }),
        ),
      ]),
    );
  });
  const propose = async (request: KeyTitleRequest, with4?: TitleAbbreviator): Promise<KeyTitleProposal> => {
    const result = await proposeKeyTitle(store.read, request, with4);
    if (!result.ok) throw new Error(result.problem.type);
    return result.proposal;
  };

  test.each<[why: string, request: KeyTitleRequest, text: string, rule: string]>([
    ['free', { title: 'Science' }, 'Science', 'title-proper'],
    ['its own', { title: 'NATURE', number: 1 }, 'NATURE', 'title-proper'],
    ['its own, though another has it with a qualifier', { title: 'Eye', number: 12 }, 'Eye', 'title-proper'],
    [
      'a third medium beside two, of which one is named: the other is no stranger',
      { title: 'Brain', medium: 'digital-carrier', inSeveralMedia: true, siblings: [20] },
      'Brain (CD-ROM)',
      'several-media',
    ],
    ['not unique, for another has it with a qualifier', { title: 'Cell', places: ['Paris'] }, 'Cell (Paris)', 'place'],
    [
      'versions that are registered together, beside a stranger of that title',
      { title: 'Cell', places: ['Paris'], medium: 'print', inSeveralMedia: true },
      'Cell (Paris. Print)',
      'place',
    ],
    [
      'and beside a version of their own',
      { title: 'Cell', places: ['Paris'], medium: 'online', inSeveralMedia: true, siblings: [13] },
      'Cell (Cambridge. Online)',
      'sibling-medium',
    ],
    ['taken: the place', { title: 'Nature', places: ['London'] }, 'Nature (London)', 'place'],
    [
      'taken in that place too: the year',
      { title: 'Nature', places: ['Paris'], startDate: '1900' },
      'Nature (Paris. 1900)',
      'place-and-date',
    ],
    [
      'the medium where nothing else is known',
      { title: 'Nature', medium: 'online', country: 'FIN' },
      'Nature (Verkkoaineisto)',
      'medium',
    ],
    [
      'the medium in the language of the centre',
      { title: 'Nature', medium: 'print', centreLanguage: 'fre' },
      'Nature (Imprimé)',
      'medium',
    ],
    ['a generic title', { title: 'Bulletin', issuingBodies: ['Society Y'] }, 'Bulletin (Society Y)', 'generic-title'],
    [
      'one whose body has one',
      { title: 'Bulletin', issuingBodies: ['Society X'], places: ['Ottawa'] },
      'Bulletin (Ottawa)',
      'place',
    ],
    [
      'a sibling that is named',
      { title: 'Nature', medium: 'online', siblings: [1], places: ['London'] },
      'Nature (Online)',
      'sibling-medium',
    ],
    [
      'a sibling by ISSN-L, with its place',
      { title: 'Eye', medium: 'online', number: 11 },
      'Eye (London. Online)',
      'sibling-medium',
    ],
    ['the number as last resort', { title: 'Nature', number: 1234567 }, 'Nature (1234-5679)', 'number'],
  ])('%s', async (_why, request, text, rule) => {
    const { keyTitle, tried } = await propose(request);
    expect(keyTitle).toMatchObject({ text, rule });
    expect(tried.at(-1)).toEqual({ candidate: keyTitle });
    for (const { holder } of tried.slice(0, -1)) expect(holder).toBeDefined();
  });

  test('says who has what was tried, and who else has the title', async () => {
    const { holder, tried, family, siblings } = await propose({
      title: 'Nature',
      places: ['Paris'],
      startDate: '1900',
      siblings: [2],
    });
    expect(holder).toEqual({ number: 1, text: 'Nature' });
    expect(tried.map(({ candidate, holder: by }) => [candidate.text, by?.number])).toEqual([
      ['Nature', 1],
      ['Nature (Paris)', 2],
      ['Nature (Paris. 1900)', undefined],
    ]);
    expect(family.map(({ text }) => text)).toEqual(['Nature', 'Nature (Paris)']);
    expect(siblings).toEqual([{ number: 2, text: 'Nature (Paris)' }]);
  });

  test('proposes nothing rather than what is taken', async () => {
    const { keyTitle, tried } = await propose({ title: 'Nature', places: ['Paris'] });
    expect(keyTitle).toBeUndefined();
    expect(tried).toHaveLength(2);
  });

  test('refuses what is no title', async () => {
    expect(await proposeKeyTitle(store.read, { title: ' \u0098' })).toEqual({
      ok: false,
      problem: { type: 'title-empty' },
    });
    expect(await proposeKeyTitle(store.read, { title: 'a'.repeat(10_000) })).toMatchObject({
      ok: false,
      problem: { type: 'title-too-long' },
    });
  });

  describe('the abbreviated key title', () => {
    test.each<[why: string, request: KeyTitleRequest, text: string, collides: number | undefined]>([
      ['carries the abbreviated qualifier', { title: 'Nature', places: ['London'] }, 'Nature (Lond.)', undefined],
      [
        'gets a qualifier of its own where another one is so abbreviated',
        { title: 'Journal of physiology', places: ['Paris'] },
        'J. phys. (Paris)',
        4,
      ],
      ['has none where nothing is known', { title: 'Journal of physiology' }, 'J. phys.', 4],
      ['does not collide with its own', { title: 'Journal of physics', number: 4 }, 'J. phys.', undefined],
    ])('%s', async (_why, request, text, collides) => {
      const { abbreviated } = await propose(request, abbreviator);
      expect(abbreviated?.text).toBe(text);
      expect(abbreviated?.collidesWith?.number).toBe(collides);
    });

    test('is made by the engine of iso4', async () => {
      const { abbreviated } = await propose(
        { title: 'Journal of chemistry', language: 'eng' },
        createAbbreviator(shortList),
      );
      expect(abbreviated?.text).toBe('J. chem.');
    });
  });
});
