/** Code lists that serials are described with: MARC and ISO 3166 countries, ISO 639-2 languages. */
export {
  type Country,
  countryByIso,
  countryByIso2,
  countryByIso3,
  countryByMarc,
  countryByName,
  isoCountries,
  marcCountries,
  whyWithoutIso,
} from './countries.ts';
export { type Language, languageByCode, languageByName, languageName, languages } from './languages.ts';
