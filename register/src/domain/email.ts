/** The address of electronic mail that somebody typed. */
import { isMailAddress } from './mail-address.ts';

/** Without what stands around it, in one form of its characters (NFKC); undefined when no letter could be sent to it. */
export function parseEmail(text: string): string | undefined {
  const email = text.trim().normalize('NFKC');
  return isMailAddress(email) ? email : undefined;
}
