/** Custom properties of an Office Open XML document (ISO/IEC 29500-1, 22.3; ISO 3297:2020, 9.3): Word, Excel and PowerPoint show them under "Properties". */
import { displayLines } from './display.ts';
import type { EmbeddingFacts } from './facts.ts';
import { leaf, text, wrap } from './markup.ts';

/** Names of the properties. They stay the same, so that a later run replaces what an earlier one wrote. */
export const ooxmlPropertyNames = ['ISSN', 'ISSN-L', 'ISSN URI', 'ISSN-L URI', 'ISSN display', 'Serial title'] as const;

/** Name and value of each property that there is. */
export function ooxmlProperties(facts: EmbeddingFacts): readonly (readonly [name: string, value: string])[] {
  const properties: (readonly [(typeof ooxmlPropertyNames)[number], string | undefined])[] = [
    ['ISSN', facts.issn],
    ['ISSN-L', facts.issnL],
    ['ISSN URI', facts.uri],
    ['ISSN-L URI', facts.issnLUri],
    ['ISSN display', displayLines(facts).join('; ')],
    ['Serial title', facts.title],
  ];
  return properties.flatMap(([name, value]) => (value === undefined ? [] : [[name, cut(value)] as const]));
}

/** UTF-16 units of a value. Word cuts longer ones wherever that is, and Excel crashes when it reads one. */
const longest = 255;

/** At the end of one of the numbers where a value is several, and never inside of a character. */
function cut(value: string): string {
  if (value.length <= longest) return value;
  const beginning = value.slice(0, longest + 1);
  const end = beginning.lastIndexOf('; ISSN');
  return beginning.slice(0, end > 0 ? end : longest).replace(/[\ud800-\udbff]$/, '');
}

/** The part `docProps/custom.xml` of a document that has no other custom properties. */
export function writeOoxml(facts: EmbeddingFacts): string {
  const namespaces = {
    xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
    'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  };
  // Identifiers 0 and 1 are reserved; the set is the one that all custom properties are in.
  const fmtid = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
  return text([
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    ...wrap(
      'Properties',
      namespaces,
      ooxmlProperties(facts).flatMap(([name, value], index) =>
        wrap('property', { fmtid, pid: String(index + 2), name }, leaf('vt:lpwstr', value)),
      ),
    ),
  ]);
}
