/** A moment, to the minute, in the Register's clock: UTC. */
import { useWords } from '../../words/context.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

export function Moment({ at }: { readonly at: Date }) {
  const { manner } = useWords().language;
  let format = formats.get(manner);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(manner, {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'UTC',
      timeZoneName: 'short',
    });
    formats.set(manner, format);
  }
  return <time dateTime={at.toISOString()}>{format.format(at)}</time>;
}
