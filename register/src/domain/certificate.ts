/**
 * What a certificate says of a number, and the code that stands on it: number, revision and day with a seal behind them, so that whoever
 * has a certificate before her can ask the Register whether it said so. It endorses nothing and says nothing of ownership (ISO 3297:2020, 5.11).
 */
import { readMarc21 } from '@masthead/crosswalk';
import type { Issn } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import { type Medium, mainTitle, type ScriptedText } from '@masthead/serial';
import type { NumberState } from './number-state.ts';

/** What the code says; the seal makes it the Register's. */
export interface CertificateClaim {
  readonly number: number;
  /** Ordinal of the revision of its record. */
  readonly revision: number;
  /** When it was made out, ISO 8601. */
  readonly day: string;
}

/** What is printed, and compared with what the Register says later. */
export interface CertificateFacts {
  readonly issn: Issn;
  readonly state: NumberState;
  readonly title?: ScriptedText;
  /** ISO 639-2/B, of the title. */
  readonly language?: string;
  readonly medium?: Medium;
  readonly issnL?: Issn;
  readonly publisher?: ScriptedText;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  /** As it is coded, such as `2027` or `19uu`. */
  readonly start?: string;
  readonly url?: string;
}

/** There is a certificate for a number that names something which the Register describes. */
export const isCertified = (state: NumberState): boolean =>
  state === 'register' || state === 'provisional' || state === 'legacy';

/** Undefined for a record that cannot be read. `state` is the Register's, where it is not to be the record's. */
export function certificateFacts(record: MarcRecord, state?: NumberState): CertificateFacts | undefined {
  const { serial } = readMarc21(record);
  if (serial === undefined) return undefined;
  const title = mainTitle(serial);
  const [language] = serial.languages;
  const publication = serial.publications.findLast(({ publishers }) => publishers.length > 0);
  const publisher = publication?.publishers[0];
  const [country] = serial.countries;
  const url = serial.urls[0]?.url;
  return {
    issn: serial.issn,
    state: state ?? serial.status,
    ...(title && {
      title: {
        text: title.text,
        ...(title.script && { script: title.script }),
        ...(title.original && { original: title.original }),
      },
    }),
    ...(language !== undefined && { language }),
    ...(serial.medium && { medium: serial.medium }),
    ...(serial.issnL && { issnL: serial.issnL }),
    ...(publisher && { publisher }),
    ...(country !== undefined && { country }),
    ...(serial.dates.start !== undefined && { start: serial.dates.start }),
    ...(url !== undefined && { url }),
  };
}

export const comparedFacts = ['state', 'title', 'medium', 'issnL', 'publisher', 'country', 'start', 'url'] as const;

/** What the Register says otherwise now. */
export function differentFacts(
  then: CertificateFacts,
  now: CertificateFacts,
): readonly (typeof comparedFacts)[number][] {
  return comparedFacts.filter((name) => JSON.stringify(then[name]) !== JSON.stringify(now[name]));
}

/** Crockford's digits: none is taken for another when it is typed from paper. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const firstDay = Date.UTC(2020, 0, 1);
const dayLength = 86_400_000;
/** Bytes of the claim, and of its seal: guessing one takes asking us 2^56 times. */
const [claimBytes, sealBytes] = [8, 7];

/** What is sealed. */
export const claimToText = ({ number, revision, day }: CertificateClaim): string => `${number} ${revision} ${day}`;

/** Such as `7K3M-9QXT-2B4C-8DFG-0HJK-5PRS`. `seal`: of `claimToText`, of which the first seven bytes are kept. */
export function formatCertificateCode({ number, revision, day }: CertificateClaim, seal: Uint8Array): string {
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - firstDay) / dayLength);
  if (!(number >= 0 && number < 1e7 && revision >= 0 && revision < 2 ** 24 && days >= 0 && days < 2 ** 16))
    throw new RangeError('A certificate of this number, revision and day has no code.');
  const bytes = [
    number >>> 16,
    number >>> 8,
    number,
    revision >>> 16,
    revision >>> 8,
    revision,
    days >>> 8,
    days,
    ...seal.subarray(0, sealBytes),
  ];
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte & 255);
  let text = '';
  for (let at = 0; at < 24; at++, bits >>= 5n) text = digits[Number(bits & 31n)] + text;
  return text.replace(/.{4}(?=.)/g, '$&-');
}

/** Undefined for what is no code. Hyphens, spaces, small letters and O, I, L for 0, 1, 1 are taken. */
export function parseCertificateCode(
  text: string,
): { readonly claim: CertificateClaim; readonly seal: Uint8Array } | undefined {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{24}$/.test(plain)) return undefined;
  let bits = 0n;
  for (const letter of plain) bits = (bits << 5n) | BigInt(digits.indexOf(letter));
  const bytes = Uint8Array.from({ length: claimBytes + sealBytes }, (_, at) =>
    Number((bits >> BigInt(8 * (claimBytes + sealBytes - 1 - at))) & 255n),
  );
  const read = (from: number, to: number): number =>
    bytes.subarray(from, to).reduce((sum, byte) => sum * 256 + byte, 0);
  const number = read(0, 3);
  if (number >= 1e7) return undefined;
  const day = new Date(firstDay + read(6, 8) * dayLength).toISOString().slice(0, 10);
  return { claim: { number, revision: read(3, 6), day }, seal: bytes.subarray(claimBytes) };
}
