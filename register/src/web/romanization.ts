/** `/romanization`: the references of ISO 3297:2020, 6.3, and a text by them, as a page, or as data by `Accept` or `?format=json`. */
import { deromanize, isStandardId, romanizationStandards, romanize, standardById } from '@masthead/romanize';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { loadHanReader } from '../domain/read-han.ts';
import { type RomanizationAsked, romanizationPage } from '../portal/pages/romanization.tsx';
import { wordsOf } from './language.ts';
import type { PortalOptions } from './portal-pages.ts';
import { splitUrl } from './resource-address.ts';
import { sendPage } from './send-page.ts';
import { sendToolData, wantsJson } from './tool-data.ts';

const longestText = 2000;

export function romanizationHandler({ baseUrl, assets }: PortalOptions) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const query = new URLSearchParams(splitUrl(request.url)[1]);
    const asked = await answer(query);
    if (wantsJson(request, query)) {
      const { text, romanized, returned } = asked;
      if (text === '') return sendToolData(reply, { standards: romanizationStandards }, '');
      if (asked.back) {
        const problem = 'Name a `standard` that is reversible.';
        return sendToolData(reply, returned === undefined ? undefined : { input: text, text: returned }, problem);
      }
      return sendToolData(reply, { input: text, ...romanized }, '');
    }
    const words = wordsOf(request);
    return sendPage(reply.header('vary', 'accept'), romanizationPage(words, baseUrl, asked), { assets, words });
  };
}

async function answer(query: URLSearchParams): Promise<RomanizationAsked> {
  const text = (query.get('text') ?? '').trim().slice(0, longestText);
  const [name, tableName, script] = ['standard', 'table', 'script'].map((key) => query.get(key) ?? '');
  const standard = isStandardId(name!) ? name : undefined;
  const back = query.get('back') === 'yes';
  const named = standard === undefined ? {} : { standard };
  const tableStandard = isStandardId(tableName!) ? standardById(tableName) : undefined;
  const tableScript = tableStandard?.scripts.find((one) => one === script) ?? tableStandard?.scripts[0];
  const table = tableStandard && tableScript ? { table: { standard: tableStandard.id, script: tableScript } } : {};
  if (text === '') return { text, back, ...named, ...table };
  if (back) {
    const result = standard === undefined ? undefined : deromanize(text, standard, script ? { script } : {});
    return { text, back, ...named, ...table, returned: result?.ok ? result.text : undefined };
  }
  const language = query.get('language') ?? '';
  const needsReader = /\p{Script=Han}/u.test(text) && (standard === 'iso7098' || language !== '');
  const romanized = romanize(text, {
    ...named,
    ...(language ? { language } : {}),
    ...(needsReader ? { readHan: await loadHanReader() } : {}),
  });
  return { text, back, ...named, ...table, romanized };
}
