/** ISSNs in OpenURL (ISO 3297:2020, E.4; ANSI/NISO Z39.88): as keys and values in an address, and as XML; both ways. */
import { numberPartOf, parseAnyIssn } from './address.ts';
import type { Issn } from './brand.ts';
import { parseDoi, parseInfoUri } from './carriers.ts';
import type { IssnProblem } from './problems.ts';

/**
 * `issn` for the print version as a rule, `eissn` for the online version, `issnl` for the cluster of all versions (E.4.1.2; no
 * registered format has it, resolvers read it), `id` for an identifier of the resource.
 */
export type OpenUrlKey = 'issn' | 'eissn' | 'issnl' | 'id';

export interface OpenUrlIssn {
  readonly issn: Issn;
  readonly key: OpenUrlKey;
  /** Whether the cluster is meant: `issnl`, or an identifier that says so, such as `urn:issn:0028-0836?+issnl`. */
  readonly linking?: true;
}

export interface OpenUrlResult {
  /** Each number once for each key, in the order in which they stand. */
  readonly issns: readonly OpenUrlIssn[];
  /** Values in the place of an ISSN that are none, and URNs and addresses of an ISSN with a wrong number. */
  readonly problems: readonly {
    readonly key: OpenUrlKey;
    readonly value: string;
    readonly problem: IssnProblem;
  }[];
}

/** Values longer than this are no ISSN, and a request longer than this is not read to its end. */
const longestValue = 200;
const longestRequest = 1 << 16;

/**
 * Reads the ISSNs of an OpenURL, the whole address or its query: `rft.issn`, `rft.eissn`, `rft.issnl`, the bare `issn` and `eissn` of version 0.1, and
 * `rft_id` or `id` where it is a URN, a URI of the Register, an `info:` URI or a DOI.
 */
export function parseOpenUrl(text: string): OpenUrlResult {
  const query = text
    .slice(0, longestRequest)
    .replace(/^[^?#]*\?/, '')
    .replace(/#.*$/s, '');
  const collected = collect();
  for (const [name, value] of new URLSearchParams(query)) {
    const key = /^(?:rft\.)?(e?issn|issn[-_]?l)$/i.exec(name)?.[1]?.toLowerCase().replace(/[-_]/, '');
    if (key !== undefined) collected.number(key as NumberKey, value);
    else if (/^(?:rft_id|id)$/i.test(name)) collected.identifier(value);
  }
  return collected.result;
}

/** Reads a ContextObject in XML: `issn`, `eissn` and `identifier` in whatever prefix of a namespace. No entities but the five of XML. */
export function parseOpenUrlXml(xml: string): OpenUrlResult {
  const collected = collect();
  const text = plainXml(xml.slice(0, longestRequest * 16));
  for (const [, name, value] of text.matchAll(
    /<(?:[\w.-]{1,30}:)?(issn|eissn|issnl|identifier)(?:\s[^<>]{0,300})?>([^<]{0,300})</g,
  )) {
    const plain = value!
      .replace(
        /&(amp|lt|gt|quot|apos);/g,
        (_, entity: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[entity]!,
      )
      .trim();
    if (name === 'identifier') collected.identifier(plain);
    else collected.number(name as NumberKey, plain);
  }
  return collected.result;
}

/** Without comments, and with CDATA as text, in one pass: a request of comments that never end is read as fast as any other. */
function plainXml(xml: string): string {
  let plain = '';
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf('<!', at);
    if (open < 0) return plain + xml.slice(at);
    plain += xml.slice(at, open);
    const isData = xml.startsWith('<![CDATA[', open);
    const [mark, end] = isData ? ['<![CDATA[', ']]>'] : xml.startsWith('<!--', open) ? ['<!--', '-->'] : ['<!', '>'];
    const close = xml.indexOf(end, open + mark.length);
    if (close < 0) return plain;
    if (isData)
      plain += xml
        .slice(open + mark.length, close)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;');
    at = close + end.length;
  }
  return plain;
}

type NumberKey = Exclude<OpenUrlKey, 'id'>;

function collect() {
  const issns: OpenUrlIssn[] = [];
  const problems: OpenUrlResult['problems'][number][] = [];
  const add = (key: OpenUrlKey, issn: Issn, linking: boolean): void => {
    if (issns.some((other) => other.key === key && other.issn === issn)) return;
    issns.push({ issn, key, ...(linking && { linking }) });
  };
  return {
    result: { issns, problems } as OpenUrlResult,
    number(key: NumberKey, value: string): void {
      if (value.trim() === '') return;
      const result = parseAnyIssn(value.slice(0, longestValue));
      if (result.ok) add(key, result.issn, key === 'issnl' || result.kind === 'ISSN-L');
      else problems.push({ key, value: value.slice(0, longestValue), problem: result.problem });
    },
    identifier(value: string): void {
      const identifier = value.slice(0, longestValue);
      if (/^info:/i.test(identifier)) {
        const info = parseInfoUri(identifier);
        if (info.ok) add('id', info.issn, false);
        return;
      }
      const result = /^(?:urn:|(?:https?:)?\/\/)/i.test(identifier) ? parseAnyIssn(identifier) : undefined;
      const doi = result?.ok === true ? undefined : parseDoi(identifier);
      if (result?.ok === true) add('id', result.issn, result.kind === 'ISSN-L');
      else if (doi?.ok === true) add('id', doi.issn, false);
      else if (result?.ok === false && numberPartOf(identifier) !== identifier) {
        problems.push({ key: 'id', value: identifier, problem: result.problem });
      }
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
