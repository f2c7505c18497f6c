/** Which passwords are taken (NIST SP 800-63B, 5.1.1.2): long enough, not among the commonest, not the address. No rules of composition. */

export type PasswordProblem = 'password-short' | 'password-long' | 'password-common' | 'password-address';

/** In characters. A limit above keeps the work of hashing bounded. */
export const passwordLengths = { least: 10, most: 200 } as const;

/** The same for every keyboard that it is typed on. */
export const normalizePassword = (password: string): string => password.normalize('NFKC');

export function passwordProblemOf(password: string, email: string): PasswordProblem | undefined {
  const typed = normalizePassword(password);
  const { length } = [...typed];
  if (length < passwordLengths.least) return 'password-short';
  if (length > passwordLengths.most) return 'password-long';
  const folded = typed.toLowerCase();
  const [name = ''] = email.toLowerCase().split('@');
  if (folded.includes(email.toLowerCase()) || (name.length >= 5 && folded.includes(name))) return 'password-address';
  return isCommon(folded) ? 'password-common' : undefined;
}

/** Whether it is one of the commonest, with or without digits and signs at its end, or a run of one or two characters. */
function isCommon(folded: string): boolean {
  const bare = folded.replace(/[\d\p{P}\p{S}]+$/u, '');
  if (common.has(folded) || (bare !== '' && common.has(bare))) return true;
  if (new Set(folded).size <= 2) return true;
  return sequences.some((row) => row.includes(folded) || [...row].reverse().join('').includes(folded));
}

const sequences = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn',
];

/** What stands at the top of published lists of leaked passwords and is long enough, or is so with a few digits behind it. */
const common = new Set(
  (
    'password passw0rd p@ssw0rd p@ssword pass passwort motdepasse contraseña contrasena senha parol пароль 密码 welcome letmein ' +
    'qwerty qwertz azerty qwertyuiop asdfghjkl zxcvbnm 1q2w3e4r5t qwerty123456 123456789a a123456789 1234567890 0123456789 ' +
    'iloveyou iloveyouso loveyou princess sunshine football baseball basketball superman batman dragon monkey master shadow ' +
    'michael jennifer jordan charlie liverpool chelsea arsenal barcelona computer internet starwars pokemon pokemon123 ' +
    'trustno1 changeme changeit secret topsecret default admin administrator root user guest test testtest testing temp ' +
    'abcdefghij abcdefgh abc123 abcd1234 abc123456 access hello helloworld whatever freedom summer winter spring autumn ' +
    'passwordpassword password1password mypassword thisismypassword correcthorsebatterystaple masthead register issn'
  ).split(' '),
);
