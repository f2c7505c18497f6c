/** The message catalogue at work: ICU messages by typed key, with numbers, dates and lists in the manner of the language. */
import { countryByIso3, countryByMarc, languageName } from '@masthead/serial';
import { IntlMessageFormat } from 'intl-messageformat';
import type { ComponentChildren, VNode } from 'preact';
import type { en } from './en/index.ts';

export type MessageKey = keyof typeof en.messages;
export type Messages = Readonly<Record<MessageKey, string>>;

/** One language of the interface. A file beside this one exports it, and `languages.ts` lists it. */
export interface Language {
  /** BCP 47, as it goes into `lang` and `Intl`. */
  readonly code: string;
  readonly dir: 'ltr' | 'rtl';
  /** BCP 47 with a region, for the manner of numbers, dates and lists. */
  readonly manner: string;
  /** The language's name in itself. */
  readonly name: string;
  readonly messages: Messages;
}

export type MessageValues = Readonly<Record<string, string | number>>;
export type RichValues = Readonly<
  Record<string, string | number | VNode | ((chunks: ComponentChildren) => ComponentChildren)>
>;

/** What a page needs to speak: every sentence, number and date it shows comes from here. */
export interface Words {
  readonly language: Language;
  /** The message with its values put in. */
  t(key: MessageKey, values?: MessageValues): string;
  /** A message with elements among its values, or with tags such as `<a>…</a>`, whose values make an element of what they enclose. */
  rich(key: MessageKey, values: RichValues): ComponentChildren;
  number(value: number): string;
  /** A date, day precision, in UTC: the Register's clock. */
  date(value: Date | string): string;
  /** A date with its time, to the minute, in UTC and saying so. */
  moment(value: Date | string): string;
  /** The values as a list in a sentence: `a, b and c`. */
  list(values: readonly string[]): string;
  /** Of a country, by ISO 3166 alpha-3 or MARC code; the code itself when no list has it. */
  country(code: string): string;
  /** Of a language, by ISO 639-2 code; the code itself when the list does not have it. */
  languageName(code: string): string;
  /** The order of the language's dictionaries. */
  compare(a: string, b: string): number;
}

/** Everything of one language, with its messages parsed once, when each is first said. */
export function wordsOf(language: Language): Words {
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  const numbers = new Intl.NumberFormat(language.manner);
  const dates = new Intl.DateTimeFormat(language.manner, { dateStyle: 'long', timeZone: 'UTC' });
  // English is what the lists of the standards say themselves.
  const isEnglish = language.code === 'en';
  const regions = new Intl.DisplayNames(language.manner, { type: 'region', fallback: 'none' });
  const tongues = new Intl.DisplayNames(language.manner, { type: 'language', fallback: 'none' });
  const collator = new Intl.Collator(language.manner, { numeric: true });
  const moments = new Intl.DateTimeFormat(language.manner, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
    timeZoneName: 'short',
  });
  const lists = new Intl.ListFormat(language.manner, { type: 'conjunction' });

  const message = (key: MessageKey): IntlMessageFormat => {
    let found = parsed.get(key);
    if (!found) {
      found = new IntlMessageFormat(language.messages[key], language.manner);
      parsed.set(key, found);
    }
    return found;
  };

  return {
    language,
    t: (key, values) => String(message(key).format(values)),
    rich: (key, values) => message(key).format(values as Record<string, string>) as ComponentChildren,
    number: (value) => numbers.format(value),
    date: (value) => dates.format(typeof value === 'string' ? new Date(value) : value),
    moment: (value) => moments.format(typeof value === 'string' ? new Date(value) : value),
    list: (values) => lists.format(values),
    country: (code) => {
      const known = countryByIso3(code) ?? countryByMarc(code);
      // Places within a country, and countries that are no more, have their names in the list alone.
      const whole = known?.iso3 !== undefined && known.name === countryByIso3(known.iso3)?.name && !known.discontinued;
      const named = whole && !isEnglish && known.iso2 !== undefined ? regions.of(known.iso2) : undefined;
      return named ?? known?.name ?? code;
    },
    languageName: (code) => {
      const known = languageName(code);
      return (known !== undefined && !isEnglish ? tongues.of(code) : undefined) ?? known ?? code;
    },
    compare: collator.compare,
  };
}
