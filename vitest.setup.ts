/**
 * On CI the property tests try the same values each time (the seed below), so that a commit is judged by what it changed. Everywhere
 * else they try new ones at each run; what one of those finds is mended, and becomes a row of a table test.
 */
if (process.env.CI) {
  const { configureGlobal } = await import('fast-check');
  configureGlobal({ seed: 3297 });
}

export {};
