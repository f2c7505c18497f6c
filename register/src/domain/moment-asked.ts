/**
 * The moment that somebody asks the Register about: `2026-01-31` (that day to its end), `2026-01-31T12:00:00Z` (ISO 8601; without an
 * offset in UTC). Pure: what the time is now is handed in.
 */
export type MomentProblem =
  | { readonly type: 'malformed'; readonly text: string }
  | { readonly type: 'no-such-date'; readonly text: string }
  | { readonly type: 'in-the-future'; readonly moment: Date }
  /** The Register had no change yet; the first counts from `first`, absent while there is none at all. */
  | { readonly type: 'before-the-first'; readonly moment: Date; readonly first?: Date }
  | { readonly type: 'position-ahead'; readonly position: number; readonly head: number };

export type MomentAsked =
  | { readonly ok: true; readonly moment: Date }
  | { readonly ok: false; readonly problem: MomentProblem };

const shape = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

export function parseMoment(text: string, now: Date): MomentAsked {
  const match = shape.exec(text.trim());
  if (match === null) return { ok: false, problem: { type: 'malformed', text } };
  const [, year, month, day, hour, minute, second = '00', fraction = '', offset = 'Z'] = match;
  const isDay = hour === undefined;
  const date = `${year}-${month}-${day}`;
  const zone = /^z$/i.test(offset) ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
  const start = new Date(
    isDay ? `${date}T00:00:00Z` : `${date}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}${zone}`,
  );
  // 2026-02-30 would otherwise be taken for the second of March.
  const exists = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(start.getTime()) || Number.isNaN(exists.getTime()) || exists.toISOString().slice(0, 10) !== date) {
    return { ok: false, problem: { type: 'no-such-date', text } };
  }
  if (start > now) return { ok: false, problem: { type: 'in-the-future', moment: start } };
  if (!isDay) return { ok: true, moment: start };
  const end = new Date(start.getTime() + 86_400_000 - 1);
  return { ok: true, moment: end > now ? now : end };
}

export function describeMomentProblem(problem: MomentProblem): string {
  switch (problem.type) {
    case 'malformed':
      return `“${problem.text.slice(0, 60)}” is no moment. Write a date such as 2026-01-31, or a moment such as 2026-01-31T12:00:00Z.`;
    case 'no-such-date':
      return `There is no such date or time as “${problem.text.slice(0, 60)}”.`;
    case 'in-the-future':
      return `${problem.moment.toISOString()} lies in the future; what the Register will say then is not known.`;
    case 'before-the-first':
      return problem.first === undefined
        ? 'This Register has no change yet.'
        : `At ${problem.moment.toISOString()} this Register had no entry yet: its first change counts from ${problem.first.toISOString()}.`;
    case 'position-ahead':
      return `This Register ends at position ${problem.head}; there is no position ${problem.position} yet.`;
  }
}
