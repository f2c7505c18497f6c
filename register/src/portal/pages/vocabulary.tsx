/** The pages behind the addresses of linked data: the terms of a vocabulary, ISSN Centres, archiving agencies. */
import {
  linkedDataFormats,
  type Organization,
  type OrganizationKind,
  organizationUri,
  type Vocabulary,
} from '@masthead/crosswalk';
import { formatResourceUri, type Issn } from '@masthead/issn';
import { addresses } from '../addresses.ts';
import type { AlternateLink, Page } from '../page.ts';
import { useWords } from '../words/context.ts';
import type { Words } from '../words/words.ts';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly uri: string;
  /** A page of this site about it. */
  readonly href?: string;
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

export function historyClusterPage(baseUrl: string, words: Words, issnH: Issn, members: readonly Issn[]): Page {
  const path = `/resource/ISSN-H/${issnH}`;
  const entries = members.map((issn) => ({
    id: issn,
    name: `ISSN ${issn}`,
    text: '',
    uri: formatResourceUri(issn),
    href: addresses.record(issn),
  }));
  return page(
    baseUrl,
    path,
    words.t('vocabulary.history.title', { issn: issnH }),
    words.t('vocabulary.history.lead'),
    entries,
  );
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
        {entries.map(({ id, name, text, uri, href }) => (
          <div key={id} id={id}>
            <dt>{href ? <a href={href}>{name}</a> : name}</dt>
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
