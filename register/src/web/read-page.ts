/** Reads a page of the Web for the checks of a request: fetched under guard, its numbers read outside of the thread that answers people. */
import type { PageRead, PageReader } from '../domain/page-read.ts';
import { createReadingThreads } from '../services/embedding/reading-threads.ts';
import { fetchDocument } from '../services/fetch-guard/index.ts';

export interface PageReading {
  readonly read: PageReader;
  close(): Promise<void>;
}

/** Characters of a page that are looked at. */
const mostText = 500_000;

export function createPageReader({ fetchPrivate = false }: { readonly fetchPrivate?: boolean } = {}): PageReading {
  const threads = createReadingThreads();
  const read = async (url: string): Promise<PageRead> => {
    const fetched = await fetchDocument(url, fetchPrivate ? { isAllowed: () => true } : {});
    if (!fetched.ok) return { ok: false, problem: fetched.problem.type };
    const { bytes, mediaType } = fetched;
    const document = await threads.read(bytes, mediaType);
    if (!document.ok) return { ok: false, problem: 'unreadable' };
    const issns = document.sightings.list.flatMap(({ issn }) => issn ?? []);
    return { ok: true, text: textOf(bytes, mediaType), issns: [...new Set(issns)] };
  };
  return { read, close: () => threads.close() };
}

/** What is between the tags, and titles that stand in attributes; enough to look for words. */
function textOf(bytes: Uint8Array, mediaType: string): string {
  const charset = /charset=["']?([\w-]+)/i.exec(mediaType)?.[1] ?? charsetOfPage(bytes) ?? 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(charset).decode(bytes.subarray(0, mostText * 2));
  } catch {
    text = new TextDecoder().decode(bytes.subarray(0, mostText * 2));
  }
  return text
    .slice(0, mostText)
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]{0,2000}>/g, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|quot|apos|nbsp|lt|gt));/gi, (_, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
      if (name) return { amp: '&', quot: '"', apos: '’', lt: '<', gt: '>' }[String(name).toLowerCase()] ?? ' ';
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    });
}

const charsetOfPage = (bytes: Uint8Array): string | undefined =>
  /<meta[^>]{1,200}charset=["']?([\w-]+)/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 2048)))?.[1];
