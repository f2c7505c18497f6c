/**
 * `/centres`: who the centres of the Network are, and `/centres/blocks`: the numbers they give out, what is left and for how long
 * (ISO 3297:2020, 11 and D.3). Pages, or data by `Accept` or `?format=json`.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type BlockReport, reportBlocks } from '../actions/report-blocks.ts';
import { blocksPage, centresPage } from '../portal/pages/centres.tsx';
import { blockToJson, centreToJson, warningToJson } from '../services/centres/json.ts';
import { describeCentres, type VisitorStore } from '../store/index.ts';
import { wordsOf } from './language.ts';
import type { PortalOptions } from './portal-pages.ts';
import { splitUrl } from './resource-address.ts';
import { sendPage } from './send-page.ts';
import { sendToolData, wantsJson } from './tool-data.ts';

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

const queryOf = (request: FastifyRequest) => new URLSearchParams(splitUrl(request.url)[1]);

export function centresHandler({ readFor, baseUrl, assets }: PortalOptions): Handler {
  return async (request, reply) => {
    const centres = await describeCentres(await readFor(request));
    if (wantsJson(request, queryOf(request))) {
      return sendToolData(reply, { centres: centres.map(centreToJson) }, '');
    }
    const words = wordsOf(request);
    return sendPage(reply.header('vary', 'accept'), centresPage(words, baseUrl, centres), { assets, words });
  };
}

export function blocksHandler({ readFor, baseUrl, assets }: PortalOptions): Handler {
  const reportOf = remembering();
  return async (request, reply) => {
    const read = await readFor(request);
    const query = queryOf(request);
    const asked = query.get('centre') ?? '';
    const centres = await describeCentres(read);
    const centre = centres.find(({ code }) => code === asked);
    const report = await reportOf(read);
    const rows = centre === undefined ? report.rows : report.rows.filter(({ use }) => use.block.centre === centre.code);
    const warnings = report.warnings.filter((warning) => centre === undefined || warning.centre === centre.code);
    if (wantsJson(request, query)) {
      return sendToolData(reply, { blocks: rows.map(blockToJson), warnings: warnings.map(warningToJson) }, '');
    }
    const words = wordsOf(request);
    const page = blocksPage(words, baseUrl, { centres, rows, warnings, ...(centre && { centre }) });
    return sendPage(reply.header('vary', 'accept'), page, { assets, words });
  };
}

/** Milliseconds that a report is good for: every free number is counted for it, and anybody may ask. */
const freshness = 10_000;

function remembering(): (read: VisitorStore) => Promise<BlockReport> {
  let last: { readonly at: number; readonly report: Promise<BlockReport> } | undefined;
  return (read) => {
    if (last === undefined || Date.now() - last.at > freshness) {
      const report = reportBlocks(read, { now: new Date() });
      report.catch(() => {
        last = undefined;
      });
      last = { at: Date.now(), report };
    }
    return last.report;
  };
}
