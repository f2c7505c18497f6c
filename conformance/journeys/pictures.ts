/** Pictures of a journey, kept in `conformance/journeys/pictures/`: one of each step, so that people can look at what the tests saw. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const folder = fileURLToPath(new URL('pictures', import.meta.url));

/** Takes pictures under a journey's name, numbered in their order. */
export function createPictures(journey: string): (page: Page, step: string) => Promise<void> {
  let count = 0;
  mkdirSync(folder, { recursive: true });
  return async (page, step) => {
    count++;
    await page.screenshot({
      path: join(folder, `${journey}-${String(count).padStart(2, '0')}-${step.replace(/[^\w]+/g, '-')}.png`),
      fullPage: true,
    });
  };
}
