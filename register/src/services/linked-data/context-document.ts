/** Our JSON-LD context as a document of its own, for programs that fetch it instead of carrying it. */
import { jsonLdContext } from '@masthead/crosswalk';

export const jsonLdContextDocument = `${JSON.stringify(jsonLdContext, null, 2)}\n`;
