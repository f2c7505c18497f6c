/** Builds records from the elements of MARCXML, wherever in a document they stand (MARC21slim 1.1). */

import { controlCharacter, preview } from '../characters.ts';
import {
  acceptCode,
  acceptIndicator,
  acceptLeader,
  acceptTag,
  finishRecord,
  type Locate,
  reportCharacters,
} from '../content.ts';
import { emptyList, PlainControlField, PlainDataField, PlainSubfield } from '../make.ts';
import type { MarcProblem } from '../problems.ts';
import type { ReadLimits } from '../reader.ts';
import type { Field, MarcRecord, Subfield } from '../record.ts';
import { marcXmlNamespace } from './writer.ts';

export interface Element {
  /** As written, with its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface BuiltRecord {
  /** Byte offset of the record's start tag. */
  readonly offset: number;
  readonly record?: MarcRecord;
  readonly problems: MarcProblem[];
}

/** Where the parser is, seen from the record. */
type Place = 'outside' | 'record' | 'leader' | 'controlfield' | 'datafield' | 'subfield' | 'ignored';

interface Draft {
  readonly offset: number;
  readonly prefix: string;
  readonly namespace: string | undefined;
  /** Sure to be a MARC record: by its namespace, or by its first child. */
  sure: boolean;
  leader: string | undefined;
  readonly fields: Field[];
  readonly problems: MarcProblem[];
  /** Reasons that concern the record as a whole and are told once. */
  readonly refusedFor: Set<MarcProblem['type']>;
}

/** ISO 25577 (MarcXchange) has the same elements. */
const marcXchange = /^info:lc\/xmlns\/marcxchange-v[12]$/;

export class RecordBuilder {
  /** Whether any element `record` or `collection` was MARC's. */
  foundMarc = false;
  readonly #limits: Required<ReadLimits>;
  readonly #locate: Locate;
  readonly #places: Place[] = ['outside'];
  /** Default and prefixed namespaces in scope outside of records, innermost last. */
  readonly #scopes: Map<string, string>[] = [];
  #draft: Draft | undefined;
  /** A wrong namespace is told once, with the first record. */
  #namespaceTold = false;
  #tag = '';
  #ind1 = ' ';
  #ind2 = ' ';
  #code = '';
  #text = '';
  #subfields: Subfield[] = [];

  constructor(limits: Required<ReadLimits>, locate: Locate) {
    this.#limits = limits;
    this.#locate = locate;
  }

  /** Byte offset of the record that is being built. */
  get openOffset(): number | undefined {
    return this.#draft?.sure ? this.#draft.offset : undefined;
  }

  open(element: Element): void {
    this.#places.push(this.#enter(element));
  }

  text(text: string): void {
    const place = this.#places.at(-1);
    if (place === 'outside' || place === 'ignored') return;
    if (place === 'record' || place === 'datafield') {
      const stray = text.trim();
      if (stray === '' || !this.#draft?.sure) return;
      const tag = place === 'datafield' ? { tag: this.#tag } : {};
      this.#warn({
        type: 'text-outside-subfields',
        severity: 'warning',
        offset: this.#locate(),
        text: preview(stray, 1000),
        ...tag,
      });
      return;
    }
    this.#text = this.#text === '' ? text : this.#text + text;
  }

