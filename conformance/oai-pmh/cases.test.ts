/**
 * Requests and their errors, dates and addresses from the test suites of pyoai, ruby-oai and the registry's own validator
 * (../shared/cases/oai_pmh.json).
 */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDatestamp } from '../../register/src/services/oai-pmh/datestamp.ts';
import { isAdminEmail } from '../../register/src/services/oai-pmh/index.ts';
import { openStore } from '../../register/src/store/index.ts';
import { aRecord } from '../../register/test/build/a-record.ts';
import { aSite } from '../../register/test/build/a-site.ts';
import { codesOf, tagOf } from '../../register/test/build/harvest.ts';
import { takeRecords } from '../../register/test/build/take-records.ts';
import { absent, isThere, readShared } from '../shared.ts';

const file = 'cases/oai_pmh.json';

interface Case {
  readonly op: string;
  readonly input: string;
  readonly expected: unknown;
  readonly source: string;
  readonly key: string;
}

const cases: readonly Case[] = isThere(file) ? JSON.parse(readShared(file)).cases : [];
const ofKind = (op: string) =>
  cases.filter((each) => each.op === op).map((each) => [each.input, each.expected, each.key] as const);

describe.skipIf(cases.length === 0)(cases.length === 0 ? absent(file) : 'public cases of OAI-PMH', () => {
  let site: FastifyInstance;
  let close = async () => {};
  const values: Record<string, string> = {};

  beforeAll(async () => {
    const store = await openStore({});
    close = () => store.close();
    await takeRecords(store, [aRecord()]);
    site = await aSite(store);
    values['{RECORD_ID}'] = 'oai:register.example.org:0028-0836';
    const earliest = tagOf((await site.inject('/oai?verb=Identify')).body, 'earliestDatestamp');
    values['{EARLIEST_MINUS_1Y}'] = `${Number(earliest.slice(0, 4)) - 1}${earliest.slice(4)}`;
  });
  afterAll(async () => {
    await site?.close();
    await close();
  });

  it('has no kind of case that is not judged here', () => {
    const judged = ['oai_request', 'oai_datestamp_ok', 'oai_granularity', 'oai_responseDate_ok', 'oai_adminEmail_ok'];
    expect([...new Set(cases.map(({ op }) => op))].filter((op) => !judged.includes(op))).toEqual([]);
  });

  it.each(ofKind('oai_request'))('%s', async (input, expected) => {
    const query = input.replace(/\{\w+\}/g, (name) => values[name] ?? name);
    expect(query).not.toMatch(/\{[A-Z_0-9]+\}/);
    const { body } = await site.inject(`/oai?${query}`);
    const { error_any_of: any } = expected as { readonly error_any_of: readonly string[] };
    expect(any).toEqual(expect.arrayContaining([codesOf(body)[0]]));
    expect(codesOf(body).every((code) => any.includes(code))).toBe(true);
  });

  it.each(ofKind('oai_datestamp_ok'))('%j is a datestamp: %s', (input, expected) => {
    expect(parseDatestamp(input) !== undefined).toBe(expected);
  });

  it.each(ofKind('oai_granularity'))('%j has granularity %s', (input, expected) => {
    const granularity = parseDatestamp(input)?.granularity;
    expect(granularity === undefined ? null : `${granularity}s`).toBe(expected);
  });

  it.each(ofKind('oai_responseDate_ok'))('%j is a response date: %s', (input, expected) => {
    expect(parseDatestamp(input)?.granularity === 'second').toBe(expected);
  });

  it.each(ofKind('oai_adminEmail_ok'))('%j is an address to write to: %s', (input, expected) => {
    expect(isAdminEmail(input)).toBe(expected);
  });
});
