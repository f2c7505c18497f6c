/** Proposes Roman letters for what was typed in another script, where the standards have a table for it (ISO 3297:2020, 6.3 and C.1). */
import { romanize } from '@masthead/romanize';
import { loadHanReader } from './read-han.ts';
import { isOtherScript } from './request-form/check.ts';
import type { BothScripts, RequestForm } from './request-form.ts';

/** Undefined: no table has all its letters, or it needs none. The first letter is a capital, as titles begin. */
export async function proposeRoman(text: string): Promise<string | undefined> {
  if (!isOtherScript(text)) return undefined;
  const readHan = /\p{Script=Han}/u.test(text) && !/\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text);
  const { text: roman, unknown } = romanize(text, readHan ? { readHan: await loadHanReader() } : {});
  if (unknown.length > 0 || roman.trim() === '' || isOtherScript(roman)) return undefined;
  return roman.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}

/** The form with what is proposed, and the paths of the fields in which a proposal stands now. */
export async function withRomanProposals(
  form: RequestForm,
): Promise<{ readonly form: RequestForm; readonly proposed: readonly string[] }> {
  const proposed: string[] = [];
  const fill = async (path: string, text: BothScripts | undefined): Promise<BothScripts | undefined> => {
    if (text?.original === undefined || text.roman !== undefined) return text;
    const roman = await proposeRoman(text.original);
    if (roman === undefined) return text;
    proposed.push(`${path}.roman`);
    return { ...text, roman };
  };
  const named = async <T extends { readonly name?: BothScripts }>(path: string, one: T): Promise<T> => {
    const name = await fill(`${path}.name`, one.name);
    return name === undefined ? one : { ...one, name };
  };
  const title = await fill('title', form.title);
  const publisher = form.publisher === undefined ? undefined : await named('publisher', form.publisher);
  const cities = await Promise.all(form.cities.map((city, at) => fill(`cities.${at}`, city)));
  const coPublishers = await Promise.all(form.coPublishers.map((one, at) => named(`coPublishers.${at}`, one)));
  const versions = await Promise.all(
    form.versions.map(async (version, at) => {
      const own = await fill(`versions.${at}.title`, version.title);
      return own === undefined ? version : { ...version, title: own };
    }),
  );
  return {
    form: {
      ...form,
      ...(title !== undefined && { title }),
      ...(publisher !== undefined && { publisher }),
      cities: cities.filter((city) => city !== undefined),
      coPublishers,
      versions,
    },
    proposed,
  };
}
