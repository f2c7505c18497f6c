/**
 * The page that the link of a letter leads to. Reading it does nothing, since programs that read mail open links: the button does.
 * Each purpose has its form; who has the link reads the mail of its address.
 */
import type { ComponentChildren } from 'preact';
import { acceptInvitation, hasAccount } from '../../actions/accounts/accept-invitation.ts';
import type { AccountProblem } from '../../actions/accounts/account-problem.ts';
import { useEmailLetter } from '../../actions/accounts/change-email.ts';
import { usePasswordLetter } from '../../actions/accounts/password-letter.ts';
import { readLetter } from '../../actions/accounts/read-letter.ts';
import { letterPath } from '../../actions/accounts/send-letter-proof.ts';
import { useSignInLetter } from '../../actions/accounts/use-sign-in-letter.ts';
import { passwordLengths } from '../../domain/password.ts';
import { emailKey, type ProofRow } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page, Redirect } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { Words } from '../../words/words.ts';
import { type DeskPage, signInAddress, type Visit } from '../desk.ts';
import { Field } from '../parts/field.tsx';
import { Wrong } from '../parts/notices.tsx';
import { completeSignIn } from './complete-sign-in.ts';
import { framed, problemText } from './frame.tsx';
import { organisationAddress } from './organisations.tsx';
import { RoleLine } from './overview.tsx';

export const letterPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: '/letter/:secret',
    who: 'anyone',
    run: async (visit) => {
      const proof = await readLetter(visit.store, visit.params.secret ?? '');
      if (proof === undefined) return letterOver(visit.words);
      const isOthers = proof.purpose === 'invitation' && (await mustSignIn(visit, proof.email));
      return isOthers ? invitedElsewhere(visit, proof) : letterPage(visit, proof);
    },
  },
  {
    method: 'POST',
    path: '/letter/:secret',
    who: 'anyone',
    run: async (visit) => {
      const { store, params, words } = visit;
      const secret = params.secret ?? '';
      const proof = await readLetter(store, secret);
      if (proof === undefined) return letterOver(words);
      const used = await useLetter(visit, proof, secret);
      if ('status' in used) return used;
      return used.type === 'link-over' ? letterOver(words) : letterPage(visit, proof, used);
    },
  },
];

/** Where it leads, or what is wrong with what was typed. */
async function useLetter(
  visit: Visit,
  { purpose, email }: ProofRow,
  secret: string,
): Promise<Redirect | AccountProblem> {
  const { store, form, person } = visit;
  const password = form.get('password') ?? '';
  if (purpose === 'password') {
    const used = await usePasswordLetter(store, { secret, password });
    return used.ok
      ? completeSignIn(visit, { account: used.account, way: 'letter' }, '/account?done=password')
      : used.problem;
  }
  if (purpose === 'address') {
    const used = await useEmailLetter(store, { secret, ...(person !== undefined && { keep: person.session.id }) });
    return used.ok ? { status: 303, location: '/account?done=email' } : used.problem;
  }
  if (purpose === 'invitation') {
    if (await mustSignIn(visit, email)) return { status: 303, location: signInAddress(letterPath(secret)) };
    const name = form.get('name') ?? '';
    const accepted = await acceptInvitation(store, {
      secret,
      name,
      password,
      language: visit.words.language.code,
      ...(person !== undefined && { person }),
    });
    if (!accepted.ok) return accepted.problem;
    const { account, isNew, organisation } = accepted;
    const next = organisation === undefined ? '/desk' : `${organisationAddress(organisation)}?done=joined`;
    if (!isNew) return { status: 303, location: next };
    return completeSignIn(visit, { account, way: 'letter' }, next);
  }
  const used = await useSignInLetter(store, { secret, password });
  return used.ok ? completeSignIn(visit, { account: used.account, way: 'letter' }, used.next) : used.problem;
}

/** An invitation to an address that has an account is accepted by whoever is signed in with it. */
const mustSignIn = async ({ store, person }: Visit, email: string): Promise<boolean> =>
  (person === undefined || emailKey(person.account.email) !== emailKey(email)) && (await hasAccount(store, email));

