/** Chinese (simplified): every sentence that a page or a letter shows, as ICU messages, in the same files and under the same keys as the English. */
import type { Language } from '../words.ts';
import { codes } from './codes.ts';
import { glossary } from './glossary.ts';
import { record } from './record.ts';
import { register } from './register.ts';
import { rules } from './rules.ts';
import { search } from './search.ts';
import { site } from './site.ts';
import { titles } from './titles.ts';
import { tools } from './tools.ts';

export const zh: Language = {
  code: 'zh',
  dir: 'ltr',
  manner: 'zh-Hans-CN',
  name: '中文',
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
  },
};
