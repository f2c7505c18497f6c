/** Dates and times of the protocol: UTC, a whole day or a whole second, nothing between (OAI-PMH 2.0, 3.3). */

export type Granularity = 'day' | 'second';

export interface Datestamp {
  readonly granularity: Granularity;
  /** First second that is meant. */
  readonly first: Date;
  /** Last second that is meant: the same one, or 23:59:59 of the day. */
  readonly last: Date;
}

const shape = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)Z)?$/;

/** Reads `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ssZ`. `undefined` for any other form and for days that no calendar has. */
export function parseDatestamp(text: string): Datestamp | undefined {
  const match = shape.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  // Date carries 30 February over into March and hour 24 into the next day: what comes back differs from what went in.
  // The year 0 is none in XML Schema 1.0 and comes back as 1900 here.
  const first = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  if (formatDatestamp(first) !== (match[4] ? text : `${text}T00:00:00Z`)) return undefined;
  if (match[4]) return { granularity: 'second', first, last: first };
  return { granularity: 'day', first, last: new Date(first.getTime() + 86_399_000) };
}

/** `YYYY-MM-DDThh:mm:ssZ`; a fraction of a second is cut off. */
export function formatDatestamp(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}
