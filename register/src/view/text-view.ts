/** Text with what a browser needs to set it right: its language, its direction, and the original script above the Romanized. */
import { directionOf, languageByCode, type ScriptedText, scriptOf } from '@masthead/serial';

export interface TextView {
  readonly text: string;
  /** BCP 47, such as `ja-Latn`; absent when neither language nor script is known. */
  readonly lang?: string;
  readonly dir: 'ltr' | 'rtl';
  readonly original?: { readonly text: string; readonly lang?: string; readonly dir: 'ltr' | 'rtl' };
}

/** Languages that are usually written in this script need no script in their tag (RFC 5646, 4.1). */
const usualScript: Readonly<Record<string, string>> = {
  ar: 'Arab',
  be: 'Cyrl',
  bg: 'Cyrl',
  el: 'Grek',
  fa: 'Arab',
  he: 'Hebr',
  hi: 'Deva',
  ja: 'Jpan',
  ko: 'Kore',
  mk: 'Cyrl',
  ru: 'Cyrl',
  ta: 'Taml',
  th: 'Thai',
  uk: 'Cyrl',
  ur: 'Arab',
};

/** `language` is the ISO 639-2 code of the record's first language. Original texts keep it; what is Romanized says so. */
export function textView(scripted: ScriptedText, language?: string): TextView {
  const { text, original } = scripted;
  const script = scripted.script ?? scriptOf(text);
  return {
    text,
    ...tagged(language, script),
    dir: directionOf(script),
    ...(original && { original: originalView(original, language) }),
  };
}

/** Text that is in one script only, such as a publisher's name from a list. */
export const plainView = (text: string): TextView => ({ text, dir: directionOf(scriptOf(text)) });

function originalView(original: NonNullable<ScriptedText['original']>, language?: string) {
  const script = original.script ?? scriptOf(original.text);
  return { text: original.text, ...tagged(language, script), dir: directionOf(script) };
}

function tagged(language: string | undefined, script: string | undefined): { lang?: string } {
  const bcp47 = language === undefined ? undefined : languageByCode(language)?.bcp47;
  if (bcp47 === undefined || ['mis', 'mul', 'und', 'zxx'].includes(bcp47)) {
    return script === undefined ? {} : { lang: `und-${script}` };
  }
  const usual = usualScript[bcp47] ?? 'Latn';
  if (script === undefined || script === usual || (usual === 'Jpan' && isJapanese(script))) return { lang: bcp47 };
  return { lang: `${bcp47}-${script}` };
}

const isJapanese = (script: string): boolean => ['Hani', 'Hira', 'Kana'].includes(script);
