/** A letter as HTML: one column, system fonts, no image and nothing fetched from anywhere; its style is in its head. */
import type { LetterParts } from './render-letter.ts';

const style = `body{margin:0;padding:24px 16px;background:#fbfaf7;color:#1d1b18;font:16px/1.55 system-ui,sans-serif}
main{max-width:36rem;margin:0 auto}p{margin:0 0 1em}.button{display:inline-block;padding:10px 18px;background:#0c4f50;color:#fff;text-decoration:none}
.address{font-size:13px;overflow-wrap:anywhere}.foot{margin-top:2em;padding-top:1em;border-top:1px solid #d8d3c8;font-size:13px;color:#5a554d}`;

export function letterHtml({ words, subject, paragraphs, foot }: LetterParts): string {
  const { code, dir } = words.language;
  const body = paragraphs.map((paragraph) => {
    if (typeof paragraph === 'string') return `<p>${lines(paragraph)}</p>`;
    const link = escaped(paragraph.link);
    return `<p><a class="button" href="${link}">${escaped(paragraph.label)}</a></p>\n<p class="address"><a dir="ltr" href="${link}">${link}</a></p>`;
  });
  return `<!doctype html>
<html lang="${code}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title>
<style>${style}</style></head>
<body><main>
${body.join('\n')}
<div class="foot">${foot.map((line) => `<p>${lines(line)}</p>`).join('')}</div>
</main></body>
</html>
`;
}

const lines = (text: string): string => escaped(text).replaceAll('\n', '<br>\n');

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
