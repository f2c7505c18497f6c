/** Files by their bytes: what is taken, what is refused and why, whatever a name or a sender says. */
import { expect, test } from 'vitest';
import { evidenceLimits, judgeFile } from './evidence-file.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

interface Entry {
  readonly name: string;
  readonly data?: string;
  readonly flags?: number;
  /** What it says that it unpacks to. */
  readonly unpacked?: number;
}

/** An archive of files that are not packed (APPNOTE 4.3). */
function zip(entries: readonly Entry[], before = '', behind = ''): Uint8Array {
  const number = (value: number, length: number): string =>
    Array.from({ length }, (_, at) => String.fromCharCode(Math.floor(value / 256 ** at) % 256)).join('');
  let files = before;
  let directory = '';
  for (const { name, data = '', flags = 0, unpacked = data.length } of entries) {
    const sizes = number(0, 4) + number(data.length, 4) + number(unpacked, 4) + number(name.length, 2) + number(0, 2);
    const at = files.length - before.length;
    files += `PK\u0003\u0004${number(20, 2)}${number(flags, 2)}${number(0, 6)}${sizes}${name}${data}`;
    directory += `PK\u0001\u0002${number(20, 2)}${number(20, 2)}${number(flags, 2)}${number(0, 6)}${sizes}${number(0, 10)}${number(at, 4)}${name}`;
  }
  const end = `PK\u0005\u0006${number(0, 4)}${number(entries.length, 2)}${number(entries.length, 2)}${number(directory.length, 4)}${number(files.length, 4)}${number(0, 2)}`;
  return bytes(files + directory + end + behind);
}

const epub = [{ name: 'mimetype', data: 'application/epub+zip' }, { name: 'META-INF/container.xml' }];
const docx = [{ name: '[Content_Types].xml' }, { name: 'word/document.xml' }];
const odt = [{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' }, { name: 'content.xml' }];
const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n';

test.each([
  ['application/pdf', bytes(pdf)],
  ['image/png', bytes('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR')],
  ['image/jpeg', bytes('\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF')],
  ['image/gif', bytes('GIF89a\u0001\0\u0001\0')],
  ['image/webp', bytes('RIFF\u0010\0\0\0WEBPVP8 ')],
  ['image/tiff', bytes('II*\0\u0008\0\0\0')],
  ['application/epub+zip', zip(epub)],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', zip(docx)],
  ['application/vnd.oasis.opendocument.text', zip(odt)],
  ['text/plain', new TextEncoder().encode('Вестник. Issue 1, January 2026\r\n=1+1 stays text.')],
])('%s is taken', (type, file) => {
  expect(judgeFile(file)).toEqual({ ok: true, type });
});

test.each([
  ['file-empty', 'nothing', bytes('')],
  ['file-program', 'a program of Windows', bytes('MZ\u0090\0\u0003')],
  ['file-program', 'a program of Linux', bytes('\u007fELF\u0002\u0001')],
  ['file-program', 'a script of a shell', bytes('#!/bin/sh\nrm -rf /\n')],
  ['file-markup', 'a page', bytes('<!DOCTYPE html><title>x</title>')],
  ['file-markup', 'a page after spaces', bytes('\n \t<html>')],
  ['file-markup', 'a drawing that can carry scripts', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['file-markup', 'text with a script in it', bytes('Hello <script>alert(1)</script>')],
  ['file-archive', 'an archive', zip([{ name: 'a.txt', data: 'x' }])],
  ['file-archive', 'a packed one', bytes('\u001f\u008b\u0008\0')],
  ['file-archive', 'an old Office file', bytes('\u00d0\u00cf\u0011\u00e0\u00a1')],
  ['file-archive', 'what says that it is a book and has nothing of one', zip([epub[0]!])],
  ['file-macros', 'a document with macros', zip([...docx, { name: 'word/vbaProject.bin' }])],
  ['file-doubtful', 'an archive with something before it', zip(epub, 'PK..')],
  ['file-doubtful', 'an archive with something behind it', zip(epub, '', '<script>')],
  ['file-doubtful', 'an encrypted archive', zip([{ name: 'mimetype', flags: 1 }])],
  ['file-doubtful', 'one that unpacks to gigabytes', zip([...docx, { name: 'x', unpacked: 2 ** 31 }])],
  ['file-doubtful', 'one that names places outside', zip([...docx, { name: '../../etc/passwd' }])],
  ['file-doubtful', 'a cut archive', zip(docx).subarray(0, 60)],
  ['file-doubtful', 'a picture with a page in its head', bytes('GIF89a/*<script>*/')],
  ['file-doubtful', 'a PDF that is an archive too', bytes(`${pdf}PK\u0005\u0006${'\0'.repeat(18)}`)],
  ['file-doubtful', 'a PDF without an end', bytes('%PDF-1.7 and no more')],
  ['file-unknown', 'no text', Uint8Array.of(1, 2, 3, 255)],
  ['file-unknown', 'text of another encoding', bytes('Soci\u00e9t\u00e9')],
] as const)('%s: %s', (type, _what, file) => {
  expect(judgeFile(file)).toMatchObject({ ok: false, problem: { type } });
});

test('a file may be as large as is told, and no larger', () => {
  const file = new Uint8Array(evidenceLimits.fileBytes + 1).fill(97);
  expect(judgeFile(file.subarray(1))).toEqual({ ok: true, type: 'text/plain' });
  expect(judgeFile(file)).toMatchObject({ problem: { type: 'file-too-large', most: evidenceLimits.fileBytes } });
});
