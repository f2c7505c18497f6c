/** What is taken for an address of electronic mail (RFC 5321, 4.1.2, with the letters of RFC 6531), and names beside it. */

/**
 * Whether letters can be sent to it: one @ between a local part without quotes and a host with a dot. Nothing in it could end a line or begin
 * another address, so that it is safe in a header and on a command line of SMTP.
 */
export function isMailAddress(text: string): boolean {
  if (text.length > 254 || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}]/u.test(text)) return false;
  const at = text.lastIndexOf('@');
  const [local, host] = [text.slice(0, at), text.slice(at + 1)];
  // Outside of ASCII every letter, mark, digit and sign is allowed (RFC 6531, 3.3).
  if (at < 1 || new TextEncoder().encode(local).length > 64) return false;
  if (!/^(?!\.)(?!.*\.\.)(?!.*\.$)[\w!#$%&'*+/=?^`{|}~.\-\u0080-\u{10FFFF}]+$/u.test(local)) return false;
  return (
    host.length <= 253 &&
    /^([\p{L}\p{M}\p{N}]([\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+(?!\p{N}+$)[\p{L}\p{M}\p{N}-]{2,63}$/u.test(
      host,
    )
  );
}

/** A name or a subject as it may stand in a header: one line, without controls, of at most `longest` characters. */
export function mailName(text: string, longest = 100): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...line].slice(0, longest).join('');
}
