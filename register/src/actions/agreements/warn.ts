/** Tells both sides once that a quota of the year or a block comes to its end. */
import { type AgreementUsage, nearBlockEnd, nearQuota } from '../../domain/agreement.ts';
import { type AgreementRow, addAgreementEvent, listAgreementEvents, type Tx } from '../../store/index.ts';
import { type AgreementLetter, tellCentre, tellPublisher } from './letters.ts';

/** The agreement is locked. */
export async function warnOfLimits(
  tx: Tx,
  agreement: AgreementRow,
  usage: AgreementUsage,
  year: number,
): Promise<void> {
  const { id, quotaYear, block } = agreement;
  const quotaIsNear = usage.year >= quotaYear * nearQuota;
  const endIsNear = usage.left <= usage.size * nearBlockEnd;
  if (!quotaIsNear && !endIsNear) return;
  const before = await listAgreementEvents(tx, id);
  // Once a year of a quota, once for each block.
  const told = (kind: string, about: number): boolean =>
    before.some((event) => event.kind === kind && (event.data as { about?: number } | undefined)?.about === about);
  const tell = async (
    kind: 'quota-near' | 'block-near-end',
    about: number,
    letter: AgreementLetter,
    values: Readonly<Record<string, number>>,
  ): Promise<void> => {
    if (told(kind, about)) return;
    await addAgreementEvent(tx, id, { kind, actor: 'system', data: { about } });
    await tellPublisher(tx, agreement, letter, values);
    await tellCentre(tx, agreement, letter, values);
  };
  if (quotaIsNear) {
    await tell('quota-near', year, 'agreement-quota-near', { used: usage.year, quota: quotaYear });
  }
  if (endIsNear && block !== undefined) {
    await tell('block-near-end', block, 'agreement-block-near-end', { left: usage.left });
  }
}
