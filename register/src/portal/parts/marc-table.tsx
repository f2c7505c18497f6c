/** A record as a table of tags, indicators and subfields, in MARC 21 or UNIMARC; original scripts (880) link to their fields and back. */
import { isForeign, marc21ToUnimarc, placeOfLoss } from '@masthead/crosswalk';
import type { MarcRecord } from '@masthead/marc';
import { Term } from '../../view/term.tsx';
import { useWords } from '../../words/context.ts';
import { type MarcLine, marcLines } from '../model/marc.ts';

/** The record as UNIMARC, and what of it has no place there. Downloads have that in 886; here it would hide the record. */
export function UnimarcView({ record }: { readonly record: MarcRecord }) {
  const { t } = useWords();
  const { record: unimarc, losses } = marc21ToUnimarc(record);
  const fields = unimarc.fields.filter((field) => !isForeign(field, 'marc21'));
  const groups = lossGroups.flatMap(({ type, message }) => {
    const places = new Set(losses.filter((loss) => loss.type === type).map(placeOfLoss));
    return places.size === 0 ? [] : [{ message, places: [...places].join(', ') }];
  });
  return (
    <>
      <MarcTable record={{ ...unimarc, fields }} format="unimarc" />
      {groups.length > 0 && (
        <section class="marc" aria-labelledby="losses-title">
          <h3 id="losses-title">{t('unimarc.losses')}</h3>
          <dl class="rows">
            {groups.map(({ message, places }) => (
              <div key={message}>
                <dt>{t(message)}</dt>
                <dd dir="ltr">{places}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

const lossGroups = [
  { type: 'no-field', message: 'unimarc.loss.no-field' },
  { type: 'no-subfield', message: 'unimarc.loss.no-subfield' },
  { type: 'no-code', message: 'unimarc.loss.no-code' },
  { type: 'other-form', message: 'unimarc.loss.other-form' },
  { type: 'local-field', message: 'unimarc.loss.local-field' },
  { type: 'changed-since', message: 'unimarc.loss.changed-since' },
] as const;

const headings = {
  marc: { title: 'marc.title', text: 'marc.text' },
  unimarc: { title: 'unimarc.title', text: 'unimarc.text' },
} as const;

export function MarcTable({ record, format }: { readonly record: MarcRecord; readonly format: 'marc' | 'unimarc' }) {
  const { t } = useWords();
  return (
    <section class="marc" aria-labelledby="marc-title">
      <div class="head">
        <h2 id="marc-title">{t(headings[format].title)}</h2>
        <Term term={format} />
      </div>
      <p class="quiet small">{t(headings[format].text)}</p>
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
