/** Makes out the certificate of a number, and says of a code what it certifies and what the Register says now. */
import { createHash } from 'node:crypto';
import { issnFromInteger } from '@masthead/issn';
import {
  type CertificateClaim,
  type CertificateFacts,
  certificateFacts,
  claimToText,
  differentFacts,
  formatCertificateCode,
  isCertified,
  parseCertificateCode,
} from '../../../domain/certificate.ts';
import { findCentre, findNumber, findRecord, findRevision, type ReadStore } from '../../../store/index.ts';
import { addresses } from '../../../view/addresses.ts';
import type { Words } from '../../../words/words.ts';
import type { Desk } from '../../desk.ts';
import { drawCertificate } from './draw-certificate.ts';

const purpose = 'certificate';
const sealOf = ({ secrets }: Pick<Desk, 'secrets'>, claim: CertificateClaim): Buffer =>
  Buffer.from(secrets.sign(purpose, claimToText(claim)), 'base64url');

/** What stands on the certificate of this claim. */
export const codeOf = (desk: Pick<Desk, 'secrets'>, claim: CertificateClaim): string =>
  formatCertificateCode(claim, sealOf(desk, claim));

/** Undefined for a number that has none. */
export async function issueCertificate(
  desk: Pick<Desk, 'secrets' | 'baseUrl'>,
  read: ReadStore,
  number: number,
  words: Words,
  day = new Date().toISOString().slice(0, 10),
): Promise<Buffer | undefined> {
  const row = await findNumber(read, number);
  const record = await findRecord(read, number);
  const facts = row && record && certificateFacts(record.record, row.state);
  if (facts === undefined || !isCertified(facts.state)) return undefined;
  const claim = { number, revision: record!.ordinal, day };
  const centre = row!.centre === undefined ? undefined : await findCentre(read, row!.centre);
  return drawCertificate(
    {
      facts,
      ...claim,
      code: codeOf(desk, claim),
      verifyAt: `${desk.baseUrl}/certificates/`,
      address: desk.baseUrl + addresses.record(facts.issn),
      ...(centre?.name !== undefined && { centre: centre.name }),
    },
    words,
  );
}

export interface Verified {
  readonly claim: CertificateClaim;
  readonly then: CertificateFacts;
  readonly now: CertificateFacts;
  readonly differs: ReturnType<typeof differentFacts>;
}

/** Undefined: no certificate of this register has the code. */
export async function verifyCertificate(
  desk: Pick<Desk, 'secrets'>,
  read: ReadStore,
  text: string,
): Promise<Verified | undefined> {
  const parsed = parseCertificateCode(text);
  if (parsed === undefined) return undefined;
  const { claim, seal } = parsed;
  const right = sealOf(desk, claim).subarray(0, seal.length);
  // Both hashed first, the comparison tells nothing by the time it takes.
  const [one, other] = [right, seal].map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  if (one !== other) return undefined;
  const row = await findNumber(read, claim.number);
  const record = await findRecord(read, claim.number);
  const revision = record && (await findRevision(read, record.title, claim.revision));
  const then = revision && certificateFacts(revision.record);
  const now = row && record && certificateFacts(record.record, row.state);
  if (then === undefined || now === undefined) return undefined;
  return { claim, then, now, differs: differentFacts(then, now) };
}

export const certificateName = (number: number): string => `ISSN-${issnFromInteger(number)}.pdf`;
