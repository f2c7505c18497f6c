/** Writes `docs/guide/roles.md`: `npm run roles-guide`. */
import { writeFileSync } from 'node:fs';
import { rolesGuide } from '../../register/src/domain/roles-guide.ts';

writeFileSync(new URL('../../docs/guide/roles.md', import.meta.url), rolesGuide());
