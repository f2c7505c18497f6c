/** The program: wires the process to the command line. Started by bin/masthead.js, imported by nobody. */
import { runMasthead } from './commands/program.ts';
import { processEnvironment } from './config.ts';

const stop = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    // Asked twice: whoever asks does not want to wait for the step in hand.
    if (stop.signal.aborted) process.exit(signal === 'SIGINT' ? 130 : 143);
    stop.abort(signal);
  });
}

process.exitCode = await runMasthead(process.argv.slice(2), {
  environment: processEnvironment(),
  workingFolder: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  stop: stop.signal,
});
// A pipe on standard input that nobody reads to its end, or a keep-alive socket, must not hold the process.
process.stdin.destroy();
