import { describe, expect, it } from 'vitest';
import { isGenericTitle } from './key-title-generic.ts';
import { centreLanguage, isMediumQualifier, mediumQualifier, mediumTermsByLanguage } from './key-title-media.ts';

describe('isGenericTitle', () => {
  it.each([
    'Bulletin',
    'The bulletin',
    'Proceedings',
    'Annual report',
    'Annual report and accounts',
    'Report 2019',
    'Occasional papers',
    'Rapport annuel',
    "Rapport d'activité",
    'Bulletin d’information',
    'Mitteilungen',
    'Jahresbericht',
    'Schriftenreihe',
    'Boletín informativo y estadístico'.replace('informativo y ', ''),
    'Memoria anual',
    'Relatório',
    'Quaderni',
    'Årsberetning',
    'Vuosikertomus',
    'Évkönyv',
    'Zprávy',
    'Trudy',
    'Труды',
    'Годовой отчет'.slice(8),
    'Acta',
    'Årsredovisning',
    'Godišnje izvješće',
    'Bulletin de liaison',
    'Discussion papers',
    '14th annual report',
    'Bulletin. Nuova serie',
    'Mitteilungen, N.F.',
  ])('%s is generic', (title) => expect(isGenericTitle(title)).toBe(true));

  it.each([
    ['has a subject', 'Bulletin of mathematics'],
    ['has a name', 'Bulletin of Ottawa'],
    ['is a name', 'Nature'],
    ['is the name of a newspaper', '20 minutes'],
    ['is the name of a review', 'De Gids'],
    ['has a word before the series', 'Physics. New series'],
    ['has only function words', 'The of and'],
    ['has only a number', '2019'],
    ['has only an adjective', 'New'],
    ['has no words', '...'],
    ['is empty', ''],
  ])('what %s is not: %s', (_why, title) => expect(isGenericTitle(title)).toBe(false));

  it('is quick about a title of ten thousand characters', () => {
    expect(isGenericTitle('Bulletin '.repeat(1200))).toBe(false);
  });
});

describe('medium qualifiers', () => {
  it.each([
    ['print', 'fre', 'Imprimé'],
    ['online', 'fin', 'Verkkoaineisto'],
    ['print', 'hun', 'Nyomtatott'],
    ['online', 'por', 'Em linha'],
    ['digital-carrier', 'eng', 'CD-ROM'],
    ['print', 'xxx', 'Print'],
    ['online', undefined, 'Online'],
    ['other', 'eng', undefined],
  ] as const)('%s in %s is %s', (medium, language, term) => expect(mediumQualifier(medium, language)).toBe(term));

  it.each([
    ['Imprimé', true],
    ['imprime', true],
    ['Print ed', true],
    ['London', false],
  ])('%s says a medium: %s', (text, expected) => expect(isMediumQualifier(text)).toBe(expected));

  it('has different terms for print and online in every language', () => {
    for (const { print, online, carrier } of Object.values(mediumTermsByLanguage)) {
      expect(new Set([print, online, carrier]).size).toBe(3);
    }
  });

  it.each([
    ['FRA', 'fre'],
    ['deu', 'ger'],
    ['USA', 'eng'],
    [undefined, 'eng'],
  ])('a centre in %s writes in %s', (country, language) => expect(centreLanguage(country)).toBe(language));
});
