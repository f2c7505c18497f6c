/**
 * `npm run bench [-- NAME…]`: runs the benches of this folder, one file each, and prints their figures with the ratio to
 * a reference of the same run. A file that exports `main` instead is a tool: `npm run bench -- TOOL [ARGUMENT…]`.
 */
import { readdir } from 'node:fs/promises';
import { type Bench, type Figure, ratioOf } from './lib.ts';

interface Tool {
  /** Takes its arguments and gives the exit code. */
  main(args: readonly string[]): Promise<number>;
}

const here = new URL('./', import.meta.url);
const load = (name: string): Promise<object> => import(new URL(`${name}.ts`, here).href) as Promise<object>;
const isBench = (module: object): module is Bench => 'name' in module && 'title' in module && 'run' in module;
const isTool = (module: object): module is Tool => 'main' in module;

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });

function line(figure: Figure, figures: readonly Figure[]): string {
  const ratio = ratioOf(figure, figures);
  const compared = ratio === undefined ? '' : `  ${number.format(ratio)} x ${figure.reference}`;
  const target =
    ratio === undefined || figure.target === undefined
      ? ''
      : `  (wanted: ${figure.target} x, ${ratio >= figure.target ? 'reached' : 'missed'})`;
  return `  ${figure.name.padEnd(44)} ${number.format(figure.value).padStart(14)} ${figure.unit}${compared}${target}`;
}

async function runBench(bench: Bench): Promise<void> {
  console.log(`\n${bench.name}: ${bench.title}`);
  const result = await bench.run();
  if ('skipped' in result) console.log(`  skipped: ${result.skipped}`);
  else for (const figure of result) console.log(line(figure, result));
}

async function main(wanted: readonly string[]): Promise<number> {
  const names = (await readdir(here))
    .filter((file) => /^[a-z0-9-]+\.ts$/.test(file) && file !== 'run.ts' && file !== 'lib.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
  const [first, ...rest] = wanted;
  if (first !== undefined && names.includes(first)) {
    const module = await load(first);
    if (isTool(module)) return module.main(rest);
  }
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`No bench is called ${unknown.join(', ')}. There are: ${names.join(', ')}`);
    return 2;
  }
  const benches = (await Promise.all((first === undefined ? names : wanted).map(load))).filter(isBench);
  console.log(benches.map(({ name, title }) => `${name.padEnd(20)} ${title}`).join('\n'));
  for (const bench of benches) await runBench(bench);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
