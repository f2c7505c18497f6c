import type { Issn } from '@masthead/issn';
import type { Serial } from '@masthead/serial';
import { describe, expect, test } from 'vitest';
import { aSerial } from '../../../test/build/a-record.ts';
import { fillFromList } from './fill.ts';

const serial = (given: Omit<Partial<Serial>, 'issn'>) => aSerial({ issn: '0028-0836', ...given });
const publishedBy = (text: string): Partial<Serial> => ({
  publications: [{ role: 'earliest', places: [], publishers: [{ text }] }],
});

const record = serial({
  titleProper: { text: 'Nihon igaku', original: { text: '日本医学' } },
  keyTitle: { text: 'Nihon igaku (Tōkyō)', qualifier: 'Tōkyō' },
  variantTitles: [{ text: 'Japanese medicine', type: 'other' }],
  medium: 'print',
  ...publishedBy('Nihon Igakkai'),
});

describe('fillFromList', () => {
  test.each<[string, Omit<Partial<Serial>, 'issn'>, string[]]>([
    ['nothing given, nothing differs', {}, []],
    ['the same title', { titleProper: { text: 'Nihon igaku' } }, []],
    ['the same title in capitals and without its mark', { titleProper: { text: 'NIHON IGAKU (TOKYO)' } }, []],
    ['the title in its original script', { titleProper: { text: '日本医学' } }, []],
    ['a variant title', { titleProper: { text: 'Japanese Medicine' } }, []],
    ['another title', { titleProper: { text: 'Lancet' } }, ['the title']],
    ['another publisher', publishedBy('Elsevier'), ['the publisher']],
    ['another medium', { medium: 'online' }, ['the medium']],
    ['another title and medium', { titleProper: { text: 'Lancet' }, medium: 'online' }, ['the title', 'the medium']],
  ])('%s', (_reason, given, what) => {
    const { serial: filled, differences } = fillFromList(record, serial(given));
    expect(filled).toBe(record);
    expect(differences.map((problem) => problem.type === 'differs' && problem.what)).toEqual(what);
  });

  test('what the record lacks is taken, what it has stays', () => {
    const given = serial({
      titleProper: { text: 'Lancet' },
      countries: ['JPN'],
      marcCountry: 'ja',
      languages: ['jpn'],
      urls: [{ url: 'https://igaku.example.org/' }],
      issnL: '0028-0836' as Issn,
      dates: { start: '1923', status: 'current', numbering: [] },
    });
    const { serial: filled, differences } = fillFromList(record, given);
    expect(filled).toEqual({
      ...record,
      countries: ['JPN'],
      marcCountry: 'ja',
      languages: ['jpn'],
      urls: [{ url: 'https://igaku.example.org/' }],
      issnL: '0028-0836',
      dates: { start: '1923', status: 'current', numbering: [] },
    });
    expect(differences).toHaveLength(1);
  });

  test('filled once, nothing is left to fill', () => {
    const given = serial({ countries: ['JPN'], languages: ['jpn'] });
    const once = fillFromList(record, given).serial;
    expect(fillFromList(once, given)).toEqual({ serial: once, differences: [] });
  });
});
