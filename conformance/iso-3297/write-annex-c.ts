/** Writes `docs/annex-c.md`: `npm run annex-c`. */
import { writeFileSync } from 'node:fs';
import { wordsFor } from '../../register/src/words/languages.ts';
import { annexCPage } from './annex-c.ts';

const { t } = wordsFor('en');
writeFileSync(
  new URL('../../docs/annex-c.md', import.meta.url),
  annexCPage((key) => (t as (key: string) => string)(key)),
);
