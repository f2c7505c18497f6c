/** `masthead centre`: who the centres are (docs/guide/centres-and-blocks.md). */
import { type CentreChanges, describeWriteCentreProblem, writeCentre } from '../actions/write-centre.ts';
import type { Settings } from '../config.ts';
import { systemActor } from '../domain/actor.ts';
import type { CentreAgreement, CentreContact } from '../domain/centre.ts';
import type { CentreStatus } from '../domain/rows.ts';
import { describeCentres, findCentre, listCentreRevisions } from '../store/index.ts';
import type { RowFormat } from './formats.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';

export interface CentreSetOptions {
  readonly name?: string;
  readonly country?: string;
  readonly countries?: string;
  readonly languages?: string;
  readonly host?: string;
  readonly street?: string;
  readonly city?: string;
  readonly telephone?: string;
  readonly fax?: string;
  readonly email?: string;
  readonly website?: string;
  readonly logo?: string;
  readonly status?: CentreStatus;
  readonly contact?: readonly string[];
  readonly agreement?: readonly string[];
  readonly reason?: string;
}

export async function runCentreList(format: RowFormat, settings: Settings, io: CommandIo): Promise<ExitCode> {
  return withRegister(settings, { log: createLog(settings, io, 'warn'), replica: true }, async (store) => {
    const output = createOutput(io.stdout);
    for (const centre of await describeCentres(store.read)) {
      const { code, name = '', country = '', status } = centre;
      await output.write(
        format === 'jsonl' ? `${JSON.stringify(centre)}\n` : `${[code, name, country, status].join('\t')}\n`,
      );
    }
    await output.flush();
    return exitCodes.done;
  });
}

export async function runCentreShow(
  code: string,
  { history }: { readonly history?: boolean },
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  return withRegister(settings, { log: createLog(settings, io, 'warn'), replica: true }, async (store) => {
    const centre = await findCentre(store.read, code);
    if (centre === undefined) throw new CannotRun(`There is no centre ${code}; \`masthead centre list\` shows all.`);
    if (history !== true) io.stdout.write(`${JSON.stringify(centre, null, 2)}\n`);
    else {
      for (const revision of await listCentreRevisions(store.read, code)) {
        io.stdout.write(`${JSON.stringify(revision)}\n`);
      }
    }
    return exitCodes.done;
  });
}

export async function runCentreSet(
  code: string,
  options: CentreSetOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const { reason, ...given } = options;
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    const request = { code, changes: changesOf(given), ...(reason !== undefined && { reason }) };
    const written = await writeCentre(store, systemActor('masthead centre'), request);
    if (!written.ok) {
      for (const problem of written.problems) say(io, describeWriteCentreProblem(problem));
      return exitCodes.someWrong;
    }
    const { created, changed, centre } = written;
    const what = created ? 'was made' : changed ? 'was changed' : 'was so already';
    say(io, `Centre ${code}${centre.name === undefined ? '' : ` (${centre.name})`} ${what}.`);
    return exitCodes.done;
  });
}

/** An empty value takes the field away. */
function changesOf(given: Omit<CentreSetOptions, 'reason'>): CentreChanges {
  const { countries, languages, contact, agreement, ...texts } = given;
  const changes: Record<string, unknown> = {};
  for (const [field, text] of Object.entries(texts)) changes[field] = text === '' ? null : text;
  if (countries !== undefined) changes.countries = listOf(countries);
  if (languages !== undefined) changes.languages = listOf(languages);
  if (contact !== undefined) changes.contacts = entriesOf(contact, contactOf);
  if (agreement !== undefined) changes.agreements = entriesOf(agreement, agreementOf);
  return changes as CentreChanges;
}

function listOf(text: string): readonly string[] | null {
  const values = text.split(/[\s,;]+/).filter((value) => value !== '');
  return values.length === 0 ? null : values;
}

function entriesOf<T>(texts: readonly string[], read: (text: string) => T): readonly T[] | null {
  const entries = texts.filter((text) => text.trim() !== '').map(read);
  return entries.length === 0 ? null : entries;
}

function contactOf(text: string): CentreContact {
  const [, name, email] = /^(.*?)\s*<([^<>]*)>\s*$/.exec(text) ?? [];
  return name === undefined ? { name: text.trim() } : { name: name.trim(), ...(email && { email }) };
}

function agreementOf(text: string): CentreAgreement {
  const [party = '', ...about] = text.split(':');
  return { with: party.trim(), ...(about.length > 0 && { about: about.join(':').trim() }) };
}
