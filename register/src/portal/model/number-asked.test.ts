import { expect, test } from 'vitest';
import { whatIsAsked } from './number-asked.ts';

const host = 'register.example.org';

test.each([
  ['0028-0836', 'as printed'],
  ['00280836', 'without the hyphen'],
  ['issn 0028-0836', 'with the prefix, lower case'],
  ['ISSN: 0028–0836', 'with a colon and a dash from a word processor'],
  ['1050-124x', 'with a small x'],
  ['urn:issn:0028-0836', 'as a URN'],
  ['https://portal.issn.org/resource/ISSN/0028-0836', 'as the address of the International Centre'],
  [`https://${host}/resource/ISSN/0028-0836`, 'as our own address'],
  ['ISSN-L 0028-0836', 'as a linking number'],
  ['ISSN 0028-0836 (Print)', 'with its medium'],
  ['10.1038/issn.0028-0836', 'in a DOI'],
  ['9770028083002', 'in a bar code'],
])('%s is a number: %s', (text) => {
  expect(whatIsAsked(text, host).type).toBe('number');
});

test('a linking number says so', () => {
  expect(whatIsAsked('ISSN-L 0028-0836', host)).toMatchObject({ kind: 'ISSN-L' });
});

test.each([
  ['0028-0837', 'wrong-check-digit', 'one digit is wrong'],
  ['20012002', 'wrong-check-digit', 'eight digits, whatever they were meant to be'],
  ['0028-083', 'too-short', 'one digit is missing'],
  ['0028-08366', 'too-long', 'one digit too many'],
  ['0028-O836', 'bad-character', 'the letter O for the digit'],
  ['978-3-16-148410-0', 'too-long', 'an ISBN'],
  ['ISSN 0028', 'too-short', 'announced as a number'],
  ['urn:issn:0028-083', 'too-short', 'announced by its scheme'],
])('%s is a wrong number (%s): %s', (text, type) => {
  expect(whatIsAsked(text, host)).toMatchObject({ type: 'wrong-number', problem: { type } });
});

test.each([
  ['', 'nothing'],
  ['nature', 'a word'],
  ['ISSN network', 'words that begin like a prefix'],
  ['ISSN', 'the prefix alone'],
  ['1984', 'a year'],
  ['Annual report 2001-2002', 'words with years'],
  ['"00280836"', 'quoted, so meant as words'],
])('%s is words: %s', (text) => {
  expect(whatIsAsked(text, host).type).toBe('words');
});
