/** How a letter reads: subject, plain text and HTML from the words of its language. Which words it takes, its row says. */
import { mailName } from '../domain/mail-address.ts';
import type { LetterRow } from '../store/index.ts';
import { wordsFor } from '../words/languages.ts';
import type { MessageKey, Words } from '../words/words.ts';
import { letterHtml } from './letter-html.ts';
import { wrapText } from './wrap-text.ts';

export interface RenderedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Absolute address of its button. */
  readonly link?: string;
}

/** What a letter has to say, before it is text or HTML. */
export interface LetterParts {
  readonly words: Words;
  readonly subject: string;
  readonly paragraphs: readonly (string | { readonly link: string; readonly label: string })[];
  readonly foot: readonly string[];
}

export type LetterToRender = Pick<LetterRow, 'to' | 'letter' | 'language' | 'values'> &
  Partial<Pick<LetterRow, 'link' | 'request' | 'secret'>>;

/**
 * `baseUrl` is where readers find this register, without a slash at the end; `answerable` says that an answer by mail comes into the
 * conversation. Throws when the words or a value are missing.
 */
export function renderLetter(
  letter: LetterToRender,
  baseUrl: string,
  { answerable = letter.request !== undefined }: { readonly answerable?: boolean } = {},
): RenderedLetter {
  const words = wordsFor(letter.language);
  const link = letter.link === undefined ? undefined : new URL(letter.link, `${baseUrl}/`).href;
  const parts = partsOf(letter, words, link, baseUrl, answerable);
  return {
    subject: parts.subject,
    text: letterText(parts),
    html: letterHtml(parts),
    ...(link !== undefined && { link }),
  };
}

/** Stands for the link while the sentences are made, so that no value can be taken for it. */
const place = '\uE000';

function partsOf(
  letter: LetterToRender,
  words: Words,
  link: string | undefined,
  baseUrl: string,
  answerable: boolean,
): LetterParts {
  const { messages } = words.language;
  const keyOf = (part: string) => `letter.${letter.letter}.${part}` as MessageKey;
  if (!(keyOf('subject') in messages)) throw new Error(`There are no words for the letter ${letter.letter}.`);
  // A value has lines of its own where it is a paragraph of its own, such as a message; elsewhere it cannot end the sentence it stands in.
  const alone = new Set(messages[keyOf('text')].split(/\n{2,}/).map((paragraph) => paragraph.trim()));
  const isolated: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(letter.values)) {
    if (typeof value === 'number') isolated[name] = value;
    else {
      const text = clean(value);
      isolated[name] = isolate(alone.has(`{${name}}`) ? text.trim() : text.replace(/\s+/g, ' ').trim(), words);
    }
  }
  const label = words.t(keyOf('button') in messages ? keyOf('button') : 'mail.open', isolated);
  const site = new URL(baseUrl).host;
  const paragraphs = words
    .t(keyOf('text'), { ...isolated, link: place })
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) =>
      paragraph === place && link !== undefined ? { link, label } : paragraph.replaceAll(place, link ?? ''),
    );
  return {
    words,
    subject: mailName(words.t(keyOf('subject'), isolated), 200),
    paragraphs,
    foot: [
      words.t(letter.request === undefined ? 'mail.why' : 'mail.why-request', {
        site: isolate(site, words),
        email: isolate(letter.to, words),
      }),
      ...(answerable ? [words.t('mail.answer')] : []),
    ],
  };
}

function letterText({ paragraphs, foot }: LetterParts): string {
  const body = paragraphs.map((paragraph) =>
    typeof paragraph === 'string' ? wrapText(paragraph) : `${paragraph.label}\n${paragraph.link}`,
  );
  // What follows `-- ` is a signature: programs leave it out of a quotation.
  return `${body.join('\n\n')}\n\n-- \n${foot.map(wrapText).join('\n')}\n`;
}

/** Without controls other than the line end, and without marks that turn the direction of what follows. */
const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uE000]/g, '');

/**
 * A value of another direction than the sentence keeps its order, and the sentence's: a title in Latin letters in an Arabic sentence, an ISSN
 * before a full stop (first strong isolate, Unicode UAX 9).
 */
function isolate(text: string, words: Words): string {
  const other = words.language.dir === 'rtl' ? /[\p{L}\p{N}]/u : /[\u0590-\u08FF\uFB1D-\uFEFC]/u;
  return other.test(text) && !text.includes('\n') ? `\u2068${text}\u2069` : text;
}
