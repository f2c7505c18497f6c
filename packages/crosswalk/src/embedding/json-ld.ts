/** JSON-LD in a script element, for the head of a web page (ISO 3297:2020, 9.2 "Schema.org"). */
import { escapeForScript } from '../schema-org/schema-org.ts';
import type { EmbeddingFacts } from './facts.ts';
import { isItem, isLink, type SchemaItem, type SchemaValue, schemaItemOf } from './schema-item.ts';

type Json = string | readonly Json[] | { readonly [key: string]: Json };

export function writeJsonLdScript(facts: EmbeddingFacts): string {
  const block = { '@context': 'https://schema.org', ...toJson(schemaItemOf(facts)) };
  return `<script type="application/ld+json">\n${escapeForScript(JSON.stringify(block, null, 2))}\n</script>\n`;
}

function toJson({ type, id, properties }: SchemaItem): { [key: string]: Json } {
  const json: { [key: string]: Json } = { '@type': type, ...(id !== undefined && { '@id': id }) };
  const names = [...new Set(properties.map(([name]) => name))];
  for (const name of names) {
    const values = properties.filter((property) => property[0] === name).map(([, value]) => valueToJson(value));
    json[name] = values.length === 1 ? values[0]! : values;
  }
  return json;
}

function valueToJson(value: SchemaValue): Json {
  if (isItem(value)) return toJson(value);
  return isLink(value) ? value.link : value;
}
