/** Languages by code and by name, from the pinned list beside this file (ISO 639-2 bibliographic codes, as MARC uses them). */
import { discontinuedLanguages, discontinuedWithoutSuccessor, languageLines } from './iso-languages.ts';
import { foldName } from './names.ts';

export interface Language {
  /** ISO 639-2 bibliographic code, as in 008/35-37 and 041: `ger`, not `deu`. */
  readonly code: string;
  /** English name. */
  readonly name: string;
  /** BCP 47 language subtag: the two-letter code of ISO 639-1 where there is one, else the three letters. */
  readonly bcp47: string;
  /** ISO 639-1, where there is one. */
  readonly iso1?: string;
}

/** Names that lists write, beside those of the code list. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  baq: ['Euskera', 'Euskara'],
  cat: ['Catalonian'],
  chi: ['Mandarin', 'Mandarin Chinese'],
  aze: ['Azeri'],
  ger: ['Deutsch'],
  ind: ['Bahasa Indonesia'],
  may: ['Bahasa Malaysia', 'Bahasa Melayu'],
  mul: ['Multilingual', 'Multiple'],
  per: ['Farsi'],
  por: ['Português'],
  rum: ['Rumanian'],
  slv: ['Slovene'],
  spa: ['Español'],
  swa: ['Kiswahili'],
};

const byCode: Map<string, Language> = new Map();
const byName: Map<string, Language> = new Map();
const all: Language[] = [];

function build(): void {
  for (const line of languageLines.split('\n')) {
    const [codes = '', iso1 = ''] = line.split(' ', 2);
    const [code = '', terminological] = codes.split('/');
    const names = line.slice(codes.length + iso1.length + 2).split('|');
    const language: Language = {
      code,
      name: names[0]!,
      ...(iso1 === '-' ? { bcp47: code } : { bcp47: iso1, iso1 }),
    };
    all.push(language);
    byCode.set(code, language);
    if (terminological) byCode.set(terminological, language);
    if (iso1 !== '-') byCode.set(iso1, language);
    for (const name of [...names, ...(aliases[code] ?? [])]) byName.set(foldName(name), language);
  }
  for (const [code, successor] of Object.entries(discontinuedLanguages)) {
    if (!byCode.has(code)) byCode.set(code, byCode.get(successor)!);
  }
  for (const [code, name] of Object.entries(discontinuedWithoutSuccessor)) {
    // A code that is no longer registered has no BCP 47 subtag of its own.
    byCode.set(code, { code, name, bcp47: 'mis' });
  }
}

build();

/**
 * By ISO 639-2 code (bibliographic or terminological), ISO 639-1 code, or a code that MARC has discontinued, which gives the
 * language that replaced it (`scr` gives Croatian). Any case.
 */
export function languageByCode(code: string): Language | undefined {
  return byCode.get(code) ?? byCode.get(code.trim().toLowerCase());
}

/** English name of a code, or undefined when the code is not known. */
export function languageName(code: string): string | undefined {
  return languageByCode(code)?.name;
}

/** By English name, and a few names in the language itself; case and diacritics aside. */
export function languageByName(name: string): Language | undefined {
  return byName.get(foldName(name));
}

/** Every language of ISO 639-2, in the order of its codes. */
export function languages(): readonly Language[] {
  return all;
}
