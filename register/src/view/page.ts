/** What a page is before it is laid out: plain data and one tree of elements. The web edge puts head and band around it. */
import type { ComponentChild } from 'preact';

export interface AlternateLink {
  readonly type: string;
  readonly href: string;
  readonly title: string;
}

export interface Page {
  readonly status: number;
  /** Without the name of the site, which the layout adds. */
  readonly title: string;
  /** One sentence for lists of results elsewhere. */
  readonly description?: string;
  /** Absolute address under which the page wants to be known; absent on pages that should not be indexed. */
  readonly canonical?: string;
  readonly alternates?: readonly AlternateLink[];
  /** A JSON-LD document for programs that read pages. */
  readonly data?: unknown;
  /** What stands in the search field. `false` where the page has the field itself. */
  readonly asked?: string | false;
  /** Address of the part of the site that this page belongs to, to mark it in the navigation. */
  readonly place?: string;
  /** Of the desk: pages that people work in have a stylesheet beside the portal's. */
  readonly desk?: true;
  /** Scripts of `desk/assets` that it gains from, by name without `.js`. */
  readonly scripts?: readonly string[];
  readonly main: ComponentChild;
}

/** A page that is elsewhere. */
export interface Redirect {
  readonly status: 301 | 303 | 308;
  readonly location: string;
}

export const isRedirect = (answer: Page | Redirect): answer is Redirect => 'location' in answer;
