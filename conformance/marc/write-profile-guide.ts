/** Writes `docs/guide/profile.md`: `npm run profile-guide`. */
import { writeFileSync } from 'node:fs';
import { profileGuide } from '../../packages/crosswalk/src/profile/write-guide.ts';

writeFileSync(new URL('../../docs/guide/profile.md', import.meta.url), profileGuide());
