/** What is used of citation-js, which brings no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(source: unknown);
    /** Items of CSL-JSON. */
    readonly data: unknown[];
  }
}
