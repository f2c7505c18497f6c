/** A person who has signed in: her account, what she may act as, and how her session was proved. */
import { type Actor, isOfNetwork, type Role } from './actor.ts';

export interface Account {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  /** Of the interface and of letters, BCP 47. */
  readonly language: string;
  /** When the address was proved. */
  readonly verified?: Date;
  readonly created: Date;
  readonly ended?: Date;
}

/** What an account may act as besides asking for itself. */
export interface Membership {
  readonly id: number;
  readonly account: number;
  readonly role: Role;
  readonly centre?: string;
  readonly organisation?: number;
  /** Of the centre or the organisation. */
  readonly of?: string;
}

/** What can be asked for besides the first factor. A passkey that verified its user is both at once. */
export type SecondFactor = 'totp' | 'passkey';

export interface Session {
  readonly id: number;
  /** How it began: `password`, `passkey`, `letter`, `oidc`. */
  readonly way: string;
  readonly secondFactor?: Date;
  readonly created: Date;
  /** When the first factor was asked for last. */
  readonly proved: Date;
  readonly lastSeen: Date;
  readonly expires: Date;
  readonly agent: string;
}

export interface Person {
  readonly account: Account;
  readonly memberships: readonly Membership[];
  readonly session: Session;
  /** What she has set up; absent: nothing. */
  readonly factors?: readonly SecondFactor[];
}

/** As the ledger names an account. Its address stays out of what everybody can read. */
export const accountName = (id: number): string => `account ${id}`;

/** Whether she works for the network, or asks for codes by time herself, and has not yet proved a second factor in this session. */
export function needsSecondFactor({ memberships, session, factors = [] }: Person): boolean {
  if (session.secondFactor !== undefined) return false;
  return factors.includes('totp') || memberships.some(({ role }) => isOfNetwork(role));
}

/** Milliseconds after which the first factor is asked for again before what opens the account is changed. */
export const provedFor = 15 * 60_000;

/** Whether the first factor was proved a short while ago. */
export function isRecentlyProved({ session }: Pick<Person, 'session'>, now: number): boolean {
  return now - session.proved.getTime() < provedFor;
}

/** All that she may act as now: roles of the network first, which take a second factor; last the applicant that everybody is. */
export function actorsOf(person: Person): readonly Actor[] {
  const { account, memberships } = person;
  // Whoever asks for codes herself may do nothing before one: her password alone is no proof.
  if (person.factors?.includes('totp') && person.session.secondFactor === undefined) return [];
  const self = { name: accountName(account.id), account: account.id };
  const held = needsSecondFactor(person) ? memberships.filter(({ role }) => !isOfNetwork(role)) : memberships;
  return [
    ...[...held]
      .sort((a, b) => Number(isOfNetwork(b.role)) - Number(isOfNetwork(a.role)))
      .map(
        ({ role, centre, organisation }): Actor => ({
          ...self,
          role,
          ...(centre !== undefined && { centre }),
          ...(organisation !== undefined && { organisation }),
        }),
      ),
    { ...self, role: 'applicant' },
  ];
}

/**
 * Whether she may change what opens her account now: her first factor was proved a short while ago, and, if she has a second one, that in
 * this session too. So a password that somebody else knows gives no factor in place of hers.
 */
export function lacksForFactors(person: Person, now: number): 'first' | 'second' | undefined {
  if ((person.factors ?? []).length > 0 && person.session.secondFactor === undefined) return 'second';
  return isRecentlyProved(person, now) ? undefined : 'first';
}

/** Whether she works for the network, which takes a second factor: the last one is not removed, only replaced. */
export const mustHaveSecondFactor = ({ memberships }: Pick<Person, 'memberships'>): boolean =>
  memberships.some(({ role }) => isOfNetwork(role));
