/** The language list is whole, and old codes still lead to their language. */
import { describe, expect, it } from 'vitest';
import { languageByCode, languageByName, languageName, languages } from './index.ts';

describe('languages', () => {
  it('has the 486 codes of ISO 639-2 (the range for local use aside), 184 with a code of ISO 639-1', () => {
    expect(languages()).toHaveLength(486);
    expect(new Set(languages().map((language) => language.code)).size).toBe(486);
    expect(languages().filter((language) => language.iso1)).toHaveLength(184);
  });

  it.each([
    ['eng', 'English', 'en', 'bibliographic and terminological'],
    ['ger', 'German', 'de', 'bibliographic'],
    ['deu', 'German', 'de', 'terminological'],
    ['de', 'German', 'de', 'ISO 639-1'],
    ['FRE', 'French', 'fr', 'upper case'],
    ['gre', 'Greek', 'el', 'named in everyday words'],
    ['grc', 'Ancient Greek', 'grc', 'without a two-letter code'],
    ['scr', 'Croatian', 'hr', 'discontinued in 2008'],
    ['scc', 'Serbian', 'sr', 'discontinued in 2008'],
    ['esp', 'Esperanto', 'eo', 'discontinued long ago'],
    ['mol', 'Romanian', 'ro', 'discontinued in 2008'],
    ['cnr', 'Montenegrin', 'cnr', 'added in 2017'],
    ['mul', 'Multiple languages', 'mul', 'no one language'],
    ['zxx', 'No linguistic content', 'zxx', 'no language at all'],
  ])('%s is %s (%s): %s', (code, name, bcp47) => {
    expect(languageByCode(code)).toMatchObject({ name, bcp47 });
    expect(languageName(code)).toBe(name);
  });

  it('gives the bibliographic code for all twenty languages that have two', () => {
    const pairs =
      'alb sqi arm hye baq eus bur mya chi zho cze ces dut nld fre fra geo kat ger deu gre ell ice isl mac mkd mao mri may msa per fas rum ron slo slk tib bod wel cym';
    const codes = pairs.split(' ');
    for (let i = 0; i < codes.length; i += 2) expect(languageByCode(codes[i + 1]!)?.code).toBe(codes[i]);
    expect(codes).toHaveLength(40);
  });

  it.each(['', '|||', 'xyz', 'english'])('knows no code %j', (code) => {
    expect(languageByCode(code)).toBeUndefined();
  });

  it.each([
    ['English', 'eng'],
    ['english', 'eng'],
    ['Castilian', 'spa'],
    ['Slovene', 'slv'],
    ['Farsi', 'per'],
    ['Bahasa Indonesia', 'ind'],
    ['KiSwahili', 'swa'],
    ['Provençal', 'oci'],
    ['multiple languages', 'mul'],
    ['Klingon (?)', 'tlh'],
    ['Engilish', undefined],
  ])('the name %s is %s', (name, code) => {
    expect(languageByName(name)?.code).toBe(code);
  });
});
