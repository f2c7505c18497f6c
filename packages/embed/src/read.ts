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
import { readOoxml } from './read-ooxml.ts';
import { decodeXml } from './xml/parse.ts';
import { readContent, readZip } from './zip/zip.ts';

export interface EmbeddedPart {
  /** `page` is HTML, which shows and embeds; `text` is shown; the others are embedded. */
  readonly carrier: 'page' | 'text' | 'xmp' | 'info' | 'opf' | 'ooxml';
  /** Entry of an archive. */
  readonly name?: string;
  /** Page of a PDF, or slide, from 1. */
  readonly page?: number;
  readonly text: string;
  readonly isMarkup: boolean;
}

export type ReadResult =
  | {
      readonly ok: true;
      readonly format: 'html' | 'text' | 'pdf' | 'epub' | 'ooxml';
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
      const format = formatOf(bytes);
      if (format === 'epub') return { ok: true, format, parts: readEpub(bytes, unread), unread };
      if (format === 'ooxml') return { ok: true, format, parts: readOoxml(bytes, unread), unread };
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
  const wide = wideEncoding(start);
  const type = mediaType.split(';')[0]!.trim().toLowerCase();
  const isText = type === '' || type.startsWith('text/') || /[/+](xml|html|json)$/.test(type);
  if (!isText || (!wide && start.includes('\0'))) throw new GiveUp({ type: 'unknown-format' });
  const text = wide ? new TextDecoder(wide).decode(bytes) : decode(bytes, start, mediaType);
  const isMarkup =
    /[/+](html|xml)$/.test(type) ||
    (type !== 'text/plain' && /<(?:!doctype|\?xml|html|head|body|meta|div|table|p|br|script)\b/i.test(text));
  const part: EmbeddedPart = { carrier: isMarkup ? 'page' : 'text', text, isMarkup };
  return { ok: true, format: isMarkup ? 'html' : 'text', parts: [part], unread: [] };
}

/** UTF-16 by its mark, or by the zeros that stand beside every letter of the markup at its start. */
function wideEncoding(start: string): 'utf-16le' | 'utf-16be' | undefined {
  if (start.startsWith('\xff\xfe')) return 'utf-16le';
  if (start.startsWith('\xfe\xff')) return 'utf-16be';
  if (/^(?:[\x09-\x7e]\0){4}/.test(start)) return 'utf-16le';
  return /^(?:\0[\x09-\x7e]){4}/.test(start) ? 'utf-16be' : undefined;
}

/** The server, the document's own word, else UTF-8. What has no zeros at its start is no UTF-16, whoever says so. */
function decode(bytes: Uint8Array, start: string, mediaType: string): string {
  const label = (/charset\s*=\s*["']?([\w.:-]+)/i.exec(mediaType) ??
    /<meta\s[^>]*charset\s*=\s*["']?([\w.:-]+)/i.exec(start) ??
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/.exec(start))?.[1];
  try {
    const decoder = new TextDecoder(label ?? 'utf-8');
    return (decoder.encoding.startsWith('utf-16') ? new TextDecoder() : decoder).decode(bytes);
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
  for (const entry of archive.entries) {
    const { name, size } = entry;
    if (!/\.x?html?$/i.test(name)) continue;
    looked += 1;
    total += size;
    if (total > limits.total || looked > limits.parts) {
      unread.push({ type: 'too-large', what: 'the text of all chapters', limit: limits.total });
      break;
    }
    try {
      parts.push({ carrier: 'page', name, text: decodeXml(readContent(archive, entry), name), isMarkup: true });
    } catch (error) {
      if (!(error instanceof GiveUp)) throw error;
      unread.push(error.problem);
      // Entries may lie in one another, each a bomb that says it is small: every one costs before it is found out.
      if (unread.length >= limits.unreadable) break;
    }
  }
  return parts;
}
