/**
 * The rows of a sheet and the strings it shares (ECMA-376-1, 18.3 and 18.4), read as a stream that stops when it has seen enough. Nothing is
 * calculated: a cell with a formula says that it has one.
 */
import { SaxesParser } from 'saxes';
import type { RawCell, RawRow } from './problems.ts';

/** Feeds XML in pieces. A document that declares a type, and so entities, is not read. */
export function createXmlFeed(handlers: {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}) {
  const parser = new SaxesParser();
  const decoder = new TextDecoder();
  let trouble: 'damaged' | 'entities' | undefined;
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('error', () => {
    trouble ??= 'damaged';
  });
  parser.on('doctype', () => {
    trouble ??= 'entities';
  });
  parser.on('opentag', ({ name, attributes }) => handlers.open(local(name), attributes as Record<string, string>));
  if (handlers.text) parser.on('text', (text) => handlers.text!(text));
  if (handlers.close) parser.on('closetag', ({ name }) => handlers.close!(local(name)));
  return {
    /** Whether more is wanted. */
    push(chunk: Uint8Array): boolean {
      if (trouble === undefined) parser.write(decoder.decode(chunk, { stream: true }));
      return trouble === undefined;
    },
    end(): void {
      if (trouble === undefined) parser.close();
    },
    get trouble() {
      return trouble;
    },
  };
}

/** `_x000D_` and its like stand for characters that XML has no place for (22.9.2.19). */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Strings that cells share, in their order; phonetic hints (`rPh`) are not part of them. */
export function createStringsReader() {
  const strings: string[] = [];
  let item: string | undefined;
  let inText = false;
  let hints = 0;
  const feed = createXmlFeed({
    open(name) {
      if (name === 'si') item = '';
      else if (name === 'rPh') hints++;
      else if (name === 't') inText = hints === 0;
    },
    text(text) {
      if (inText && item !== undefined) item += text;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') hints--;
      else if (name === 'si') {
        strings.push(unescaped(item ?? ''));
        item = undefined;
      }
    },
  });
  return { feed, strings };
}

/** Which cell styles show a date: built-in formats (18.8.30) and those whose code has years or months in it. */
export function createStylesReader() {
  const custom = new Map<string, boolean>();
  const dates: boolean[] = [];
  let inStyles = false;
  const feed = createXmlFeed({
    open(name, attributes) {
      if (name === 'numFmt') {
        const code = (attributes.formatCode ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
        custom.set(attributes.numFmtId ?? '', /[yd]|m(?!\s*[:.])/i.test(code) && !/[#0]/.test(code));
      } else if (name === 'cellXfs') inStyles = true;
      else if (name === 'xf' && inStyles) {
        const id = attributes.numFmtId ?? '0';
        const number = Number(id);
        dates.push(
          custom.get(id) ??
            ((number >= 14 && number <= 17) ||
              number === 22 ||
              (number >= 27 && number <= 36) ||
              (number >= 50 && number <= 58)),
        );
      }
    },
    close(name) {
      if (name === 'cellXfs') inStyles = false;
    },
  });
  return { feed, dates };
}

export interface SheetOptions {
  readonly strings: readonly string[];
  readonly dates: readonly boolean[];
  /** Days are counted from 1904 (18.2.28). */
  readonly from1904: boolean;
  readonly mostRows: number;
  readonly mostColumns: number;
}

export function createSheetReader({ strings, dates, from1904, mostRows, mostColumns }: SheetOptions) {
  const rows: RawRow[] = [];
  let stopped: 'rows' | 'columns' | undefined;
  let number = 0;
  let cells: (RawCell | undefined)[] = [];
  let filled = false;
  let at = -1;
  let type = '';
  let style = 0;
  let formula = false;
  let value = '';
  let inline = '';
  let into: 'v' | 't' | undefined;
  let hints = 0;
  const feed = createXmlFeed({
    open(name, attributes) {
      if (name === 'c') {
        at = columnAt(attributes.r) ?? at + 1;
        type = attributes.t ?? 'n';
        style = Number(attributes.s ?? 0);
        formula = false;
        value = '';
        inline = '';
      } else if (name === 'v') into = 'v';
      else if (name === 't') into = hints === 0 ? 't' : undefined;
      else if (name === 'rPh') hints++;
      else if (name === 'f') formula = true;
      else if (name === 'row') {
        number = attributes.r === undefined ? number + 1 : Number(attributes.r);
        cells = [];
        filled = false;
        at = -1;
      }
    },
    text(text) {
      if (into === 'v') value += text;
      else if (into === 't') inline += text;
    },
    close(name) {
      if (name === 'v' || name === 't') into = undefined;
      else if (name === 'rPh') hints--;
      else if (name === 'c') {
        const cell = cellOf();
        if (cell === undefined || stopped !== undefined) return;
        if (at >= mostColumns) {
          stopped = 'columns';
          return;
        }
        cells[at] = cell;
        filled = true;
      } else if (name === 'row' && filled && stopped === undefined) {
        if (rows.length >= mostRows) stopped = 'rows';
        else rows.push({ row: number, cells });
      }
    },
  });
  const cellOf = (): RawCell | undefined => {
    if (formula) return { text: value, fault: 'formula' };
    if (type === 'e') return { text: value, fault: 'error-value' };
    const text =
      type === 's'
        ? (strings[Number(value)] ?? '')
        : type === 'inlineStr'
          ? unescaped(inline)
          : type === 'str'
            ? unescaped(value)
            : type === 'n' && dates[style] && value !== ''
              ? dayOf(Number(value), from1904)
              : value;
    return text.trim() === '' ? undefined : { text };
  };
  return {
    /** Whether more is wanted. */
    push: (chunk: Uint8Array): boolean => feed.push(chunk) && stopped === undefined,
    end(): void {
      if (stopped === undefined) feed.end();
    },
    get stopped() {
      return stopped;
    },
    get trouble() {
      return feed.trouble;
    },
    rows,
  };
}

function columnAt(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  let at = 0;
  for (const letter of letters) at = at * 26 + letter.charCodeAt(0) - 64;
  return at - 1;
}

/** YYYY-MM-DD of a day number (18.17.4.1). */
function dayOf(days: number, from1904: boolean): string {
  const day = new Date(Date.UTC(1899, 11, 30) + (Math.floor(days) + (from1904 ? 1462 : 0)) * 86_400_000);
  return Number.isNaN(day.getTime()) || day.getUTCFullYear() > 9999 ? String(days) : day.toISOString().slice(0, 10);
}