  /** Gives a record when this closes one. */
  close(): BuiltRecord | undefined {
    const place = this.#places.pop();
    this.#scopes.length = Math.min(this.#scopes.length, this.#places.length - 1);
    const draft = this.#draft;
    if (!draft || place === undefined) return undefined;
    switch (place) {
      case 'leader':
        draft.leader = acceptLeader(this.#takeText('LDR'), this.#locate, draft.problems);
        return undefined;
      case 'controlfield':
        this.#addField(new PlainControlField(this.#tag, this.#takeText(this.#tag)));
        return undefined;
      case 'subfield':
        this.#subfields.push(new PlainSubfield(this.#code, this.#takeText(this.#tag)));
        return undefined;
      case 'datafield':
        this.#addField(new PlainDataField(this.#tag, this.#ind1, this.#ind2, this.#subfields));
        return undefined;
      case 'record':
        return this.#finish(draft);
      default:
        return undefined;
    }
  }

  /** Gives up the record that is being built, and what was found of it. */
  abandon(): BuiltRecord | undefined {
    const draft = this.#draft;
    this.#draft = undefined;
    return draft?.sure ? { offset: draft.offset, problems: draft.problems } : undefined;
  }

  /** Refuses the record that is being built, for a reason that the builder cannot see; it is told once, and the others go on. */
  refuse(problem: MarcProblem): void {
    const draft = this.#draft;
    if (!draft || draft.refusedFor.has(problem.type)) return;
    draft.refusedFor.add(problem.type);
    draft.problems.push(problem);
    draft.fields.length = 0;
  }

  #enter(element: Element): Place {
    const place = this.#places.at(-1)!;
    const colon = element.name.indexOf(':');
    const prefix = colon === -1 ? '' : element.name.slice(0, colon);
    const local = colon === -1 ? element.name : element.name.slice(colon + 1);
    if (place === 'ignored') return 'ignored';
    if (place === 'outside' || (place === 'record' && !this.#draft?.sure)) {
      return this.#enterOutside(element, prefix, local);
    }
    const draft = this.#draft!;
    if (!this.#isSameNamespace(element, prefix)) {
      this.#warn({
        type: 'xml-unexpected-element',
        severity: 'warning',
        offset: this.#locate(),
        element: preview(element.name),
        within: place,
      });
      return 'ignored';
    }
    this.#text = '';
    if (place === 'record') return this.#enterField(element, local);
    if (place === 'datafield' && local === 'subfield') {
      const code = element.attributes.code;
      if (code === undefined) this.#missing('subfield', 'code', this.#tag);
      else this.#code = acceptCode(code, this.#tag, this.#locate, draft.problems);
      return 'subfield';
    }
    const tag = place === 'leader' ? 'LDR' : this.#tag;
    const unexpected = { element: preview(element.name), within: place };
    this.#warn({ type: 'xml-unexpected-element', severity: 'error', offset: this.#locate(), tag, ...unexpected });
    return 'ignored';
  }

  #enterField(element: Element, local: string): Place {
    const { attributes } = element;
    const draft = this.#draft!;
    if (draft.refusedFor.size > 0) return 'ignored';
    if (local === 'leader') return 'leader';
    if (local !== 'controlfield' && local !== 'datafield') {
      const unexpected = { element: preview(element.name), within: 'record' };
      this.#warn({ type: 'xml-unexpected-element', severity: 'error', offset: this.#locate(), ...unexpected });
      return 'ignored';
    }
    this.#tag = '';
    if (attributes.tag === undefined) this.#missing(local, 'tag');
    else this.#tag = acceptTag(attributes.tag, this.#locate, draft.problems) ?? '';
    if (local === 'controlfield') return 'controlfield';
    this.#ind1 = acceptIndicator(attributes.ind1, this.#tag, this.#locate, draft.problems);
    this.#ind2 = acceptIndicator(attributes.ind2, this.#tag, this.#locate, draft.problems);
    if (attributes.ind3 !== undefined) {
      const offset = this.#locate();
      this.refuse({ type: 'structure-not-supported', severity: 'error', offset, tag: this.#tag, found: 'ind3' });
    }
    this.#subfields = emptyList();
    return 'datafield';
  }

  #enterOutside(element: Element, prefix: string, local: string): Place {
    const draft = this.#draft;
    if (draft && (local === 'leader' || local === 'controlfield' || local === 'datafield')) {
      // A record in no or another namespace, known by its first child.
      draft.sure = true;
      this.foundMarc = true;
      if (!this.#namespaceTold) {
        this.#namespaceTold = true;
        draft.problems.push({
          type: 'xml-namespace',
          severity: 'warning',
          offset: draft.offset,
          found: preview(draft.namespace ?? '', 200),
        });
      }
      return this.#enterField(element, local);
    }
    if (draft) {
      // What was called a record is a wrapper, as in OAI-PMH and SRU.
      this.#draft = undefined;
      this.#places[this.#places.length - 1] = 'outside';
    }
    this.#rememberNamespaces(element);
    const namespace = this.#namespaceOf(prefix);
    const isMarc = namespace === marcXmlNamespace || (namespace !== undefined && marcXchange.test(namespace));
    if (isMarc || (local === 'collection' && namespace === undefined)) this.foundMarc = true;
    if (local !== 'record') return 'outside';
    this.#draft = {
      offset: this.#locate(),
      prefix,
      namespace,
      sure: isMarc,
      leader: undefined,
      fields: emptyList(),
      problems: [],
      refusedFor: new Set(),
    };
    return 'record';
  }

  #finish(draft: Draft): BuiltRecord | undefined {
    this.#draft = undefined;
    if (!draft.sure) return undefined;
    const { offset, problems } = draft;
    const refused = problems.some((problem) => problem.severity === 'error');
    if (!refused) {
      const leader = draft.leader ?? acceptLeader(undefined, () => offset, problems);
      const record = finishRecord(leader, draft.fields, () => offset, problems, this.#limits);
      if (record) return { offset, record, problems };
    }
    return { offset, problems };
  }

  #addField(field: Field): void {
    const { fields, refusedFor } = this.#draft!;
    const limit = this.#limits.maxFields;
    if (fields.length === limit) {
      const offset = this.#locate();
      this.refuse({ type: 'too-many-fields', severity: 'error', offset, limit, found: limit + 1 });
    }
    if (refusedFor.size > 0) return;
    fields.push(field);
  }

  #takeText(tag: string): string {
    const text = this.#text;
    this.#text = '';
    const limit = this.#limits.maxFieldBytes;
    if (text.length > limit) {
      this.#warn({
        type: 'field-too-large',
        severity: 'error',
        offset: this.#locate(),
        tag,
        limit,
        found: text.length,
      });
      return '';
    }
    if (controlCharacter.test(text) || text.includes('\ufffd')) {
      if (tag !== 'LDR') reportCharacters(text, tag, this.#locate, this.#draft!.problems);
    }
    return text;
  }

  #missing(element: string, attribute: string, tag?: string): void {
    const place = tag ? { tag } : {};
    this.#warn({
      type: 'xml-missing-attribute',
      severity: 'error',
      offset: this.#locate(),
      element,
      attribute,
      ...place,
    });
  }

  #warn(problem: MarcProblem): void {
    this.#draft!.problems.push(problem);
  }

  #isSameNamespace(element: Element, prefix: string): boolean {
    const draft = this.#draft!;
    if (prefix === draft.prefix) {
      const declared = element.attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`];
      return declared === undefined || declared === draft.namespace;
    }
    const declared = element.attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`] ?? this.#namespaceOf(prefix);
    return declared === draft.namespace;
  }

  #rememberNamespaces(element: Element): void {
    const depth = this.#places.length - 1;
    for (const name in element.attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const scope = this.#scopes[depth] ?? new Map<string, string>();
      scope.set(name === 'xmlns' ? '' : name.slice(6), element.attributes[name]!);
      this.#scopes[depth] = scope;
    }
  }

  #namespaceOf(prefix: string): string | undefined {
    for (let depth = this.#scopes.length - 1; depth >= 0; depth--) {
      const namespace = this.#scopes[depth]?.get(prefix);
      if (namespace !== undefined) return namespace === '' ? undefined : namespace;
    }
    return undefined;
  }
}
