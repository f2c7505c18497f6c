/** Gives an evidence file to those who may read its request: always to be saved, never to be shown by the browser as a page of this site. */

import { askerRefusal } from '../../actions/requests/asking.ts';
import { evidenceTypes } from '../../domain/evidence-file.ts';
import { belongingOf, findEvidence, findRequest } from '../../store/index.ts';
import { actorFor, type DeskPage } from '../desk.ts';
import { draftSecrets } from './asker.ts';

export const evidencePages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: '/evidence/:id',
    who: 'anyone',
    run: async (visit) => {
      const { store, desk, params, reply } = visit;
      if (!/^\d{1,15}$/.test(params.id ?? '')) return 'not-found';
      const found = await store.transaction(async (tx) => {
        const evidence = await findEvidence(tx, Number(params.id));
        const request = evidence && (await findRequest(tx, evidence.request));
        return request && { evidence, request };
      });
      if (found?.evidence?.hash === undefined) return 'not-found';
      const { evidence, request } = found;
      const allowed =
        actorFor(visit, 'read-request', belongingOf(request)) !== undefined ||
        draftSecrets(visit).some((secret) => askerRefusal({ secret }, 'read-request', request) === undefined);
      if (!allowed) return 'not-found';
      const bytes = await desk.evidence.get(found.evidence.hash);
      if (bytes === undefined) return 'not-found';
      const { type = 'application/octet-stream', name } = evidence;
      return reply
        .header('content-type', type)
        .header('content-disposition', `attachment; ${fileNames(name, type)}`)
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cross-origin-resource-policy', 'same-origin')
        .send(Buffer.from(bytes));
    },
  },
];

/** The ending is that of what it is, whatever its sender called it (RFC 6266). */
function fileNames(name: string, type: string): string {
  const ending = (evidenceTypes as Readonly<Record<string, string>>)[type] ?? 'bin';
  const stem =
    name
      .replace(/\.[^.]{0,10}$/, '')
      .replace(/[\p{Cc}"\\/:*?<>|]+/gu, '_')
      .slice(0, 100) || 'evidence';
  const plain = stem.replace(/[^\x20-\x7e]/g, '_').replace(/%/g, '_');
  const encoded = encodeURIComponent(`${stem}.${ending}`).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `filename="${plain}.${ending}"; filename*=UTF-8''${encoded}`;
}
