/** `masthead account`: the first people of a register, and whoever has to be let in or shut out from its own machine (docs/guide/accounts.md). */
import type { AccountProblem } from '../actions/accounts/account-problem.ts';
import { endAccount } from '../actions/accounts/end-account.ts';
import { invite } from '../actions/accounts/invite.ts';
import { readAccounts } from '../actions/accounts/read-staff.ts';
import type { Settings } from '../config.ts';
import { type Role, systemActor } from '../domain/actor.ts';
import { describePermissionProblem } from '../domain/permissions.ts';
import { findAccountByEmail } from '../store/index.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';

export interface InviteOptions {
  readonly email: string;
  readonly role: string;
  readonly centre?: string;
  readonly organisation?: number;
  readonly language: string;
}

const machine = systemActor('masthead account');

/** The link goes to standard output, alone; the letter goes into the outbox. */
export async function runAccountInvite(options: InviteOptions, settings: Settings, io: CommandIo): Promise<ExitCode> {
  const { email, role, centre, organisation, language } = options;
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    const invited = await invite(store, machine, {
      email,
      role: role as Role,
      language,
      ...(centre !== undefined && { centre }),
      ...(organisation !== undefined && { organisation }),
    });
    if (!invited.ok) throw new CannotRun(describeAccountProblem(invited.problem));
    io.stdout.write(`${settings.baseUrl}${invited.link}\n`);
    say(
      io,
      `${email} is invited, for 14 days. The letter is sent by \`masthead serve\`; the link above is the same one.`,
    );
    return exitCodes.done;
  });
}

/** Separated by tabs: id, address, name, roles, since when, state. */
export async function runAccountList(settings: Settings, io: CommandIo): Promise<ExitCode> {
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    const output = createOutput(io.stdout);
    for (let after = 0; ; ) {
      const accounts = await readAccounts(store, { after, limit: 500 });
      for (const { id, email, name, roles, created, ended, verified } of accounts) {
        const held = roles.map(({ role, centre, organisation }) =>
          [role, centre ?? organisation].filter(Boolean).join('@'),
        );
        const state = ended !== undefined ? 'closed' : verified === undefined ? 'not proved' : 'open';
        await output.write(`${[id, email, name, held.join(','), created.toISOString(), state].join('\t')}\n`);
      }
      const last = accounts.at(-1);
      if (last === undefined) break;
      after = last.id;
    }
    await output.flush();
    return exitCodes.done;
  });
}

export async function runAccountEnd(
  email: string,
  reason: string,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    const account = await store.transaction((tx) => findAccountByEmail(tx, email));
    if (account === undefined)
      throw new CannotRun(`No account has the address ${email}. See \`masthead account list\`.`);
    const ended = await endAccount(store, machine, account.id, reason);
    if (!ended.ok) throw new CannotRun(describeAccountProblem(ended.problem));
    say(io, `The account of ${email} is closed: its sessions, roles and credentials open nothing any more.`);
    return exitCodes.done;
  });
}

function describeAccountProblem(problem: AccountProblem): string {
  switch (problem.type) {
    case 'not-permitted':
    case 'not-in-custody':
      return describePermissionProblem(problem);
    case 'email-not-usable':
      return 'This is no address that a letter could be sent to; write one such as name@example.org.';
    case 'role-unknown':
      return (
        'There is no such role there: cataloguer, reviewer and head take --centre; owner, member, subscriber and agency take ' +
        '--organisation, of a kind that has them; staff and administrator take neither.'
      );
    case 'centre-unknown':
      return 'There is no such centre; see `masthead centre list`.';
    case 'organisation-unknown':
      return 'There is no such organisation, or it is closed.';
    case 'already-member':
      return 'This address has a role there already.';
    case 'account-ended':
      return 'The account of this address is closed; an administrator opens it again at /administration/accounts.';
    default:
      return `This cannot be done: ${problem.type}.`;
  }
}
