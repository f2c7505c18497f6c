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
    .map((line) => line.trimEnd());
  const end = lines.findIndex((line) => /^-- ?$/.test(line) || quotationStarts.some((start) => start.test(line)));
  // What follows is a signature (RFC 3676, 4.3), or the whole letter that she answers to.
  const own = end < 0 ? lines : lines.slice(0, end);
  const lastOwn = own.findLastIndex((line) => line !== '' && !line.startsWith('>'));
  const kept: string[] = [];
  for (const line of own.slice(0, lastOwn + 1)) {
    // A quotation among her words is what she speaks of; below them it is the letter that she answers to.
    if (line.startsWith('>') && !kept.at(-1)?.startsWith('>')) dropAttribution(kept);
    kept.push(line);
  }
  if (own.slice(lastOwn + 1).some((line) => line.startsWith('>'))) dropAttribution(kept);
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const attributionStart = /^\s*(on|le|el|am|il|em|в|во|в\s|في|\p{L}{1,4}[.,]?\s+\d|\d)/iu;

/** Takes the lines away that say who wrote what is quoted below them. */
function dropAttribution(kept: string[]): void {
  while (kept.at(-1) === '') kept.pop();
  let fallback = 0;
  for (let count = 1; count <= Math.min(3, kept.length); count++) {
    if (kept.at(-count) === '') break;
    const text = kept.slice(-count).join(' ');
    if (text.length > 400) break;
    if (!attribution.test(text) || !/@|\d{4}|\d{1,2}[:.]\d{2}/.test(text)) continue;
    fallback ||= count;
    const above = kept.at(-count - 1);
    if (above === undefined || above === '' || attributionStart.test(kept.at(-count)!)) {
      kept.length -= count;
      return;
    }
  }
  kept.length -= fallback;
}
