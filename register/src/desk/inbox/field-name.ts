/** What a field of a request is called, for a path in its form: `versions.0.url` is “Version 1: Web address”. */
import { en } from '../../words/en/index.ts';
import type { MessageKey, Words } from '../../words/words.ts';
import { fieldKey } from '../request/fields.tsx';

export function fieldName({ t }: Words, path: string): string {
  const key = `request.field.${fieldKey(path)}`;
  const version = /^versions\.(\d+)/.exec(path)?.[1];
  const place = version === undefined ? undefined : t('desk.version', { label: String(Number(version) + 1) });
  // A label that asks is no part of a list.
  const name =
    key in en.messages && !/^versions\.\d+$/.test(path) ? t(key as MessageKey).replace(/\s*[?？؟]$/, '') : undefined;
  return [place, name].filter(Boolean).join(': ') || path;
}
