/** What somebody shows for a statement: an address, a file by its name and hash, or words (ISO 3297:2020, 5.3 and D.2 i). */

export type Evidence =
  | { readonly type: 'url'; readonly url: string }
  /** The file itself is kept elsewhere; the hash tells that it is still the same. */
  | { readonly type: 'file'; readonly name: string; readonly sha256: string }
  /** What somebody saw, or who said it. */
  | { readonly type: 'statement'; readonly text: string };

export type EvidenceProblem = {
  readonly type: 'evidence-unusable';
  readonly why: 'empty' | 'not-an-address' | 'not-a-hash' | 'too-long';
};

const longest = 2000;

/** Undefined: it can be used. */
export function evidenceProblem(evidence: Evidence): EvidenceProblem | undefined {
  const because = (why: EvidenceProblem['why']): EvidenceProblem => ({ type: 'evidence-unusable', why });
  const text = evidence.type === 'url' ? evidence.url : evidence.type === 'file' ? evidence.name : evidence.text;
  if (text.trim() === '') return because('empty');
  if (text.length > longest) return because('too-long');
  if (evidence.type === 'url' && !isWebAddress(evidence.url)) return because('not-an-address');
  if (evidence.type === 'file' && !/^[0-9a-f]{64}$/i.test(evidence.sha256)) return because('not-a-hash');
  return undefined;
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.');
}

/** As the ledger has it. */
export function evidenceToText(evidence: Evidence): string {
  if (evidence.type === 'url') return evidence.url;
  if (evidence.type === 'file') return `${evidence.name}, SHA-256 ${evidence.sha256.toLowerCase()}`;
  return evidence.text.trim();
}

/** `2027`, `2027-03` or `2027-03-15`, and a day that there is. */
export function isDay(text: string): boolean {
  const match = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/.exec(text);
  if (match === null) return false;
  const whole = `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}`;
  const date = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === whole;
}