function letterPage(visit: Visit, proof: ProofRow, problem?: AccountProblem): Page {
  const { words } = visit;
  const { t, rich } = words;
  const email = <bdi dir="ltr">{proof.email}</bdi>;
  const status = problem === undefined ? {} : { status: 422 };
  if (proof.purpose === 'verify') {
    return framed({
      ...status,
      title: t('account.letter.verify.title'),
      lead: rich('account.letter.verify.text', { email }),
      main: (
        <ButtonForm {...{ visit, problem }} button={t('account.letter.verify.button')}>
          <Field
            name="password"
            type="password"
            label={t('account.new-password')}
            autoComplete="new-password"
            optional
            help={t('account.letter.verify.password-help', { least: passwordLengths.least })}
          />
        </ButtonForm>
      ),
    });
  }
  if (proof.purpose === 'password') {
    return framed({
      ...status,
      title: t('account.password.choose'),
      lead: rich('account.letter.password.text', { email }),
      main: (
        <ButtonForm {...{ visit, problem }} button={t('account.save')}>
          <Field
            name="password"
            type="password"
            label={t('account.new-password')}
            autoComplete="new-password"
            help={t('account.password.help', { least: passwordLengths.least })}
          />
        </ButtonForm>
      ),
    });
  }
  if (proof.purpose === 'address') {
    return framed({
      ...status,
      title: t('account.letter.verify.title'),
      lead: rich('account.letter.address.text', { email }),
      main: <ButtonForm {...{ visit, problem }} button={t('account.letter.verify.button')} />,
    });
  }
  if (proof.purpose === 'invitation') {
    const isNew = visit.person === undefined || emailKey(visit.person.account.email) !== emailKey(proof.email);
    return framed({
      ...status,
      title: t('account.letter.invitation.title'),
      lead: <InvitationText proof={proof} />,
      main: (
        <ButtonForm {...{ visit, problem }} button={t('account.letter.invitation.button')}>
          {isNew && (
            <>
              <p>{rich('account.letter.invitation.new', { email })}</p>
              <Field
                name="name"
                label={t('account.name')}
                value={visit.form.get('name') ?? ''}
                autoComplete="name"
                maxLength={100}
              />
              <Field
                name="password"
                type="password"
                label={t('account.new-password')}
                autoComplete="new-password"
                optional
                help={t('account.letter.verify.password-help', { least: passwordLengths.least })}
              />
            </>
          )}
        </ButtonForm>
      ),
    });
  }
  return framed({
    ...status,
    title: t('account.letter.sign-in.title'),
    lead: rich('account.letter.sign-in.text', { email }),
    main: <ButtonForm {...{ visit, problem }} button={t('account.sign-in')} />,
  });
}

function invitedElsewhere({ words, request }: Visit, proof: ProofRow): Page {
  const { t, rich } = words;
  const [path = ''] = request.url.split('?');
  return framed({
    title: t('account.letter.invitation.title'),
    lead: <InvitationText proof={proof} />,
    main: (
      <div class="form">
        <p>{rich('account.letter.invitation.sign-in', { email: <bdi dir="ltr">{proof.email}</bdi> })}</p>
        <form method="post" action={path}>
          <button type="submit" class="main-button">
            {t('account.sign-in')}
          </button>
        </form>
      </div>
    ),
  });
}

function InvitationText({ proof }: { readonly proof: ProofRow }) {
  const { t } = useWords();
  return (
    <>
      {t('account.letter.invitation.text')}{' '}
      <RoleLine role={proof.role ?? 'member'} {...(proof.of !== undefined && { of: proof.of })} />
    </>
  );
}

interface ButtonParts {
  readonly visit: Visit;
  readonly problem: AccountProblem | undefined;
  readonly button: string;
  readonly children?: ComponentChildren;
}

export function ButtonForm({ visit, problem, button, children }: ButtonParts) {
  return (
    <form class="form" method="post" action={visit.request.url.split('?')[0]!}>
      {problem && <Wrong>{problemText(visit.words, problem)}</Wrong>}
      {children}
      <p>
        <button type="submit" class="main-button">
          {button}
        </button>
      </p>
    </form>
  );
}

export function letterOver({ t }: Words): Page {
  return framed({
    status: 410,
    title: t('account.letter.over.title'),
    lead: t('account.letter.over.text'),
    main: (
      <p class="button-row">
        <a class="main-button" href="/sign-in/letter">
          {t('account.letter.over.new')}
        </a>
        <a href={addresses.signIn}>{t('account.sign-in')}</a>
      </p>
    ),
  });
}
