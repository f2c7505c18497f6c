/**
 * What a file that somebody sends as evidence is, by its bytes and never by its name or what its sender says: a list of kinds that are taken,
 * and sentences' worth of reasons for all others (ISO 3297:2020, 5.3; docs/decisions/0037-evidence.md).
 */
import { readZipEntries } from './evidence-file/zip.ts';

export const evidenceLimits = { fileBytes: 20 * 1024 * 1024, filesOfRequest: 10, filesOfMessage: 5 } as const;

/** Media types that are taken, with the ending that a file of the type gets. */
export const evidenceTypes = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/tiff': 'tif',
  'application/epub+zip': 'epub',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'text/plain': 'txt',
} as const satisfies Readonly<Record<string, string>>;
export type EvidenceType = keyof typeof evidenceTypes;

export type FileProblem =
  | { readonly type: 'file-empty' }
  | { readonly type: 'file-too-large'; readonly size: number; readonly most: number }
  /** A program or a script. */
  | { readonly type: 'file-program' }
  /** HTML, SVG or other markup that a browser would run. */
  | { readonly type: 'file-markup' }
  /** An archive that is no book and no document. */
  | { readonly type: 'file-archive' }
  /** A document with macros. */
  | { readonly type: 'file-macros' }
  /** It is of two kinds at once, or broken. */
  | { readonly type: 'file-doubtful' }
  | { readonly type: 'file-unknown' };

export type JudgedFile =
  | { readonly ok: true; readonly type: EvidenceType }
  | { readonly ok: false; readonly problem: FileProblem };

/** Where files lie, by the hash of what they hold. */
export interface EvidenceStore {
  /** Keeps the bytes; twice the same is once. The hash is SHA-256, lower-case hexadecimal. */
  put(bytes: Uint8Array): Promise<{ readonly hash: string; readonly size: number }>;
  /** The bytes, or undefined when there are none of this hash. Throws when they are no longer what they were. */
  get(hash: string): Promise<Uint8Array | undefined>;
}

const starts: readonly (readonly [EvidenceType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38, 0x37, 0x61]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
];

/** ELF, PE and DOS, Mach-O, Java classes, WebAssembly, Dalvik, and lines that a shell obeys. */
const programs: readonly (readonly number[])[] = [
  [0x7f, 0x45, 0x4c, 0x46],
  [0x4d, 0x5a],
  [0xfe, 0xed, 0xfa, 0xce],
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
  [0x00, 0x61, 0x73, 0x6d],
  [0x64, 0x65, 0x78, 0x0a],
  [0x23, 0x21],
];

/** gzip, bzip2, xz, 7z, rar, zstd, cab, and older Office files, which carry anything. */
const archives: readonly (readonly number[])[] = [
  [0x1f, 0x8b],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x4d, 0x53, 0x43, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
];

export function judgeFile(bytes: Uint8Array): JudgedFile {
  const because = (problem: FileProblem): JudgedFile => ({ ok: false, problem });
  if (bytes.length === 0) return because({ type: 'file-empty' });
  const most = evidenceLimits.fileBytes;
  if (bytes.length > most) return because({ type: 'file-too-large', size: bytes.length, most });
  if (beginsWith(bytes, [0x50, 0x4b])) return judgeZip(bytes);
  const known = starts.find(([, start]) => beginsWith(bytes, start))?.[0] ?? (isWebp(bytes) ? 'image/webp' : undefined);
  if (known !== undefined) {
    // A picture in whose head a page stands, or at whose end an archive hangs, is for two readers at once.
    if (hasMarkup(bytes.subarray(0, 1024)) || endsAsZip(bytes)) return because({ type: 'file-doubtful' });
    if (known === 'application/pdf' && !latin1(bytes.subarray(-2048)).includes('%%EOF')) {
      return because({ type: 'file-doubtful' });
    }
    return { ok: true, type: known };
  }
  if (programs.some((start) => beginsWith(bytes, start))) return because({ type: 'file-program' });
  if (archives.some((start) => beginsWith(bytes, start)) || latin1(bytes.subarray(257, 262)) === 'ustar') {
    return because({ type: 'file-archive' });
  }
  return judgeText(bytes);
}

function judgeZip(bytes: Uint8Array): JudgedFile {
  const because = (type: FileProblem['type']): JudgedFile => ({ ok: false, problem: { type } as FileProblem });
  const entries = readZipEntries(bytes);
  if (entries === undefined) return because('file-doubtful');
  const names = new Set(entries.map(({ name }) => name));
  if ([...names].some((name) => /vbaProject\.bin$|^Basic\/|^Scripts\//i.test(name))) return because('file-macros');
  const [first] = entries;
  if (first?.name === 'mimetype' && first.stored !== undefined) {
    const said = latin1(first.stored).trim();
    if (said === 'application/epub+zip' && names.has('META-INF/container.xml')) return { ok: true, type: said };
    if (said === 'application/vnd.oasis.opendocument.text' && names.has('content.xml')) return { ok: true, type: said };
  }
  if (names.has('[Content_Types].xml') && names.has('word/document.xml')) {
    return { ok: true, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };
  }
  return because('file-archive');
}

function judgeText(bytes: Uint8Array): JudgedFile {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, problem: { type: 'file-unknown' } };
  }
  if (/[^\P{Cc}\t\n\r\f]/u.test(text)) return { ok: false, problem: { type: 'file-unknown' } };
  if (/^\ufeff?\s*</.test(text) || hasMarkup(bytes)) return { ok: false, problem: { type: 'file-markup' } };
  if (/^\ufeff?\s*(?:#!|@echo\b|%PDF|import\s+\w+\s*$|powershell\b)/im.test(text.slice(0, 400))) {
    return { ok: false, problem: { type: 'file-program' } };
  }
  return { ok: true, type: 'text/plain' };
}

const hasMarkup = (bytes: Uint8Array): boolean =>
  /<(?:script|html|body|svg|iframe|object|embed|\?php|\?xml|!doctype)\b/i.test(latin1(bytes));

/** The end of a ZIP's directory, which other programs look for from the end of any file. */
const endsAsZip = (bytes: Uint8Array): boolean => latin1(bytes.subarray(-66_000)).includes('PK\u0005\u0006');

const isWebp = (bytes: Uint8Array): boolean =>
  latin1(bytes.subarray(0, 4)) === 'RIFF' && latin1(bytes.subarray(8, 12)) === 'WEBP';

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
