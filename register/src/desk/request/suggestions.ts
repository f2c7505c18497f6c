/** What is told while she types, as JSON for `request.js`: titles of the same name, whose a number is, Roman letters. Few at a time. */

import { networkOf } from '../../domain/network.ts';
import { proposeRoman } from '../../domain/romanize-form.ts';
import { addresses } from '../../view/addresses.ts';
import type { MessageKey } from '../../words/words.ts';
import type { DeskPage, Visit } from '../desk.ts';
import { knownNumber, titlesLike } from './known-titles.tsx';

/** From one network in ten seconds: whoever types does not come near. */
const most = 40;
const span = 10_000;
const longest = 300;

const asked = new Map<string, { since: number; count: number }>();

function mayAsk(visit: Visit, now = Date.now()): boolean {
  const key = networkOf(visit.request.ip) ?? '';
  if (asked.size > 10_000) asked.clear();
  const known = asked.get(key);
  if (known === undefined || now - known.since > span) {
    asked.set(key, { since: now, count: 1 });
    return true;
  }
  known.count++;
  return known.count <= most;
}

const suggestion = (name: string, answer: (visit: Visit, text: string) => Promise<object>): DeskPage => ({
  method: 'GET',
  path: `/request/suggestions/${name}`,
  who: 'anyone',
  run: async (visit) => {
    const { reply, query } = visit;
    if (!mayAsk(visit)) return reply.status(429).header('retry-after', '10').send({});
    const text = (query.get('q') ?? '').slice(0, longest).trim();
    return reply
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(text === '' ? {} : await answer(visit, text)));
  },
});

export const suggestionPages: readonly DeskPage[] = [
  suggestion('title', async (visit, text) => {
    const { t } = visit.words;
    const known = await titlesLike(visit, text);
    return {
      ...(known.length > 0 && { sentence: t('request.known', { count: known.length }) }),
      titles: known.map(({ issn, title, state, medium }) => ({
        title,
        note: [
          `ISSN ${issn}`,
          t(`state.${state}` as MessageKey),
          ...(medium ? [t(`medium.${medium}` as MessageKey)] : []),
        ].join(' · '),
        href: addresses.record(issn),
      })),
    };
  }),
  suggestion('issn', async (visit, text) => {
    const { t } = visit.words;
    const known = await knownNumber(visit, text);
    if (known.type === 'unreadable') {
      return { sentence: t('request.issn-wrong', { meant: known.meant ?? 'none' }), wrong: true };
    }
    if (known.type === 'unknown') return { sentence: t('request.issn-unknown', { issn: known.issn }) };
    return {
      sentence: t('request.issn-known', { issn: known.issn, state: t(`state.${known.state}` as MessageKey) }),
      titles: [{ title: known.title ?? known.issn, note: '', href: addresses.record(known.issn) }],
    };
  }),
  suggestion('roman', async (_visit, text) => {
    const roman = await proposeRoman(text);
    return roman === undefined ? {} : { roman };
  }),
];
