/** ISSNs in OpenURL (ISO 3297:2020, E.4; ANSI/NISO Z39.88): as keys and values in an address, and as XML; both ways. */
import { parseAnyIssn } from './address.ts';
import type { Issn } from './brand.ts';
import { type CarrierProblem, parseDoi, parseInfoUri } from './carriers.ts';

export interface OpenUrlIssn {
  readonly issn: Issn;
  /** `issn` for the print version as a rule, `eissn` for the online version, `id` for an identifier of the resource. */
  readonly key: 'issn' | 'eissn' | 'id';
}

export interface OpenUrlResult {
  /** Each number once for each key, in the order in which they stand. */
  readonly issns: readonly OpenUrlIssn[];
  /** Values in the place of an ISSN that are none. */
  readonly problems: readonly {
    readonly key: 'issn' | 'eissn';
    readonly value: string;
    readonly problem: CarrierProblem;
  }[];
}

/** Values longer than this are no ISSN, and a request longer than this is not read to its end. */
const longestValue = 200;
const longestRequest = 1 << 16;

/**
 * Reads the ISSNs of an OpenURL, the whole address or its query: `rft.issn`, `rft.eissn`, the bare `issn` and `eissn` of version 0.1, and
 * `rft_id` or `id` where it is a URN, a URI of the Register, an `info:` URI or a DOI.
 */
export function parseOpenUrl(text: string): OpenUrlResult {
  const query = text
    .slice(0, longestRequest)
    .replace(/^[^?#]*\?/, '')
    .replace(/#.*$/s, '');
  const collected = collect();
  for (const [name, value] of new URLSearchParams(query)) {
    const key = /^(?:rft\.)?(e?issn)$/i.exec(name)?.[1]?.toLowerCase() as 'issn' | 'eissn' | undefined;
    if (key !== undefined) collected.number(key, value);
    else if (/^(?:rft_id|id)$/i.test(name)) collected.identifier(value);
  }
  return collected.result;
}

/** Reads a ContextObject in XML: `issn`, `eissn` and `identifier` in whatever prefix of a namespace. No entities but the five of XML. */
export function parseOpenUrlXml(xml: string): OpenUrlResult {
  const collected = collect();
  const text = xml.slice(0, longestRequest * 16).replace(/<!--.*?-->/gs, '');
  for (const [, name, value] of text.matchAll(
    /<(?:[\w.-]{1,30}:)?(issn|eissn|identifier)(?:\s[^<>]{0,300})?>([^<]{0,300})</g,
  )) {
    const plain = value!
      .replace(
        /&(amp|lt|gt|quot|apos);/g,
        (_, entity: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[entity]!,
      )
      .trim();
    if (name === 'identifier') collected.identifier(plain);
    else collected.number(name as 'issn' | 'eissn', plain);
  }
  return collected.result;
}

function collect() {
  const issns: OpenUrlIssn[] = [];
  const problems: OpenUrlResult['problems'][number][] = [];
  const add = (key: OpenUrlIssn['key'], issn: Issn): void => {
    if (!issns.some((other) => other.key === key && other.issn === issn)) issns.push({ issn, key });
  };
  return {
    result: { issns, problems } as OpenUrlResult,
    number(key: 'issn' | 'eissn', value: string): void {
      if (value.trim() === '') return;
      const result = parseAnyIssn(value.slice(0, longestValue));
      if (result.ok) add(key, result.issn);
      else problems.push({ key, value: value.slice(0, longestValue), problem: result.problem });
    },
    identifier(value: string): void {
      const identifier = value.slice(0, longestValue);
      if (/^info:/i.test(identifier)) {
        const info = parseInfoUri(identifier);
        if (info.ok) add('id', info.issn);
        return;
      }
      const result = /^(?:urn:|(?:https?:)?\/\/)/i.test(identifier) ? parseAnyIssn(identifier) : undefined;
      const doi = result?.ok === true ? undefined : parseDoi(identifier);
      if (result?.ok === true) add('id', result.issn);
      else if (doi?.ok === true) add('id', doi.issn);
    },
  };
}

export interface OpenUrlNumbers {
  readonly issn?: Issn;
  readonly eissn?: Issn;
  /** The ISSN-L, for which the journal format has no key of its own: given as an identifier (E.4.1.2). */
  readonly linking?: Issn;
}

/** The query of an OpenURL for a journal; with `base`, the address of a link resolver, the whole address. */
export function formatOpenUrl(numbers: OpenUrlNumbers, base?: string): string {
  const query = new URLSearchParams({
    url_ver: 'Z39.88-2004',
    rft_val_fmt: 'info:ofi/fmt:kev:mtx:journal',
    'rft.genre': 'journal',
    ...(numbers.issn && { 'rft.issn': numbers.issn }),
    ...(numbers.eissn && { 'rft.eissn': numbers.eissn }),
    ...(numbers.linking && { rft_id: `urn:ISSN:${numbers.linking}` }),
  }).toString();
  if (base === undefined) return query;
  return base + (base.includes('?') ? (/[?&]$/.test(base) ? '' : '&') : '?') + query;
}

/** The same as a ContextObject in XML. */
export function formatOpenUrlXml({ issn, eissn, linking }: OpenUrlNumbers): string {
  return `<ctx:context-object xmlns:ctx="info:ofi/fmt:xml:xsd:ctx" version="Z39.88-2004">
  <ctx:referent>
${linking === undefined ? '' : `    <ctx:identifier>urn:ISSN:${linking}</ctx:identifier>\n`}    <ctx:metadata-by-val>
      <ctx:format>info:ofi/fmt:xml:xsd:journal</ctx:format>
      <ctx:metadata>
        <rft:journal xmlns:rft="info:ofi/fmt:xml:xsd:journal">
          <rft:genre>journal</rft:genre>
${issn === undefined ? '' : `          <rft:issn>${issn}</rft:issn>\n`}${eissn === undefined ? '' : `          <rft:eissn>${eissn}</rft:eissn>\n`}        </rft:journal>
      </ctx:metadata>
    </ctx:metadata-by-val>
  </ctx:referent>
</ctx:context-object>
`;
}
