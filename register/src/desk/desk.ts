/**
 * The frame of everything that people do signed in, or on the way there: the web edge gives it, the areas of the desk are lists of
 * `DeskPage`s that are added to the routes by `addDeskPages`. A page says who may open it; an action asks again.
 */
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Directories } from '../actions/accounts/oidc.ts';
import type { SecretBox } from '../actions/accounts/secret-box.ts';
import type { Actor } from '../domain/actor.ts';
import type { EvidenceStore } from '../domain/evidence-file.ts';
import type { Mailbox } from '../domain/mailbox.ts';
import type { PageReader } from '../domain/page-read.ts';
import { type Belonging, permissions, refusalOf, type Verb } from '../domain/permissions.ts';
import { actorsOf, needsSecondFactor, type Person } from '../domain/person.ts';
import type { Store } from '../store/index.ts';
import type { Page, Redirect } from '../view/page.ts';
import type { Words } from '../words/words.ts';

/** Why a page is not shown. */
export type Refusal = 'bad-request' | 'forbidden' | 'forged' | 'not-found' | 'too-large' | 'too-many';

/** What the web edge lends to the desk. */
export interface Desk {
  readonly store: Store;
  /** Where readers find this register, without a slash at the end. */
  readonly baseUrl: string;
  /** Where files lie that people send. */
  readonly evidence: EvidenceStore;
  /** Reads a page of the Web for a check, within the limits of docs/decisions/0014. */
  readonly readPage: PageReader;
  /** Letters of a register in development, which go nowhere else; only a browser on this machine is shown them. */
  readonly mailbox?: Mailbox;
  /** Seals and signs, each for its purpose. */
  readonly secrets: SecretBox;
  /** Of centres, whose people sign in with them. */
  readonly directories: Directories;
  wordsOf(request: FastifyRequest): Words;
  show(reply: FastifyReply, answer: Page | Redirect): FastifyReply;
  refuse(request: FastifyRequest, reply: FastifyReply, why: Refusal): FastifyReply;
  /** Whether a form was sent from a page of this site. */
  isFromHere(request: FastifyRequest): boolean;
  readonly cookie: {
    set(reply: FastifyReply, secret: string, expires: Date): void;
    clear(reply: FastifyReply): void;
  };
  setLanguage(reply: FastifyReply, code: string): void;
}

export interface SentFile {
  /** Name of the field. */
  readonly field: string;
  /** As its sender named it: to be shown, never to be used as a name of a file. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** One request of a browser, read and judged. */
export interface Visit {
  readonly desk: Desk;
  readonly store: Store;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly words: Words;
  /** Whoever is signed in. */
  readonly person?: Person;
  /** All that she may act as now. */
  readonly actors: readonly Actor[];
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Fields of the form that was sent; empty on GET. */
  readonly form: URLSearchParams;
  readonly files: readonly SentFile[];
}

/** A visit of somebody who is signed in. */
export interface SignedInVisit extends Visit {
  readonly person: Person;
}

type Answer = Page | Redirect | Refusal | FastifyReply;

interface PageShape {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Open also before the second factor is proved, such as the page that asks for it. */
  readonly unproved?: true;
  /** Files that it takes: how many, and bytes of each; `maySend` is asked before anything is read, with the form still empty. */
  readonly files?: {
    readonly most: number;
    readonly largest: number;
    readonly maySend?: (visit: Visit) => Promise<boolean>;
  };
  /** Bytes of a form, files not counted; default 256 KiB. */
  readonly largestForm?: number;
}

/** `anyone`; `person`: whoever is signed in; a verb: who has its right anywhere, and is proved enough for it. */
export type DeskPage = PageShape &
  (
    | { readonly who: 'anyone'; readonly run: (visit: Visit) => Promise<Answer> }
    | { readonly who: 'person' | Verb; readonly run: (visit: SignedInVisit) => Promise<Answer> }
  );

/** Where the second factor is asked for, or set up. */
export const secondFactorAddress = (next: string): string => `/sign-in/second-factor?${new URLSearchParams({ next })}`;

/** The way to the page that asks who it is, and back. */
export const signInAddress = (next: string): string => `/sign-in?${new URLSearchParams({ next })}`;

/** Where to go after signing in: a path of this site, never another's. */
export function safeNext(text: string | null | undefined, otherwise = '/account'): string {
  return text != null && /^\/(?![/\\])[^\s\\]{0,500}$/.test(text) ? text : otherwise;
}

/** Of all that the person may act as, what gives the right over what belongs to whom; undefined: nothing does. */
export function actorFor(
  { actors }: Pick<Visit, 'actors'>,
  verb: Verb,
  custody?: string | Belonging,
): Actor | undefined {
  return actors.find((actor) => refusalOf(actor, verb, custody) === undefined);
}

const usualForm = 256 * 1024;

export function addDeskPages(app: FastifyInstance, desk: Desk, pages: readonly DeskPage[]): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, new URLSearchParams(String(body))),
    );
    await scope.register(multipart);
    for (const page of pages) {
      scope.route({
        method: page.method,
        url: page.path,
        // Of what is read whole before anything is asked; files come in parts, which are read by `readSent` after that.
        bodyLimit: page.largestForm ?? usualForm,
        handler: (request, reply) => answer(desk, page, request, reply),
      });
    }
  });
}

