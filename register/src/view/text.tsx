/** Text in its scripts: the original first where there is one, the Romanized form below, each with its language and direction. */
import type { TextView } from './text-view.ts';

/** On one line: for rows and lists. The original stands before the Romanized form. */
export function Scripted({ text }: { readonly text: TextView }) {
  const { original } = text;
  return (
    <>
      {original && (
        <>
          <bdi class="original" lang={original.lang} dir={original.dir}>
            {original.text}
          </bdi>{' '}
        </>
      )}
      <bdi lang={text.lang} dir={text.dir}>
        {text.text}
      </bdi>
    </>
  );
}

/** On two lines: for the head of a page. */
export function ScriptedTitle({ text }: { readonly text: TextView }) {
  const { original } = text;
  return (
    <>
      {original && (
        <span class="title-original" lang={original.lang} dir={original.dir}>
          {original.text}{' '}
        </span>
      )}
      <span class={original ? 'title-roman' : 'title-main'} lang={text.lang} dir={text.dir}>
        {text.text}
      </span>
    </>
  );
}
