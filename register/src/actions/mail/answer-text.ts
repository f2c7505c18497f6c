/** What somebody wrote in an answer, without the letter she answers to: programs set that off in ways of their own, in all languages. */

/** Where a quotation begins: everything from there is not hers. */
const quotationStarts = [
  // Outlook, in the words of six languages: -----Original Message-----
  /^\s*-{3,}\s*(original message|message d[’']origine|mensaje original|исходное сообщение|الرسالة الأصلية|原始邮件|forwarded message|message transféré)\s*-{3,}\s*$/i,
  // Outlook without words: a rule, then the headers of the letter.
  /^\s*_{20,}\s*$/,
  /^\s*(from|de|от|发件人|من)\s*[:：]\s*.{0,200}@.*$/iu,
];

/** `On …, … wrote:`, over at most three lines: it ends with a colon, is followed by a quotation, and has an address or a date in it. */
const attribution =
  /(wrote|a écrit|escribió|пишет|написал(\(а\)|а)?|كتب|写道|schrieb|ha scritto|escreveu)\s*[:：]?\s*$|[:：]\s*$/iu;

/** `text` with any line ends; at most what a message may hold is looked at. */
export function answerText(text: string): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[ \t]+$/, ''));
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    // What follows is a signature (RFC 3676, 4.3).
    if (/^-- ?$/.test(line) || quotationStarts.some((start) => start.test(line))) break;
    if (/^>/.test(line)) {
      // A quotation with nothing of hers below it is the letter that she answers to; among her words it is what she speaks of.
      const rest = lines.slice(at).filter((other) => other !== '' && !/^>/.test(other));
      if (rest.length === 0 || isFootOnly(rest)) {
        dropAttribution(kept);
        break;
      }
      dropAttribution(kept);
      kept.push(line);
      continue;
    }
    kept.push(line);
  }
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const isFootOnly = (rest: readonly string[]): boolean => /^-- ?$/.test(rest[0]!);

function dropAttribution(kept: string[]): void {
  while (kept.at(-1) === '') kept.pop();
  for (let count = 1; count <= 3 && count <= kept.length; count++) {
    const text = kept.slice(-count).join(' ');
    if (attribution.test(text) && /@|\d{4}|\d{1,2}[:.]\d{2}/.test(text) && text.length < 400) {
      kept.length -= count;
      return;
    }
    if (kept.at(-count) === '') return;
  }
}
