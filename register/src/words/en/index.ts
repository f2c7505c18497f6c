/**
 * English: every sentence that a page or a letter shows, as ICU messages, one file for each part of the system. Another language is a folder
 * like this one, with the same keys. Plain words, short sentences; what happened, what it means, what to do next; the field's term is
 * explained in the glossary.
 */

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

export const en = {
  code: 'en',
  dir: 'ltr',
  manner: 'en-GB',
  name: 'English',
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
} as const;
