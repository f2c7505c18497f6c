/** What can be told of a page of the Web: the readable text and the numbers that stand there. Who reads it is lent by the edge. */

export type PageRead =
  /** `text`: what readers see, as far as it could be read; `issns`: shown or embedded, with their hyphens. */
  | { readonly ok: true; readonly text: string; readonly issns: readonly string[] }
  /** `problem`: of the guarded fetch, such as `timeout` or `status`; `unreadable`: it came, and is no document. */
  | { readonly ok: false; readonly problem: string };

export type PageReader = (url: string) => Promise<PageRead>;
