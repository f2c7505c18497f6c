#!/usr/bin/env node
// The `masthead` command. It runs the compiled program; `npm ci` compiles it, `npm run build` does so again after a change.
import { existsSync } from 'node:fs';

const main = new URL('../dist/src/main.js', import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  process.stderr.write('masthead has not been compiled yet. Run `npm run build` in the checkout, then try again.\n');
  process.exitCode = 2;
}
