/** `masthead jobs`: what the clock asks for, how it went, and running one by hand (docs/guide/mail.md). */
import type { Settings } from '../config.ts';
import { jobs } from '../jobs/jobs.ts';
import { freeWhatIsHeld, runJob } from '../jobs/run-jobs.ts';
import { listJobs } from '../store/index.ts';
import { createPageReader } from '../web/read-page.ts';
import { evidenceOf } from './evidence-of.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';
import { secretKeyOf } from './secret-key.ts';
import { sendingOf } from './start-mail.ts';

/** Separated by tabs: name, seconds between runs, runs, failures, last ended, due, what it did last, why it failed last, what it is for. */
export async function runJobsList(settings: Settings, io: CommandIo): Promise<ExitCode> {
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    const output = createOutput(io.stdout);
    const rows = new Map((await store.transaction(listJobs)).map((row) => [row.job, row]));
    for (const { name, every, does } of jobs) {
      const { runs = 0, failures = 0, ended, due, done, error } = rows.get(name) ?? {};
      const cells = [name, every, runs, failures, ended?.toISOString(), due?.toISOString(), done, error, does];
      await output.write(`${cells.map((cell) => String(cell ?? '').replace(/\s+/g, ' ')).join('\t')}\n`);
    }
    await output.flush();
    return exitCodes.done;
  });
}

/** Runs it now, also before it is due, unless a server is at it. */
export async function runJobsRun(name: string, settings: Settings, io: CommandIo): Promise<ExitCode> {
  const job = jobs.find((one) => one.name === name);
  if (job === undefined)
    throw new CannotRun(`There is no job ${name}. There are: ${jobs.map((one) => one.name).join(', ')}.`);
  const log = createLog(settings, io, 'warn');
  return withRegister(settings, { log }, async (store) => {
    await freeWhatIsHeld(store);
    const evidence = evidenceOf(settings);
    const pages = createPageReader({ fetchPrivate: settings.fetchPrivate });
    const sending = sendingOf({ ...settings, secretKey: secretKeyOf(settings, io) }, evidence);
    const context = { baseUrl: settings.baseUrl, log, stop: io.stop, evidence, readPage: pages.read };
    try {
      const outcome = await runJob(store, job, { ...context, ...(sending && { sending }) }, { now: true });
      if (outcome.type === 'not-taken') throw new CannotRun(`A server is at ${name} now.`);
      if (outcome.type === 'failed') throw new CannotRun(`${name} failed: ${outcome.error.message}`);
      say(io, `${name}: ${outcome.done} done.`);
      return exitCodes.done;
    } finally {
      await pages.close();
    }
  });
}
