/**
 * RDF terms and triples as plain data (RDF 1.1 Concepts, 3), made so that every serialisation can carry them.
 * The shapes are those of RDF/JS without its methods; `iri` and `literal` are the only places where text becomes a term.
 */

export interface NamedNode {
  readonly termType: 'NamedNode';
  /** An absolute IRI without any character that an IRI cannot have. */
  readonly value: string;
}

export interface BlankNode {
  readonly termType: 'BlankNode';
  /** Label without `_:`, letters, digits and `_` only, unique in its document. */
  readonly value: string;
}

export interface Literal {
  readonly termType: 'Literal';
  readonly value: string;
  /** BCP 47 tag; empty when there is none. */
  readonly language: string;
  /** IRI of the datatype. */
  readonly datatype: string;
}

export type Subject = NamedNode | BlankNode;
export type Term = NamedNode | BlankNode | Literal;

/** A triple of the default graph. */
export interface Quad {
  readonly subject: Subject;
  readonly predicate: NamedNode;
  readonly object: Term;
}

export const xsdString = 'http://www.w3.org/2001/XMLSchema#string';
export const xsdDate = 'http://www.w3.org/2001/XMLSchema#date';
export const xsdDecimal = 'http://www.w3.org/2001/XMLSchema#decimal';
export const xsdAnyUri = 'http://www.w3.org/2001/XMLSchema#anyURI';
export const rdfLangString = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';

// Turtle's IRIREF leaves these out, and RFC 3987 too (4.1 the marks of direction); a percent sign must begin an escape. Line and
// paragraph separators are allowed, but end the line for programs that take an address apart by a regular expression.
const notInIri =
  /[\u0000-\u0020<>"{}|\\^`\u007f-\u009f\u200e\u200f\u2028-\u202e\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufff0-\uffff]|%(?![0-9A-Fa-f]{2})/;
const notInIriEach =
  /[\u0000-\u0020<>"{}|\\^`\u007f-\u009f\u200e\u200f\u2028-\u202e\ue000-\uf8ff\ufdd0-\ufdef\ufff0-\uffff]|\p{Cs}|%(?![0-9A-Fa-f]{2})/gu;

/** An IRI. Characters that an IRI cannot have are percent-encoded as UTF-8, half a surrogate pair as U+FFFD. */
export function iri(value: string): NamedNode {
  return { termType: 'NamedNode', value: notInIri.test(value) ? value.replace(notInIriEach, percentEncode) : value };
}

/** An IRI made of parts that are known to have nothing in them that an IRI cannot have: an ISSN, a code that was checked, a name. */
export function knownIri(value: string): NamedNode {
  return { termType: 'NamedNode', value };
}

function percentEncode(character: string): string {
  if (character === '%') return '%25';
  const code = character.codePointAt(0)!;
  return encodeURIComponent(code >= 0xd800 && code <= 0xdfff ? '\ufffd' : character);
}

export function blankNode(label: string): BlankNode {
  return { termType: 'BlankNode', value: label };
}

/** A plain string (`xsd:string`). */
export function literal(value: string): Literal {
  return { termType: 'Literal', value: representable(value), language: '', datatype: xsdString };
}

/** A string with a language tag (`rdf:langString`). */
export function langString(value: string, language: string): Literal {
  return { termType: 'Literal', value: representable(value), language, datatype: rdfLangString };
}

/** A string in the lexical space of a datatype; the caller has checked it. */
export function typedLiteral(value: string, datatype: string): Literal {
  return { termType: 'Literal', value: representable(value), language: '', datatype };
}

const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
const notInXmlEach = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/**
 * Text that all serialisations can carry: what XML 1.0 has no way to write (control characters but tab and line ends,
 * U+FFFE, U+FFFF, half a surrogate pair) becomes U+FFFD, so that Turtle, RDF/XML and JSON-LD say the same.
 */
export function representable(text: string): string {
  return notInXml.test(text) ? text.replace(notInXmlEach, '\ufffd') : text;
}

/** One string for a term, different for different terms. */
export function termKey(term: Term): string {
  if (term.termType === 'NamedNode') return term.value;
  if (term.termType === 'BlankNode') return `_:${term.value}`;
  return `"${term.value}"${term.language === '' ? term.datatype : `@${term.language}`}`;
}
