/** Microdata in the body of a web page (ISO 3297:2020, 9.3), with `lang=""` and unseen, as RDFa. */
import type { EmbeddingFacts } from './facts.ts';
import { type Attributes, startTag, text } from './markup.ts';
import { isItem, isLink, type SchemaItem, schemaItemOf, schemaVocabulary } from './schema-item.ts';

export function writeMicrodata(facts: EmbeddingFacts): string {
  return text(element(schemaItemOf(facts), { lang: '' }));
}

function element({ type, id, properties }: SchemaItem, attributes: Attributes): string[] {
  const lines = properties.flatMap(([itemprop, value]) => {
    if (isItem(value)) return element(value, { itemprop });
    return isLink(value)
      ? [startTag('link', { itemprop, href: value.link })]
      : [startTag('meta', { itemprop, content: value })];
  });
  const open = startTag('div', { ...attributes, itemscope: '', itemtype: schemaVocabulary + type, itemid: id });
  return [open, ...lines.map((line) => `  ${line}`), '</div>'];
}
