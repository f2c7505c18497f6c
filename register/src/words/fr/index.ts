/** French: every sentence that a page or a letter shows, with the keys of the English ones. */
import type { Language } from '../words.ts';
import { account } from './account.ts';
import { after } from './after.ts';
import { agreement } from './agreement.ts';
import { bulk } from './bulk.ts';
import { codes } from './codes.ts';
import { desk } from './desk.ts';
import { factor } from './factor.ts';
import { frame } from './frame.ts';
import { glossary } from './glossary.ts';
import { mail } from './mail.ts';
import { record } from './record.ts';
import { register } from './register.ts';
import { request } from './request.ts';
import { rules } from './rules.ts';
import { search } from './search.ts';
import { site } from './site.ts';
import { titles } from './titles.ts';
import { tools } from './tools.ts';

export const fr: Language = {
  code: 'fr',
  dir: 'ltr',
  manner: 'fr-FR',
  name: 'Français',
  messages: {
    ...site,
    ...search,
    ...codes,
    ...record,
    ...tools,
    ...titles,
    ...rules,
    ...register,
    ...glossary,
    ...frame,
    ...account,
    ...factor,
    ...request,
    ...bulk,
    ...desk,
    ...after,
    ...agreement,
    ...mail,
  },
};
