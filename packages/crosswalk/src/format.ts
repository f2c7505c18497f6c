/** What a format is: a row of the table in `formats.ts`. */
import type { Issn } from '@masthead/issn';
import type { MarcRecord, MarcWriteProblem, ReadLimits, RecordReader } from '@masthead/marc';
import type { Serial } from '@masthead/serial';

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
  /** The other members of the entry's ISSN-L cluster, when they are known. */
  readonly siblings?: readonly Issn[];
}

export type FormatResult =
  | { readonly ok: true; readonly data: string | Uint8Array }
  | { readonly ok: false; readonly problem: MarcWriteProblem };

export interface Format {
  /** Name on the command line and key of the table. */
  readonly name: string;
  /** For people, in English. */
  readonly label: string;
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
  /** One entry, as it stands in a file of many. */
  write(entry: Entry, context: FormatContext): FormatResult;
  /** A file of one entry, when that is not `open`, `write` and `close`. */
  writeOne?(entry: Entry, context: FormatContext): FormatResult;
  /** What stands before the first entry of a file, between two, and after the last. */
  open?(context: FormatContext): string;
  readonly separator?: string;
  close?(context: FormatContext): string;
}
