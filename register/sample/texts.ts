/** Text of the table as a Serial has it: with its script, its original script, and its initial article set aside for filing. */
import { type ScriptedText, scriptOf } from '@masthead/serial';
import type { Scripted } from './table.ts';

const articles: Readonly<Record<string, RegExp>> = {
  eng: /^The /,
  fre: /^(?:Le |La |Les |L')/,
  ger: /^(?:Der|Die|Das) /,
  spa: /^(?:El|La|Los|Las) /,
  ita: /^(?:Il|La|Lo|Gli|Le) /,
  epo: /^La /,
};

/** How many characters an initial article takes, as MARC 245 counts them. */
export function articleLength(title: string, languages: readonly string[]): { nonFiling?: number } {
  const article = languages.map((language) => articles[language]?.exec(title)?.[0]).find(Boolean);
  return article === undefined ? {} : { nonFiling: article.length };
}

export function scripted({ text, original }: Scripted): ScriptedText {
  const script = (of: string) => {
    const found = scriptOf(of);
    return found === undefined ? {} : { script: found };
  };
  return { text, ...script(text), ...(original && { original: { text: original, ...script(original) } }) };
}
