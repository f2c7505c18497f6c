/** English names of countries and languages for their codes, from the code lists of the shelf. Other languages come with their catalogues. */
import { countryByIso3, countryByMarc, languageName } from '@masthead/serial';

/** By ISO 3166 alpha-3 or MARC code; the code itself when no list has it. */
export const countryName = (code: string): string => countryByIso3(code)?.name ?? countryByMarc(code)?.name ?? code;

/** By ISO 639-2 code; the code itself when the list does not have it. */
export const languageLabel = (code: string): string => languageName(code) ?? code;
