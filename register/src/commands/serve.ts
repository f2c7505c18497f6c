/** `masthead serve`: the portal and the services, until it is asked to stop. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Logger } from 'pino';
import { invite } from '../actions/accounts/invite.ts';
import { setCreditPolicy } from '../actions/credits/set-policy.ts';
import { importRecords } from '../actions/import-records.ts';
import { setUpDemonstration } from '../actions/set-up-demonstration.ts';
import { type Settings, withPort } from '../config.ts';
import { systemActor } from '../domain/actor.ts';
import { demonstrationBlock, demonstrationCentre } from '../domain/demonstration.ts';
import type { EvidenceStore } from '../domain/evidence-file.ts';
import { formatSevenDigits } from '../domain/number-range.ts';
import { jobs } from '../jobs/jobs.ts';
import { startJobs } from '../jobs/run-jobs.ts';
import { packageFile } from '../root.ts';
import { isEmptyRegister, keepSealing, type Store, sealCommitted } from '../store/index.ts';
import { createPageReader } from '../web/read-page.ts';
import { buildServer } from '../web/server.ts';
import { directoriesOf } from './directories-of.ts';
import { evidenceOf } from './evidence-of.ts';
import { CannotRun, type CommandIo, type ExitCode, exitCodes, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';
import { count } from './progress.ts';
import { checkRememberedHead, keepRemembering } from './remembered-head.ts';
import { secretKeyOf } from './secret-key.ts';
import { reason } from './sources.ts';
import { type MailSettings, type StartedMail, startMail } from './start-mail.ts';

export interface ServeCommandOptions {
  /** Load the sample into a register that holds nothing. */
  readonly sample: boolean;
}

/** A few hundred well-known serials as the repository has them. */
const sampleFile = 'sample/sample.mrc';

/** Milliseconds that requests under way are given before their connections are closed. */
const patience = 10_000;

export async function runServe(options: ServeCommandOptions, given: Settings, io: CommandIo): Promise<ExitCode> {
  const log = createLog(given, io, 'info');
  const settings = withPort(given, await freePort(given));
  return withRegister(settings, { log, replica: true }, async (store) => {
    const secretKey = secretKeyOf(settings, io);
    if (settings.ledgerHead !== undefined) await checkRememberedHead(store, settings.ledgerHead);
    if (options.sample && (await isEmptyRegister(store.read))) await loadSample(store, settings.baseUrl, io);
    await setCreditPolicy(store, systemActor('serve'), { asked: settings.credits === true });
    const stopRemembering =
      settings.ledgerHead === undefined
        ? async () => {}
        : keepRemembering(store, settings.ledgerHead, (error) =>
            log.warn({ err: error }, 'the head of the ledger could not be remembered'),
          );
    const stopSealing = keepSealing(store, undefined, (error) => log.warn({ err: error }, 'sealing failed'));
    try {
      await serveWithMail(store, { ...settings, secretKey }, io, log);
    } finally {
      stopSealing();
      await sealCommitted(store);
      await stopRemembering();
    }
    return exitCodes.done;
  });
}

/** Letters and jobs run beside the server: they begin before it answers, and end after its last answer. */
async function serveWithMail(store: Store, settings: MailSettings, io: CommandIo, log: Logger): Promise<void> {
  const evidence = evidenceOf(settings);
  const mail = await startMail(store, settings, { log, evidence });
  const pages = createPageReader({ fetchPrivate: settings.fetchPrivate });
  const { sending } = mail;
  const { baseUrl } = settings;
  const running = startJobs(store, jobs, { baseUrl, log, evidence, readPage: pages.read, ...(sending && { sending }) });
  try {
    await listenUntilStopped(store, settings, io, { log, evidence, mail });
  } finally {
    await running.stop();
    await mail.stop();
    await pages.close();
  }
}

interface Beside {
  readonly log: Logger;
  readonly evidence: EvidenceStore;
  readonly mail: StartedMail;
}

