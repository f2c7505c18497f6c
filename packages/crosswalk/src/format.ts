/** What a format is: a row of the table in `formats.ts`. */
import type { Issn } from '@masthead/issn';
import type { MarcRecord, ReadLimits, RecordReader } from '@masthead/marc';
import type { Serial } from '@masthead/serial';
import type { LinkedDataModel } from './linked-data/policy.ts';
import type { FormatProblem } from './problems.ts';
import type { SerialReader } from './reading/serial-item.ts';
import type { UnimarcOptions } from './unimarc/rule.ts';

/** A record and what it says. */
export interface Entry {
  readonly record: MarcRecord;
  readonly serial: Serial;
}

/** What a writer needs to know beside the entry. */
export interface FormatContext {
  /** Address of this register without a slash at its end, such as `https://register.example.org`. */
  readonly baseUri?: string;
  /** When the entry was last changed, ISO 8601 with time zone. */
  readonly modified?: string;
  /** What of linked data is written; default `free`. */
  readonly model?: LinkedDataModel;
  /** The name of a centre by its code, for linked data. */
  readonly centreName?: (code: string) => string | undefined;
  /** The entry has the state of its number and nothing else, because more is not for who gets it. */
  readonly stateOnly?: boolean;
  /** The other members of the entry's ISSN-L cluster, when they are known. */
  readonly siblings?: readonly Issn[];
  /** Which subfields of UNIMARC have the ISSN-L. */
  readonly unimarc?: UnimarcOptions;
}

export type FormatResult =
  | { readonly ok: true; readonly data: string | Uint8Array }
  | { readonly ok: false; readonly problem: FormatProblem };

/** Whom a format is for, in the order in which the groups are shown. */
export const formatGroups = ['library', 'table', 'linked-data', 'reference', 'publisher'] as const;
export type FormatGroup = (typeof formatGroups)[number];

/** Writes one file whose parts depend on those before them. */
export interface FileWriter {
  open(): string | Uint8Array;
  write(entry: Entry, context: FormatContext): FormatResult;
  close(): string | Uint8Array;
}

export interface Format {
  /** Name on the command line and key of the table. */
  readonly name: string;
  /** For people, in English. */
  readonly label: string;
  /** Whom it is for; `library` when absent. */
  readonly group?: FormatGroup;
  /** True when it has no way to say that a number is cancelled, suppressed or unreported, and such are refused. */
  readonly livingOnly?: boolean;
  /** Media types that ask for it; the first is the one it is sent with. */
  readonly mediaTypes: readonly string[];
  /** Suffix of the resource URI and of files, with its full stop. */
  readonly suffix: string;
  /** Values of `?format=`. */
  readonly queryNames: readonly string[];
  /** True when `write` gives bytes, and an HTTP response has no charset. */
  readonly binary: boolean;
  /** Present when OAI-PMH gives it; `write` then gives one XML element with its namespaces. */
  readonly oai?: { readonly prefix: string; readonly namespace: string; readonly schema: string };
  /** Present when it can be read as records. */
  createReader?(limits?: ReadLimits): RecordReader;
  /** Present when it can be read, but not as MARC records. `createEntryReader` reads either. */
  createSerialReader?(limits?: ReadLimits): SerialReader;
  /** Present when a file of many is more than its entries one after the other; `createFileWriter` writes either. */
  createWriter?(context: FormatContext): FileWriter;
  /** One entry, as it stands in a file of many. */
  write(entry: Entry, context: FormatContext): FormatResult;
  /** A file of one entry, when that is not `open`, `write` and `close`. */
  writeOne?(entry: Entry, context: FormatContext): FormatResult;
  /** What stands before the first entry of a file, between two, and after the last. */
  open?(context: FormatContext): string;
  readonly separator?: string;
  close?(context: FormatContext): string;
}
