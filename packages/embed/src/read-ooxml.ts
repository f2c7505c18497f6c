/**
 * What an Office Open XML document shows and what is embedded in it (ISO/IEC 29500-1, 17.3.3, 18.4.12, 21.1.2 and 22.3): text of
 * documents, sheets and slides as it stands between tags, without a tree, so that a large one costs no more than its length.
 */
import { limits } from './limits.ts';
import { type EmbedProblem, GiveUp } from './problems.ts';
import type { EmbeddedPart } from './read.ts';
import { decodeXml } from './xml/parse.ts';
import { readContent, readZip } from './zip/zip.ts';

/** Properties, custom ones and those that every document has. */
const properties = /^docProps\/[^/]+\.xml$/i;
/** Parts that people see. Of a presentation each slide has its number. */
const shown =
  /^(?:word\/(?:document|footnotes|endnotes|header\d*|footer\d*)|xl\/(?:sharedStrings|worksheets\/[^/]+)|ppt\/slides\/slide(\d{1,6}))\.xml$/i;

export function readOoxml(bytes: Uint8Array, unread: EmbedProblem[]): EmbeddedPart[] {
  const archive = readZip(bytes);
  const parts: EmbeddedPart[] = [];
  let [total, looked] = [0, 0];
  for (const entry of archive.entries) {
    const { name, size } = entry;
    const part = shown.exec(name);
    if (!part && !properties.test(name)) continue;
    total += size;
    looked += 1;
    if (total > limits.total || looked > limits.parts) {
      unread.push({ type: 'too-large', what: 'the text of all parts', limit: limits.total });
      break;
    }
    try {
      const xml = decodeXml(readContent(archive, entry), name);
      const page = part?.[1] === undefined ? {} : { page: Number(part[1]) };
      if (part) parts.push({ carrier: 'text', name, ...page, text: shownText(xml), isMarkup: false });
      else parts.push({ carrier: 'ooxml', name, text: propertyText(xml), isMarkup: false });
    } catch (error) {
      if (!(error instanceof GiveUp)) throw error;
      unread.push(error.problem);
      if (unread.length >= limits.unreadable) break;
    }
  }
  return parts;
}

const token = /<(\/?)(?:[\w.-]+:)?([\w.-]+)([^<>]*)>|([^<]+)/g;
/** Elements that hold text; those that end a line, a cell or a paragraph. */
const holders = new Set(['t', 'v']);
const breaks = new Set(['p', 'si', 'c', 'row', 'tc', 'tr']);

function shownText(xml: string): string {
  const pieces: string[] = [];
  let depth = 0;
  for (const [, closing, name = '', , text] of xml.matchAll(token)) {
    if (text !== undefined) {
      if (depth > 0) pieces.push(withoutReferences(text));
    } else if (holders.has(name)) {
      depth = closing ? 0 : 1;
    } else if (closing && breaks.has(name)) pieces.push('\n');
    else if (!closing && (name === 'tab' || name === 'br' || name === 'cr')) pieces.push(' ');
    else if (!closing && name === 'noBreakHyphen') pieces.push('-');
  }
  return pieces.join('');
}

/** `name: value` for each custom property, and the texts of the others, a line each. */
function propertyText(xml: string): string {
  const lines: string[] = [];
  let name = '';
  for (const [, closing, element = '', attributes = '', text] of xml.matchAll(token)) {
    if (text !== undefined && text.trim() !== '')
      lines.push(name ? `${name}: ${withoutReferences(text)}` : withoutReferences(text));
    else if (element === 'property' && !closing) {
      name = withoutReferences(/\sname\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes)?.slice(1).join('') ?? '');
    } else if (element === 'property') name = '';
  }
  return lines.join('\n');
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** References of characters, and the five entities that XML has; others are not expanded. */
const withoutReferences = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
