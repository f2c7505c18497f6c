/** `/sign-in/directory/:name`: to a centre's own directory and back (OpenID Connect). */
import { type DirectoryProblem, directoryLasts } from '../../actions/accounts/oidc.ts';
import { signInByDirectory } from '../../actions/accounts/sign-in-by-directory.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page } from '../../view/page.ts';
import { completeSignIn } from '../account/complete-sign-in.ts';
import { framed } from '../account/frame.tsx';
import type { DeskPage, Visit } from '../desk.ts';
import { Wrong } from '../parts/notices.tsx';
import { nextOf } from './parts.tsx';

export const directoryPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: '/sign-in/directory/:name',
    who: 'anyone',
    unproved: true,
    run: async (visit) => {
      const directory = directoryOf(visit);
      if (directory === undefined) return 'not-found';
      const begun = await visit.desk.directories.begin(directory.name, nextOf(visit));
      if (!begun.ok) return problemPage(visit, begun.problem);
      const expires = new Date(Date.now() + directoryLasts);
      visit.reply.setCookie(cookieName(visit), begun.kept, { ...cookieOptions(visit), expires });
      return { status: 303, location: begun.location };
    },
  },
  {
    method: 'GET',
    path: '/sign-in/directory/:name/callback',
    who: 'anyone',
    unproved: true,
    run: async (visit) => {
      const directory = directoryOf(visit);
      if (directory === undefined) return 'not-found';
      const { desk, store, request, reply, words } = visit;
      const kept = request.cookies[cookieName(visit)] ?? '';
      reply.clearCookie(cookieName(visit), cookieOptions(visit));
      const finished = await desk.directories.finish(directory.name, `${desk.baseUrl}${request.url}`, kept);
      if (!finished.ok) return problemPage(visit, finished.problem);
      const signed = await signInByDirectory(store, directory, finished.claims, words.language.code);
      if (!signed.ok) return problemPage(visit, signed.problem);
      const { account, secondFactor } = signed;
      return completeSignIn(visit, { account, way: 'oidc', secondFactor }, finished.next);
    },
  },
];

const directoryOf = ({ desk, params }: Visit) => desk.directories.list.find(({ name }) => name === params.name);

const isSecure = ({ desk }: Visit): boolean => desk.baseUrl.startsWith('https:');
const cookieName = (visit: Visit): string => (isSecure(visit) ? '__Host-directory' : 'directory');
const cookieOptions = (visit: Visit) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(visit) }) as const;

function problemPage(visit: Visit, { type }: DirectoryProblem): Page {
  const { t } = visit.words;
  const name = directoryOf(visit)?.label ?? '';
  return framed({
    title: t('directory.title'),
    place: addresses.signIn,
    status: type === 'not-reachable' ? 503 : 403,
    main: (
      <div class="factor-page">
        <Wrong>{t(`directory.problem.${type}`, { name })}</Wrong>
        <p>
          <a class="main-button" href={addresses.signIn}>
            {t('directory.back')}
          </a>
        </p>
      </div>
    ),
  });
}
