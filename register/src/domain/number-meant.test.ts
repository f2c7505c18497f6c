import { expect, test } from 'vitest';
import { numberMeant } from './number-meant.ts';

test.each([
  ['ISSN en ligne : 1476-4687', '1476-4687', 'words between prefix and number'],
  ['ISSN 0028-0836 (Print)', '0028-0836', 'as clause 8.6 shows it'],
  ['0028-0836 (Print)', '0028-0836', 'without its prefix'],
  ['Print ISSN: 0028-0836', '0028-0836', 'the medium first'],
  ['Nature, ISSN 0028-0836', '0028-0836', 'a title before'],
  ['0028-0836,', '0028-0836', 'a comma from a list'],
  ['0028-0836; 0028-0836', '0028-0836', 'the same twice'],
  ['10.1038/issn.1476-4687', '1476-4687', 'a DOI'],
  ['https://doi.org/10.1038/issn.1476-4687', '1476-4687', 'a DOI as an address'],
  ['info:ofi/nam:urn:ISSN:0028-0836', '0028-0836', 'an info URI'],
  ['9770028083002', '0028-0836', 'the bar code'],
  ['977-0028083-00-2', '0028-0836', 'the bar code as people read it'],
  ['\uff10\uff10\uff12\uff18-\uff10\uff18\uff13\uff16', '0028-0836', 'full-width digits'],
  ['\u0660\u0660\u0662\u0668-\u0660\u0668\u0663\u0666', '0028-0836', 'Arabic digits'],
])('%s means %s: %s', (text, issn) => {
  expect(numberMeant(text)).toEqual({ issn, kind: 'ISSN' });
});

test('a linking number stays one', () => {
  expect(numberMeant('ISSN-L: 0028-0836 (linking)')).toEqual({ issn: '0028-0836', kind: 'ISSN-L' });
});

test.each([
  ['', 'nothing'],
  ['Annual report 2001-2002', 'words with years'],
  ['Report 0317-8471', 'words with what might be a number'],
  ['1990-1992', 'years'],
  ['0028-0837', 'a wrong check digit: no digit is guessed'],
  ['ISSN 0028-0837 (Print)', 'a wrong one that is announced'],
  ['ISSN 0028-O836', 'a letter in the place of a digit, announced'],
  ['Print ISSN: 0028-0836 | Online ISSN: 1476-4687', 'two numbers'],
  ['978-3-16-148410-0', 'an ISBN'],
  ['10.1234/00280836', 'a DOI that merely has eight digits'],
  ['\u0660\u0660\u0662\u0668-\u0660\u0668\u0663\u0667', 'a wrong one in Arabic digits'],
  [`${'x'.repeat(300)} ISSN 0028-0836`, 'a text'],
])('%s means no one number: %s', (text) => {
  expect(numberMeant(text)).toBeUndefined();
});
