/**
 * Records as catalogues and programs show them, for those who can copy nothing better: a field on each line, its tag first, with one of the
 * usual signs before a subfield's code. `yaz-marcdump`, the Library of Congress, WorldCat, Koha, Aleph and union catalogues do it so, each a
 * little differently.
 */
import { type DataField, type Field, type MarcRecord, type Subfield, writeLines } from '@masthead/marc';

/** A tag, or what stands for the leader, at the beginning of a line; a number of the line before it (Aleph) and an equals sign do not count. */
const line = /^\s{0,3}(\d{9} )?=?(LDR|LEADER|Leader|\d{3})(?=[\s\d#_\\$|‡ǂ:]|$)[:\t]?(.*)$/;
const signs = /[$|‡ǂ]{1,2}(?=[a-z0-9])/;
const someLines = 3;

const FIELD_TERMINATOR = 0x1e;

/** The record as lines of text that are read as any other; undefined when these are no such lines. */
export function asLineText(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.includes(FIELD_TERMINATOR)) return undefined;
  const record = readShownLines(new TextDecoder().decode(bytes));
  return record && new TextEncoder().encode(writeLines(record));
}

export function readShownLines(text: string): MarcRecord | undefined {
  let leader = '00000nas a2200000 c 4500';
  const fields: Field[] = [];
  let whole = '';
  const close = (): void => {
    const field = whole === '' ? undefined : fieldOf(whole);
    if (typeof field === 'string') leader = field;
    else if (field !== undefined) fields.push(field);
    whole = '';
  };
  for (const each of text.split(/\r\n|\r|\n/)) {
    // One record: what follows a blank line is another.
    if (each.trim() === '' && fields.length > 0) break;
    if (/^\d{5}[a-z][a-z][a-z ]{2}[ a].{14}$/.test(each)) leader = each;
    else if (line.test(each)) {
      close();
      whole = each;
    } else if (whole !== '' && /^\s/.test(each)) whole += ` ${each.trim()}`;
    else if (each.trim() !== '') return undefined;
  }
  close();
  return fields.length < someLines ? undefined : { leader, fields };
}

/** A field, or the leader as a text. */
function fieldOf(text: string): Field | string | undefined {
  const [, number, tag = '', rest = ''] = line.exec(text) ?? [];
  if (!/^\d{3}$/.test(tag) || tag === '000') {
    const found = rest.replace(/^\s*(?:L )?\s*/, '').replaceAll('#', ' ');
    return found.length >= 20 ? found.replaceAll('^', ' ').padEnd(24).slice(0, 24) : undefined;
  }
  if (tag < '010') return { tag, value: rest.replace(/^\s*(?:L )?\s*/, '') };
  // Aleph has the indicators right behind the tag, and a letter for the script of the field behind them.
  return dataFieldOf(tag, number === undefined ? rest : ` ${rest.replace(/^(..) L /, '$1 ')}`);
}

function dataFieldOf(tag: string, rest: string): DataField | undefined {
  const first = signs.exec(rest);
  // WorldCat leaves out the first sign: `245 1 0 Nature ‡b weekly`.
  const before = first === null ? rest : rest.slice(0, first.index);
  const head = /^[\s:]?([ \d#_\\])\s?([ \d#_\\])(?:\s|$)(.*)$/.exec(`${before} `) ?? ['', ' ', ' ', before];
  const [, ind1 = ' ', ind2 = ' ', unsigned = ''] = head;
  const subfields: Subfield[] = [];
  if (unsigned.trim() !== '') subfields.push({ code: 'a', value: unsigned.trim() });
  if (first !== null) {
    const sign = first[0].charAt(0);
    const escaped = `\\${sign}`;
    // A dollar sign in a text has no blank before it, or no code behind.
    const pattern = new RegExp(`${escaped}{1,2}([a-z0-9])\\s?`, 'g');
    const parts = rest.slice(first.index).split(pattern);
    for (let at = 1; at < parts.length; at += 2) {
      const value = parts[at + 1]!.trim();
      if (value !== '') subfields.push({ code: parts[at]!, value });
    }
  }
  if (subfields.length === 0) return undefined;
  const blank = (indicator: string): string => (/[#_\\]/.test(indicator) ? ' ' : indicator);
  return { tag, ind1: blank(ind1), ind2: blank(ind2), subfields };
}
