/**
 * RDFa 1.1 Lite in the body of a web page (ISO 3297:2020, 9.3). `lang=""` keeps the language of the page around it off the
 * numbers, which are in none. Readers see nothing of it; they are shown the lines of 8.6.
 */
import type { EmbeddingFacts } from './facts.ts';
import { startTag, text } from './markup.ts';
import { isItem, isLink, type SchemaItem, schemaItemOf, schemaVocabulary } from './schema-item.ts';

export function writeRdfa(facts: EmbeddingFacts): string {
  return text(element(schemaItemOf(facts), { vocab: schemaVocabulary, lang: '' }));
}

function element({ type, id, properties }: SchemaItem, attributes: Readonly<Record<string, string>>): string[] {
  const lines = properties.flatMap(([property, value]) => {
    if (isItem(value)) return element(value, { property });
    return isLink(value)
      ? [startTag('link', { property, href: value.link })]
      : [startTag('meta', { property, content: value })];
  });
  const open = startTag('div', { ...attributes, typeof: type, resource: id });
  return [open, ...lines.map((line) => `  ${line}`), '</div>'];
}
