/** Where the ledger stands, signed, and how anybody can check that nothing in it was rewritten. */
import type { LedgerHead, SignedHead } from '../../domain/ledger-head.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { Words } from '../../words/words.ts';
import { LabelledRow } from '../parts/groups.tsx';
import { Moment } from './number-history.tsx';

export function ledgerPage(words: Words, baseUrl: string, head: LedgerHead | SignedHead): Page {
  return {
    status: 200,
    title: words.t('ledger.title'),
    description: words.t('ledger.lead'),
    canonical: `${baseUrl}${addresses.ledger}`,
    alternates: [{ type: 'application/json', href: addresses.ledgerJson, title: words.t('ledger.title') }],
    main: <Ledger head={head} baseUrl={baseUrl} />,
  };
}

export function Ledger({ head, baseUrl }: { readonly head: LedgerHead | SignedHead; readonly baseUrl: string }) {
  const { t, number, rich } = useWords();
  const facts: readonly (readonly [string, string])[] = [
    [t('ledger.hash'), head.hash],
    ...('signature' in head
      ? ([
          [t('ledger.signature'), head.signature],
          [t('ledger.public-key'), head.publicKey],
        ] as const)
      : []),
  ];
  return (
    <article class="frame record embed tool">
      <header class="record-head">
        <h1>{t('ledger.title')}</h1>
        <p class="lead">{t('ledger.lead')}</p>
      </header>
      <dl class="rows">
        <LabelledRow label={t('changes.position')}>
          <dd>{number(head.position)}</dd>
        </LabelledRow>
        {head.sealedAt !== undefined && (
          <LabelledRow label={t('ledger.sealed')}>
            <dd>
              <Moment at={new Date(head.sealedAt)} />
            </dd>
          </LabelledRow>
        )}
        {facts.map(([label, text]) => (
          <LabelledRow key={label} label={label}>
            <dd class="address">
              <bdi dir="ltr">{text}</bdi>
            </dd>
          </LabelledRow>
        ))}
      </dl>
      {!('signature' in head) && <p class="quiet">{t('ledger.unsigned')}</p>}
      <section class="embed-group" aria-labelledby="check">
        <h2 id="check">{t('ledger.check')}</h2>
        <p>{t('ledger.keep')}</p>
        <p>{rich('ledger.follow', { a: (chunks) => <a href={addresses.ledgerChanges(0)}>{chunks}</a> })}</p>
        <section class="snippet" aria-labelledby="program">
          <p id="program">{t('ledger.program')}</p>
          <pre dir="ltr">{checkingProgram(baseUrl)}</pre>
        </section>
        <p>{t('ledger.differs')}</p>
      </section>
    </article>
  );
}

/** Ten lines that prove the chain from its beginning to the head that is published now; docs/guide/ledger.md has the same. */
export function checkingProgram(baseUrl: string): string {
  return `import hashlib, json, urllib.request
get = lambda path: json.load(urllib.request.urlopen("${baseUrl}/ledger/" + path))
head, hash, position = get("head.json"), "0" * 64, 0
while position < head["position"]:
    for change in get(f"changes?after={position}&limit=1000")["changes"]:
        position += 1
        text = f'{hash}\\n{position}\\n{change["sealedAt"]}\\n{change["digest"]}'
        hash = hashlib.sha256(text.encode()).hexdigest()
        assert (change["position"], change["hash"]) == (position, hash), f"broken at {position}"
        assert position != head["position"] or hash == head["hash"], "another head"`;
}
