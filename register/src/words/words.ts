/** The message catalogue at work: ICU messages by typed key, with numbers, dates and lists in the manner of the language. */
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
  /** The values as a list in a sentence: `a, b and c`. */
  list(values: readonly string[]): string;
}

/** Everything of one language, with its messages parsed once, when each is first said. */
export function wordsOf(language: Language): Words {
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  const numbers = new Intl.NumberFormat(language.manner);
  const dates = new Intl.DateTimeFormat(language.manner, { dateStyle: 'long', timeZone: 'UTC' });
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
    list: (values) => lists.format(values),
  };
}
