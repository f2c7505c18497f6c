/** Fits the weights of `register/src/domain/duplicate-weights.ts` anew: `node --conditions=source --import tsx conformance/duplicates/fit.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compareDescriptions, comparisons } from '../../register/src/domain/duplicate-score.ts';
import { fitWeights, predict, reliability, separation } from './model.ts';
import { labelledPairs } from './pairs.ts';

const examples = labelledPairs().map((pair) => ({ ...compareDescriptions(pair.ours, pair.theirs), ...pair }));
const weights = fitWeights(examples.filter(({ part }) => part !== 0));
const judged = examples
  .filter(({ part }) => part === 0)
  .map(({ values, same }) => ({ score: predict(weights, values), same }));
console.log(`${examples.length} pairs, ${examples.filter(({ same }) => same).length} of one resource`);
console.log(`separation on the third that was not fitted: ${separation(judged).toFixed(4)}`);
console.table(reliability(judged));
const lines = (['bias', ...comparisons] as const).map((name) => {
  const key = /^\w+$/.test(name) ? name : `'${name}'`;
  return `  ${key}: ${Number(weights[name].toFixed(2))},`;
});
const file = fileURLToPath(new URL('../../register/src/domain/duplicate-weights.ts', import.meta.url));
writeFileSync(
  file,
  `/** Weights of the model of \`duplicate-score.ts\`, written by \`conformance/duplicates/fit.ts\` from labelled pairs; not by hand. */
export const weights = {
${lines.join('\n')}
} as const;
`,
);
