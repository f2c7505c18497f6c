/** The shape of a language's articles, prepositions and conjunctions. */
export interface FunctionWords {
  /** ISO 639-2/B. */
  readonly language: string;
  /** Words in lower case, apart by spaces, as they are written in titles; a contraction of preposition and article is a preposition. */
  readonly articles: string;
  readonly prepositions: string;
  readonly conjunctions: string;
  /** What is written before an apostrophe and a word that begins with a vowel: `l` of `l'art`. */
  readonly elided?: { readonly article: string; readonly preposition: string; readonly conjunction: string };
}

export type FunctionWordKind = 'article' | 'preposition' | 'conjunction';
