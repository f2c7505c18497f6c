/** Dates of a record as `xsd:date` takes them. */

const pattern = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/;

/** The day of an ISO 8601 date or date and time, or undefined when it is no day of the calendar (`2004-02-31`, year 0). */
export function isoDate(text: string | undefined): string | undefined {
  const match = text === undefined ? null : pattern.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year === 0 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return text!.slice(0, 10);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
