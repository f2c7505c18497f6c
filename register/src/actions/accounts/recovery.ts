/** Codes to be kept on paper for the day when the second factor is lost: ten, each taken once, shown once and kept as hashes. */
import { createHash, randomBytes } from 'node:crypto';
import { type Tx, useRecoveryCode, writeRecoveryCodes } from '../../store/index.ts';

export const recoveryCodes = 10;

/** Without letters and digits that are taken for one another. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';

/** 15 characters of 31: 74 random bits, so that nobody guesses them and their hash needs no slowness. */
function makeCode(): string {
  let text = '';
  while (text.length < 15) {
    for (const byte of randomBytes(32)) {
      // What is beyond the last whole alphabet would make some letters likelier.
      if (byte < 248 && text.length < 15) text += alphabet[byte % alphabet.length];
    }
  }
  return text.replace(/(.{5})(?=.)/g, '$1-');
}

const hashOf = (account: number, code: string): Uint8Array =>
  createHash('sha256')
    .update(`${account}:${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
    .digest();

export const isRecoveryCode = (text: string): boolean =>
  /^[a-z0-9]{15}$/.test(text.toLowerCase().replace(/[\s-]/g, ''));

/** New ones in place of all; told here and never again. */
export async function makeRecoveryCodes(tx: Tx, account: number): Promise<readonly string[]> {
  const codes = Array.from({ length: recoveryCodes }, makeCode);
  await writeRecoveryCodes(
    tx,
    account,
    codes.map((code) => hashOf(account, code)),
  );
  return codes;
}

export const takeRecoveryCode = (tx: Tx, account: number, code: string): Promise<boolean> =>
  useRecoveryCode(tx, account, hashOf(account, code));