async function listenUntilStopped(
  store: Store,
  settings: Settings,
  io: CommandIo,
  { log, evidence, mail }: Beside,
): Promise<void> {
  const { mailbox } = mail;
  const directories = directoriesOf(settings, io);
  const server = await buildServer({
    read: store.read,
    store,
    settings: { ...settings, directories },
    log,
    evidence,
    ...(mailbox && { mailbox }),
  });
  try {
    await server.listen({ port: settings.port, host: settings.host });
    const where =
      store.kind === 'embedded' ? `the embedded register in ${settings.data}` : 'the register at DATABASE_URL';
    io.stdout.write(`Masthead is at ${settings.baseUrl} (${where}). Stop it with Ctrl+C.\n`);
    say(io, mail.sentence);
    await stopAsked(io.stop);
    log.info({ signal: String(io.stop.reason) }, 'stopping');
    say(io, 'Stopping: requests under way are answered first.');
  } catch (error) {
    throw cannotListen(error, settings);
  } finally {
    const timer = setTimeout(() => server.server.closeAllConnections(), patience);
    await server.close();
    clearTimeout(timer);
  }
}

async function loadSample(store: Store, baseUrl: string, io: CommandIo): Promise<void> {
  const file = packageFile(sampleFile);
  if (!existsSync(file)) {
    say(io, `The register is empty, and the sample ${file} is not there. Go on with \`masthead import FILE\`.`);
    return;
  }
  const { counts } = await importRecords(store, [{ name: sampleFile, chunks: createReadStream(file) }], {
    actor: 'sample',
    reason: 'sample data',
    stop: io.stop,
  });
  say(io, `The register was empty: the sample of ${count(counts.created)} serials was loaded into it.`);
  const free = await setUpDemonstration(store, systemActor('sample'));
  const { code } = demonstrationCentre;
  const { first, last } = demonstrationBlock;
  if (free !== undefined) {
    say(
      io,
      `Its demonstration centre, ${code}, gives out ${formatSevenDigits(first)} to ${formatSevenDigits(last)}, ${count(free)} of them free: ` +
        'the ISSN Network has never issued numbers from there, so none can be taken for a real one.',
    );
  }
  if (free !== undefined) await inviteHead(store, baseUrl, io);
}

/** Whoever tries the register may be the head of its demonstration centre, and from there anybody at its desk. */
async function inviteHead(store: Store, baseUrl: string, io: CommandIo): Promise<void> {
  const { code: centre } = demonstrationCentre;
  const email = 'head@demonstration.example';
  const invited = await invite(store, systemActor('sample'), { email, role: 'head', centre, language: 'en' });
  if (invited.ok)
    say(io, `To try the desk of centre ${centre}, become its head: ${baseUrl}${invited.link} (once, within 14 days).`);
}

function stopAsked(stop: AbortSignal): Promise<void> {
  if (stop.aborted) return Promise.resolve();
  return new Promise((resolve) => stop.addEventListener('abort', () => resolve(), { once: true }));
}

/** The port to listen on: the one that is set, or any free one for 0. Asked before the register is opened, so that a taken one costs nothing. */
async function freePort({ host, port }: Settings): Promise<number> {
  const probe = createServer();
  try {
    return await new Promise<number>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen({ host, port }, () => {
        const address = probe.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  } catch (error) {
    throw cannotListen(error, { host, port });
  } finally {
    await new Promise((resolve) => probe.close(resolve));
  }
}

function cannotListen(error: unknown, { host, port }: Pick<Settings, 'host' | 'port'>): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new CannotRun(
        `Port ${port} on ${host} is taken by another program. Stop that one, or set PORT to another number, such as PORT=${port + 1}.`,
      );
    case 'EACCES':
      return new CannotRun(`Port ${port} on ${host} may not be used by this user. Set PORT to a number above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CannotRun(
        `${host} is no address of this machine (${reason(error)}). Set HOST to one that is, such as 127.0.0.1.`,
      );
    default:
      return error;
  }
}
