/** The MARC 21 record as a table of tags, indicators and subfields; original scripts (880) link to their fields and back. */
import type { MarcRecord } from '@masthead/marc';
import { type MarcLine, marcLines } from '../model/marc.ts';
import { useWords } from '../words/context.ts';
import { Term } from './term.tsx';

export function MarcTable({ record }: { readonly record: MarcRecord }) {
  const { t } = useWords();
  return (
    <section class="marc" aria-labelledby="marc-title">
      <div class="head">
        <h2 id="marc-title">{t('marc.title')}</h2>
        <Term term="marc" />
      </div>
      <p class="quiet small">{t('marc.text')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('marc.tag')}</th>
            <th scope="col">
              <abbr title={t('marc.indicators')}>{t('marc.ind')}</abbr>
            </th>
            <th scope="col">{t('marc.content')}</th>
          </tr>
        </thead>
        <tbody>
          {marcLines(record).map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ line: { id, tag, indicators, parts, twin } }: { readonly line: MarcLine }) {
  const { t } = useWords();
  return (
    <tr id={id} class={tag === '880' ? 'marc-880' : undefined}>
      <th scope="row">{tag}</th>
      <td class="marc-indicators">{indicators}</td>
      <td dir="ltr">
        {parts.map(({ code, text }, index) => (
          <span key={index} class="marc-part">
            {code !== undefined && <span class="marc-code">${code}</span>}
            <bdi lang={text.lang} dir={text.dir}>
              {text.text}
            </bdi>{' '}
          </span>
        ))}
        {twin && (
          <a class="marc-twin" href={`#${twin.id}`}>
            {t('marc.twin', { tag: twin.tag })}
          </a>
        )}
      </td>
    </tr>
  );
}
