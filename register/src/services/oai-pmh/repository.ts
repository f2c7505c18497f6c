/** What every verb works with: the register to read, and what this repository calls itself and its parts. */
import { type Format, formats } from '@masthead/crosswalk';
import type { FastifyRequest } from 'fastify';
import type { VisitorStore } from '../../store/index.ts';
import type { OaiProblem } from './errors.ts';
import { repositoryIdentifierOf } from './identifier.ts';

export interface OaiOptions {
  readonly read: VisitorStore;
  /** The register as whoever asks may see it; without it, everybody sees `read`. */
  readonly readFor?: (request: FastifyRequest) => Promise<VisitorStore>;
  /** Where readers find the register, without a slash at the end; the protocol's base URL is `/oai` below it. */
  readonly baseUrl: string;
  readonly repositoryName: string;
  /** Whom harvesters may write to. Without one, an address at the host of the register. */
  readonly adminEmail?: string;
  /** Records on one page of a list. Default 100. */
  readonly pageSize?: number;
}

export interface OaiFormat {
  readonly prefix: string;
  readonly namespace: string;
  readonly schema: string;
  readonly format: Format;
}

export interface Repository {
  readonly read: VisitorStore;
  /** Of the protocol. */
  readonly baseUrl: string;
  readonly registerUrl: string;
  readonly name: string;
  readonly adminEmail: string;
  /** Namespace of its identifiers. */
  readonly identifier: string;
  readonly pageSize: number;
  readonly formats: readonly OaiFormat[];
}

export function openRepository(options: OaiOptions): Repository {
  const identifier = repositoryIdentifierOf(options.baseUrl);
  const given = options.adminEmail;
  return {
    read: options.read,
    baseUrl: `${options.baseUrl}/oai`,
    registerUrl: options.baseUrl,
    name: options.repositoryName,
    adminEmail: given !== undefined && isAdminEmail(given) ? given : `issn@${identifier}`,
    identifier,
    pageSize: options.pageSize ?? 100,
    formats: formats.flatMap((format) => (format.oai ? [{ ...format.oai, format }] : [])),
  };
}

export type FormatResult =
  | { readonly ok: true; readonly format: OaiFormat }
  | { readonly ok: false; readonly problem: OaiProblem };

export function findFormat({ formats }: Repository, prefix = ''): FormatResult {
  const format = formats.find((each) => each.prefix === prefix);
  if (format) return { ok: true, format };
  return { ok: false, problem: { type: 'prefix-unknown', prefix, known: formats.map((each) => each.prefix) } };
}

/** The form that OAI-PMH.xsd asks of an address; a host without a dot does not have it. */
export function isAdminEmail(text: string): boolean {
  return /^[^\s@]+@([^\s@.]+\.)+[^\s@.]+$/.test(text);
}
