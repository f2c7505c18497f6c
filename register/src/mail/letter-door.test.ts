import { createTransport } from 'nodemailer';
import { afterEach, expect, test } from 'vitest';
import { type LetterDoor, openLetterDoor } from './letter-door.ts';

const doors: LetterDoor[] = [];
afterEach(async () => {
  for (const door of doors.splice(0)) await door.close();
});

async function aDoor(take: Parameters<typeof openLetterDoor>[0]['take'] = async () => {}) {
  const failures: Error[] = [];
  const door = await openLetterDoor({
    host: '127.0.0.1',
    port: 0,
    takes: (recipient) => recipient.endsWith('@answers.example.org'),
    take,
    onFailure: (error) => failures.push(error),
  });
  doors.push(door);
  const send = (to: string | readonly string[], text = 'Yes.') =>
    createTransport({ host: '127.0.0.1', port: door.port, ignoreTLS: true }).sendMail({
      envelope: { from: 'ada@example.org', to: [...[to].flat()] },
      raw: `From: ada@example.org\r\nSubject: x\r\n\r\n${text}\r\n`,
    });
  return { send, failures };
}

test('letters to addresses of ours are taken whole', async () => {
  const taken: { text: string; sender: string; recipients: readonly string[] }[] = [];
  const { send } = await aDoor(async ({ bytes, sender, recipients }) => {
    taken.push({ text: bytes.toString(), sender, recipients });
  });
  await send('reply+x@answers.example.org');
  expect(taken).toMatchObject([{ sender: 'ada@example.org', recipients: ['reply+x@answers.example.org'] }]);
  expect(taken[0]!.text).toContain('Yes.');
});

test('nothing is passed on to anybody else', async () => {
  const { send } = await aDoor();
  await expect(send('someone@elsewhere.example')).rejects.toMatchObject({ responseCode: 550 });
});

test('what could not be kept is asked for again', async () => {
  const { send, failures } = await aDoor(async () => {
    throw new Error('the database is gone');
  });
  await expect(send('reply+x@answers.example.org')).rejects.toMatchObject({ responseCode: 451 });
  expect(failures).toHaveLength(1);
});

test('more recipients than an answer has are refused', async () => {
  const { send } = await aDoor();
  const many = Array.from({ length: 25 }, (_, n) => `reply+${n}@answers.example.org`);
  const { rejected } = await send(many);
  expect(rejected).toHaveLength(5);
});