async function answer(desk: Desk, page: DeskPage, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  // What is shown to one person is not kept for another, nor in the history of a shared machine.
  reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex');
  if (page.method === 'POST' && !desk.isFromHere(request)) return desk.refuse(request, reply, 'forged');
  // Who has only half signed in is nobody yet, but for what lets her do the rest.
  const isHalf = request.person !== undefined && needsSecondFactor(request.person);
  const person = isHalf && page.who === 'anyone' && !page.unproved ? undefined : request.person;
  const actors = person === undefined ? [] : actorsOf(person);
  if (page.who !== 'anyone') {
    const next = page.method === 'GET' ? request.url : safeNext(pathOf(request.headers.referer), '/account');
    if (person === undefined) return desk.show(reply, { status: 303, location: signInAddress(next) });
    if (isHalf && !page.unproved) return desk.show(reply, { status: 303, location: secondFactorAddress(next) });
    const { who } = page;
    if (who !== 'person' && !actors.some(({ role }) => permissions[who][role] !== undefined)) {
      return desk.refuse(request, reply, 'forbidden');
    }
  }
  const visit: Visit = {
    desk,
    store: desk.store,
    request,
    reply,
    words: desk.wordsOf(request),
    ...(person !== undefined && { person }),
    actors,
    params: request.params as Record<string, string>,
    query: new URLSearchParams(request.url.split('?')[1] ?? ''),
    form: new URLSearchParams(),
    files: [],
  };
  // No browser sends a NUL and no database takes one.
  if (holdsNul(visit.query) || Object.values(visit.params).some((one) => one.includes('\0'))) {
    return desk.refuse(request, reply, 'bad-request');
  }
  if (request.isMultipart() && page.files?.maySend && !(await page.files.maySend(visit))) {
    return desk.refuse(request, reply, 'not-found');
  }
  const sent = await readSent(page, request);
  if (typeof sent === 'string') return desk.refuse(request, reply, sent);
  if (holdsNul(sent.form)) return desk.refuse(request, reply, 'bad-request');
  const whole: Visit = { ...visit, ...sent };
  const result = page.who === 'anyone' ? await page.run(whole) : await page.run(whole as SignedInVisit);
  // A reply can be waited for, so that a page which has answered by itself gives nothing here.
  if (reply.sent) return reply;
  if (typeof result === 'string') return desk.refuse(request, reply, result);
  return isAnswered(result) ? result : desk.show(reply, result);
}

const holdsNul = (fields: URLSearchParams): boolean =>
  [...fields].some(([name, value]) => name.includes('\0') || value.includes('\0'));

const isAnswered = (answer: Page | Redirect | FastifyReply): answer is FastifyReply => 'raw' in answer;

type Sent = Pick<Visit, 'form' | 'files'>;

/** Bytes of files that are read at one time for everybody together, as they are held in memory. */
const mostAtOnce = 256 * 1024 * 1024;
let heldNow = 0;

async function readSent(page: DeskPage, request: FastifyRequest): Promise<Sent | Refusal> {
  if (!request.isMultipart()) {
    return { form: request.body instanceof URLSearchParams ? request.body : new URLSearchParams(), files: [] };
  }
  const form = new URLSearchParams();
  const files: SentFile[] = [];
  const { most, largest } = page.files ?? { most: 0, largest: 1 };
  let room = page.largestForm ?? usualForm;
  let held = 0;
  const limits = {
    files: most,
    fileSize: largest,
    fields: 500,
    fieldSize: 100_000,
    fieldNameSize: 200,
    parts: 500 + most,
    headerPairs: 20,
  };
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file') {
        const chunks: Buffer[] = [];
        for await (const chunk of part.file as AsyncIterable<Buffer>) {
          held += chunk.length;
          heldNow += chunk.length;
          if (heldNow > mostAtOnce) return 'too-many';
          chunks.push(chunk);
        }
        if (part.file.truncated) return 'too-large';
        const bytes = Buffer.concat(chunks);
        // A field for files that was left empty is sent as a file of nothing.
        if (bytes.length > 0) files.push({ field: part.fieldname, name: (part.filename ?? '').slice(-200), bytes });
      } else {
        room -= String(part.value).length;
        if (part.valueTruncated || room < 0) return 'too-large';
        form.append(part.fieldname, String(part.value));
      }
    }
  } catch (error) {
    const { code, statusCode = 400 } = error as { readonly code?: string; readonly statusCode?: number };
    if (code === 'FST_REQ_FILE_TOO_LARGE' || code === 'FST_FILES_LIMIT') return 'too-large';
    if (statusCode < 500) return 'bad-request';
    throw error;
  } finally {
    heldNow -= held;
    // What is left after a refusal is let run out, unread: the connection is good for the next request.
    if (!request.raw.readableEnded) request.raw.unpipe().resume();
  }
  return { form, files };
}

export const pathOf = (address: string | undefined): string | undefined => {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { pathname, search } = new URL(address);
  return pathname + search;
};
