/**
 * What a file shows and what is embedded in it, as pieces of text in which numbers can be found (ISO 3297:2020, 8 and 9): bytes in,
 * text out. What cannot be read is said, never left out in silence.
 */
import { packagePath, readPart } from './epub.ts';
import { formatOf } from './files.ts';
import { limits } from './limits.ts';
import { readPdf } from './pdf/read.ts';
import { latin1 } from './pdf/strings.ts';
import { type EmbedProblem, GiveUp } from './problems.ts';
import { readZip } from './zip/zip.ts';

export interface EmbeddedPart {
  /** `page` is HTML, which shows and embeds; `text` is shown; the others are embedded. */
  readonly carrier: 'page' | 'text' | 'xmp' | 'info' | 'opf';
  /** Entry of an archive. */
  readonly name?: string;
  readonly text: string;
  readonly isMarkup: boolean;
}

export type ReadResult =
  | {
      readonly ok: true;
      readonly format: 'html' | 'text' | 'pdf' | 'epub';
      readonly parts: readonly EmbeddedPart[];
      /** What of the file could not be read. */
      readonly unread: readonly EmbedProblem[];
    }
  | { readonly ok: false; readonly problem: EmbedProblem };

/** `mediaType` as a server sends it, with its charset; files are told by their content first. Never throws. */
export function readEmbedded(bytes: Uint8Array, mediaType = ''): ReadResult {
  if (bytes.length > limits.file) {
    return { ok: false, problem: { type: 'too-large', what: 'the file', limit: limits.file } };
  }
  const unread: EmbedProblem[] = [];
  try {
    const start = latin1(bytes.subarray(0, 1_024));
    if (start.startsWith('%PDF-')) return { ok: true, format: 'pdf', parts: readPdf(bytes, unread), unread };
    if (start.startsWith('PK')) {
      if (formatOf(bytes) === 'epub') return { ok: true, format: 'epub', parts: readEpub(bytes, unread), unread };
      // An archive that cannot be read says why.
      readZip(bytes);
      throw new GiveUp({ type: 'unknown-format' });
    }
    return readPage(bytes, start, mediaType);
  } catch (error) {
    if (error instanceof GiveUp) return { ok: false, problem: error.problem };
    throw error;
  }
}

function readPage(bytes: Uint8Array, start: string, mediaType: string): ReadResult {
  const isWide = /^(\xff\xfe|\xfe\xff)/.test(start);
  const type = mediaType.split(';')[0]!.trim().toLowerCase();
  const isText = type === '' || type.startsWith('text/') || /[/+](xml|html|json)$/.test(type);
  if (!isText || (!isWide && start.includes('\0'))) throw new GiveUp({ type: 'unknown-format' });
  const text = decode(bytes, start, mediaType);
  const isMarkup =
    /[/+](html|xml)$/.test(type) ||
    (type !== 'text/plain' && /<(?:!doctype|\?xml|html|head|body|meta|div|table|p|br|script)\b/i.test(text));
  const part: EmbeddedPart = { carrier: isMarkup ? 'page' : 'text', text, isMarkup };
  return { ok: true, format: isMarkup ? 'html' : 'text', parts: [part], unread: [] };
}

/** A byte order mark, the server, the document's own word, else UTF-8. */
function decode(bytes: Uint8Array, start: string, mediaType: string): string {
  if (start.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(bytes);
  if (start.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
  const label = (/charset\s*=\s*["']?([\w.:-]+)/i.exec(mediaType) ??
    /<meta\s[^>]*charset\s*=\s*["']?([\w.:-]+)/i.exec(start) ??
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/.exec(start))?.[1];
  try {
    return new TextDecoder(label ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** The package document, and every document that is HTML by its name. */
function readEpub(bytes: Uint8Array, unread: EmbedProblem[]): EmbeddedPart[] {
  const archive = readZip(bytes);
  const path = packagePath(archive);
  const parts: EmbeddedPart[] = [{ carrier: 'opf', name: path, text: readPart(archive, path), isMarkup: true }];
  let [looked, total] = [0, 0];
  for (const { name, size } of archive.entries) {
    if (!/\.x?html?$/i.test(name)) continue;
    looked += 1;
    total += size;
    if (total > limits.total || looked > limits.looked) {
      unread.push({ type: 'too-large', what: 'the text of all chapters', limit: limits.total });
      break;
    }
    try {
      parts.push({ carrier: 'page', name, text: readPart(archive, name), isMarkup: true });
    } catch (error) {
      if (!(error instanceof GiveUp)) throw error;
      if (unread.length < 10) unread.push(error.problem);
    }
  }
  return parts;
}
