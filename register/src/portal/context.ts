/** What every page is made from: the Register to read, the address of the site, and the visitor's words. */
import type { VisitorStore } from '../store/index.ts';
import type { Page, Redirect } from '../view/page.ts';
import type { Words } from '../words/words.ts';

export interface PageContext {
  /** As the visitor sees it. */
  readonly read: VisitorStore;
  /** Where readers find this register, without a slash at the end. */
  readonly baseUrl: string;
  readonly words: Words;
  /** `read` is the register as it was: as of when, and the query that keeps an address there. */
  readonly past?: { readonly moment: Date; readonly position: number };
}

/** What of a request a page may know. */
export interface Visit {
  readonly query: URLSearchParams;
}

/** A page of the site: from context and visit to what is shown. */
export type MakePage = (context: PageContext, visit: Visit) => Promise<Page | Redirect>;
