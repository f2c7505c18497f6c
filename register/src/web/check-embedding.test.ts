import { pino } from 'pino';
import { expect, test } from 'vitest';
import { embeddedTemplate } from '../../test/databases.ts';
import { openStore } from '../store/index.ts';
import { buildServer } from './server.ts';

test('the form, an address that is not fetched, and no more than ten at once', async () => {
  const store = await openStore({ template: await embeddedTemplate() });
  const site = await buildServer({
    read: store.read,
    settings: { baseUrl: 'https://register.example.org' },
    log: pino({ level: 'silent' }),
  });
  try {
    const form = await site.inject('/check-embedding');
    expect(form.statusCode).toBe(200);
    expect(form.body).toContain('name="url"');
    expect(form.body).not.toContain('What to do');
    const answers = [];
    for (let count = 0; count < 20; count++)
      answers.push(await site.inject('/check-embedding?url=http%3A%2F%2F127.0.0.1%2F%22%3E%3Cb%3E'));
    expect(answers[0]?.body).toContain('The address is not on the public Internet.');
    // What was typed is shown as text.
    expect(answers[0]?.body).not.toContain('"><b>');
    expect(answers.slice(0, 10).map(({ statusCode }) => statusCode)).toEqual(Array(10).fill(200));
    expect(answers.at(-1)).toMatchObject({ statusCode: 429, headers: { 'retry-after': '30' } });
  } finally {
    await site.close();
    await store.close();
  }
});
