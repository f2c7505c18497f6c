/** A browser without scripts: it keeps its cookies, follows where it is sent, and sends forms as they stand on the page with what is typed into them. */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { solvedGuard } from './a-guard.ts';

export interface BrowserPage {
  readonly status: number;
  /** Path and query it ended at. */
  readonly url: string;
  readonly html: string;
  readonly headers: LightMyRequestResponse['headers'];
}

/** Typed into a field, or several of one name. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

export interface SentFile {
  readonly field: string;
  readonly name: string;
  readonly type?: string;
  readonly bytes: Uint8Array;
}

export function aBrowser(site: FastifyInstance, origin = 'https://register.example.org', language = 'en') {
  const cookies = new Map<string, string>();
  const ask = async (
    method: 'GET' | 'POST',
    url: string,
    headers: Record<string, string>,
    payload?: Buffer | string,
  ) => {
    let answer = await site.inject({
      method,
      url,
      headers: { accept: 'text/html', 'accept-language': language, origin, cookie: cookieLine(), ...headers },
      ...(payload !== undefined && { payload }),
    });
    let at = url;
    keep(answer);
    for (let hops = 0; answer.statusCode === 303 && hops < 5; hops++) {
      const to = new URL(String(answer.headers.location), `${origin}${at}`);
      at = to.pathname + to.search;
      answer = await site.inject({
        method: 'GET',
        url: at,
        headers: { accept: 'text/html', 'accept-language': language, cookie: cookieLine() },
      });
      keep(answer);
    }
    return { status: answer.statusCode, url: at, html: answer.body, headers: answer.headers } satisfies BrowserPage;
  };
  const cookieLine = (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const keep = ({ headers }: LightMyRequestResponse): void => {
    for (const line of [headers['set-cookie'] ?? []].flat()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) cookies.set(name, value);
    }
  };
  const browser = {
    cookies,
    open: (url: string): Promise<BrowserPage> => ask('GET', url, {}),
    /** Without looking at a page. */
    post: (url: string, typed: Typed = {}): Promise<BrowserPage> =>
      ask('POST', url, { 'content-type': 'application/x-www-form-urlencoded' }, paramsOf(typed).toString()),
    /** The form of the page whose action is given, with its hidden fields and what stands in it. */
    send: async (page: BrowserPage, action: string, typed: Typed = {}): Promise<BrowserPage> => {
      const standing = fieldsOf(page.html, action);
      const guard = standing.has('guard') ? solvedGuard(page.html) : {};
      for (const [name, value] of Object.entries({ ...guard, ...typed })) {
        standing.delete(name);
        for (const one of [value].flat()) standing.append(name, one);
      }
      return ask('POST', action, { 'content-type': 'application/x-www-form-urlencoded' }, standing.toString());
    },
    /** As `send`, as forms with files are sent. */
    sendFiles: async (
      page: BrowserPage,
      action: string,
      typed: Typed,
      files: readonly SentFile[],
    ): Promise<BrowserPage> => {
      const standing = fieldsOf(page.html, action);
      for (const [name, value] of Object.entries(typed)) {
        standing.delete(name);
        for (const one of [value].flat()) standing.append(name, one);
      }
      const boundary = 'a-boundary-of-this-test';
      const parts = [...standing].map(([name, value]) =>
        Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
      );
      for (const { field, name, type = 'application/octet-stream', bytes } of files) {
        const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
        parts.push(Buffer.from(head), Buffer.from(bytes), Buffer.from('\r\n'));
      }
      parts.push(Buffer.from(`--${boundary}--\r\n`));
      return ask('POST', action, { 'content-type': `multipart/form-data; boundary=${boundary}` }, Buffer.concat(parts));
    },
  };
  return browser;
}

export type ABrowser = ReturnType<typeof aBrowser>;

function paramsOf(typed: Typed): URLSearchParams {
  return new URLSearchParams(
    Object.entries(typed).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  );
}

/** What a browser would send of the form: its inputs, choices and texts as they stand. */
function fieldsOf(html: string, action: string): URLSearchParams {
  const form = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)]
    .map(([whole]) => whole)
    .find((whole) => whole.includes(`action="${action}"`));
  if (form === undefined) throw new Error(`There is no form to ${action} on the page.`);
  const fields = new URLSearchParams();
  const attribute = (tag: string, name: string): string | undefined => {
    const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
    return found
      ?.replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&');
  };
  const tags = /<(input)\b[^>]*>|<(select|textarea)\b[^>]*>([\s\S]*?)<\/(?:select|textarea)>/g;
  for (const [tag, input, other, inner] of form.matchAll(tags)) {
    const kind = input ?? other;
    const open = tag.slice(0, tag.indexOf('>') + 1);
    const name = attribute(open, 'name');
    if (name === undefined) continue;
    if (kind === 'select') {
      const chosen = [...(inner ?? '').matchAll(/<option\b[^>]*>/g)]
        .map(([option]) => option)
        .find((option) => /\sselected\b/.test(option));
      fields.append(name, chosen === undefined ? '' : (attribute(chosen, 'value') ?? ''));
    } else if (kind === 'textarea') fields.append(name, inner ?? '');
    else {
      const type = attribute(open, 'type');
      if (type === 'file' || ((type === 'checkbox' || type === 'radio') && !/\schecked\b/.test(open))) continue;
      fields.append(name, attribute(open, 'value') ?? '');
    }
  }
  return fields;
}
