/** The pages behind the addresses of linked data: the terms of a vocabulary, ISSN Centres, archiving agencies. */
import {
  linkedDataFormats,
  type Organization,
  type OrganizationKind,
  organizationUri,
  type Vocabulary,
} from '@masthead/crosswalk';
import type { AlternateLink, Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { Words } from '../../words/words.ts';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly uri: string;
}

export function vocabularyPage(baseUrl: string, words: Words, vocabulary: Vocabulary): Page {
  const path = `/vocabularies/${vocabulary.name}`;
  const title = words.t(`vocabulary.${vocabulary.name as 'Medium'}.title`);
  const lead = words.t('vocabulary.lead');
  const entries = vocabulary.terms.map(({ name, label, definition, uri }) => ({
    id: name,
    name: label,
    text: definition,
    uri,
  }));
  return page(baseUrl, path, title, lead, entries);
}

export function organizationsPage(
  baseUrl: string,
  words: Words,
  kind: OrganizationKind,
  organizations: readonly Organization[],
): Page {
  const path = `/organization/${kind}`;
  const title = words.t(`vocabulary.${kind}.title`);
  const entries = organizations.map(({ code, name, country }) => {
    const uri = organizationUri(kind, code).value;
    return {
      id: uri.slice(uri.indexOf('#') + 1),
      name: name ?? words.t('vocabulary.centre', { code }),
      text: country ?? '',
      uri,
    };
  });
  return page(baseUrl, path, title, words.t(`vocabulary.${kind}.lead`), entries);
}

function page(baseUrl: string, path: string, title: string, lead: string, entries: readonly Entry[]): Page {
  return {
    status: 200,
    title,
    description: lead,
    canonical: `${baseUrl}${path}`,
    alternates: alternatesOf(path),
    main: <Terms title={title} lead={lead} path={path} entries={entries} />,
  };
}

const alternatesOf = (path: string): readonly AlternateLink[] =>
  linkedDataFormats.map(({ mediaTypes, suffix, label }) => ({
    type: mediaTypes[0]!,
    href: `${path}${suffix}`,
    title: label,
  }));

function Terms({ title, lead, path, entries }: TermsProps) {
  const { t } = useWords();
  return (
    <div class="frame reading">
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      {entries.length === 0 && <p>{t('vocabulary.none')}</p>}
      <dl class="glossary">
        {entries.map(({ id, name, text, uri }) => (
          <div key={id} id={id}>
            <dt>{name}</dt>
            <dd>
              {text !== '' && <p>{text}</p>}
              <code dir="ltr">{uri}</code>
            </dd>
          </div>
        ))}
      </dl>
      <section class="prose">
        <h2>{t('vocabulary.forms')}</h2>
        <ul>
          {alternatesOf(path).map(({ href, title: label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

interface TermsProps {
  readonly title: string;
  readonly lead: string;
  readonly path: string;
  readonly entries: readonly Entry[];
}
