/** What is printed can be read again, by a program of others. */
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseIssn } from '@masthead/issn';
import { describe, expect, it, test } from 'vitest';
import { scratchFolder } from '../../../../test/databases.ts';
import type { CertificateFacts } from '../../../domain/certificate.ts';
import { languages } from '../../../words/languages.ts';
import { wordsOf } from '../../../words/words.ts';
import { type Certificate, drawCertificate } from './draw-certificate.ts';
import { setText } from './set-text.ts';
import { typefaceFor } from './typefaces.ts';

const parsed = parseIssn('2049-3630');
if (!parsed.ok) throw new Error('2049-3630');
const { issn } = parsed;
const wordsIn = (code: string) => wordsOf(languages.find((language) => language.code === code)!);

const certificate = (facts: Partial<CertificateFacts> = {}): Certificate => ({
  facts: { issn, state: 'register', medium: 'online', ...facts },
  revision: 2,
  day: '2026-11-22',
  code: '7K3M-9QXT-2B4C-8DFG-0HJK-5PRS',
  verifyAt: 'https://register.example.org/certificates/',
  address: `https://register.example.org/resource/ISSN/${issn}`,
});

const has = (program: string): boolean => spawnSync(program, ['-v']).error === undefined;
const folder = scratchFolder();

/** As pdftotext reads it, without marks of direction and with single spaces. */
function read(pdf: Buffer, name: string): string {
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, pdf);
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  return text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
}

const titles = [
  ['Latin with diacritics', 'Příliš žluťoučký kůň', 'cze', []],
  ['Cyrillic', 'Вестник науки', 'rus', []],
  ['Greek', 'Επετηρίδα των επιστημών', 'gre', []],
  ['Arabic', 'مجلة العلوم', 'ara', []],
  ['Hebrew', 'כתב עת למדע', 'heb', []],
  ['Devanagari', 'विज्ञान पत्रिका', 'hin', []],
  ['Chinese', '科学通报', 'chi', []],
  ['Chinese, traditional', '臺灣學報', 'chi', []],
  ['Japanese', '日本の科学ジャーナル', 'jpn', []],
  ['Korean', '한국 과학 학술지', 'kor', []],
  ['Thai, which no typeface here has', 'วาร', 'tha', ['ว', 'า', 'ร']],
] as const;

describe('titles in any script', () => {
  it.each(titles)('%s', (_reason, title, language, missing) => {
    const set = setText(title, { size: 12, style: 'serif', width: 400, language });
    expect(set.missing).toEqual(missing);
    expect(set.lines.map(({ text }) => text).join(' ')).toBe(missing.length === 0 ? title : '');
  });

  it('break where the line ends, between words and between the characters of East Asia', () => {
    const lines = (text: string, width: number) =>
      setText(text, { size: 12, style: 'serif', width }).lines.map((line) => line.text);
    expect(lines('Annals of the air and the sea', 100)).toEqual(['Annals of the air', 'and the sea']);
    expect(lines('科学通报科学通报', 50)).toEqual(['科学通报', '科学通报']);
    for (const line of setText('x'.repeat(200), { size: 12, style: 'sans', width: 100 }).lines)
      expect(line.width).toBeLessThanOrEqual(100);
  });

  it('stand from the right where they are read from the right, with brackets turned round and numbers not', () => {
    const [line] = setText('مجلة (2027) العلوم', { size: 12, style: 'serif', width: 400 }).lines;
    const shown = line!.pieces.map(({ text }) => text).join('');
    expect(shown.indexOf('العلوم')).toBeLessThan(shown.indexOf('2027'));
    expect(shown.indexOf('2027')).toBeLessThan(shown.indexOf('مجلة'));
    expect(shown).toContain('(2027)');
  });

  it('have a picture at the weight of the text, for letters of typefaces that begin thin', () => {
    const face = typefaceFor('科'.codePointAt(0)!, 'serif', 'chi')!;
    const glyph = face.layout('科').glyphs[0]!;
    expect(face.variationCoords).toEqual([400]);
    expect(glyph.path.commands.length).toBeGreaterThan(10);
  });
});

test('the same facts give the same bytes, whatever was drawn before', async () => {
  const one = await drawCertificate(certificate({ title: { text: 'Annals of air' } }), wordsIn('en'));
  await drawCertificate(certificate({ title: { text: 'مجلة العلوم' } }), wordsIn('ar'));
  expect(await drawCertificate(certificate({ title: { text: 'Annals of air' } }), wordsIn('en'))).toEqual(one);
});

describe.skipIf(!has('pdftotext'))('read by pdftotext (skipped where it is not installed)', () => {
  it.each(titles.filter(([, , , missing]) => missing.length === 0))('%s', async (reason, title, language) => {
    const facts = { title: { text: 'Romanized', original: { text: title } }, language };
    const text = read(await drawCertificate(certificate(facts), wordsIn('en')), reason.replaceAll(/\W/g, ''));
    expect(text).toContain(title);
    expect(text).toContain('Romanized');
    expect(text).toContain(`ISSN ${issn}`);
    expect(text).toContain('7K3M-9QXT-2B4C-8DFG-0HJK-5PRS');
    expect(text).toContain('does not endorse it');
  });

  it('says so when a title has letters that it cannot print', async () => {
    const facts = { title: { text: 'Warasan', original: { text: 'วารสาร' } }, language: 'tha' };
    const text = read(await drawCertificate(certificate(facts), wordsIn('en')), 'thai');
    expect(text).toContain('cannot print');
    expect(text).toContain(`https://register.example.org/resource/ISSN/${issn}`);
  });

  it.each(languages)('$name', async (language) => {
    const words = wordsOf(language);
    const text = read(await drawCertificate(certificate({ state: 'provisional' }), words), language.code);
    const plain = (one: string) => one.replace(/[\s\u2066-\u2069]/g, '');
    expect(plain(text)).toContain(plain(words.t('certificate.title-provisional')));
  });
});

test.skipIf(!has('qpdf'))('is a sound PDF by qpdf (skipped where it is not installed)', async () => {
  const file = join(folder, 'sound.pdf');
  writeFileSync(file, await drawCertificate(certificate({ title: { text: 'Annals of air' } }), wordsIn('ar')));
  expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
    'No syntax or stream encoding errors',
  );
});
