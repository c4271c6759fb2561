import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { PlainShell } from '#web/shell/plain-shell.tsx';
import { wordsEn } from '#web/words.en.ts';
import { wordsEs } from '#web/words.es.ts';
import { openDoorstep } from './doorstep.ts';
import * as link from './pages/link.tsx';
import { readSession } from './sessions.ts';
import { aDoorstep, wrongFor } from './testing/doorstep.ts';
import { anAccount, anAgency, MORNING, minutesLater, request } from './testing/front-door.ts';
import { type Answer, cookieOf, type Given, type Handler, messages, pageAsker } from './testing/page-asker.ts';
import { newToken } from './tokens.ts';

const db = testDatabase();
const ask = pageAsker(db);
let agency: Awaited<ReturnType<typeof anAgency>>;
let worker: string;
beforeAll(async () => {
  agency = await anAgency(db.admin);
  worker = await anAccount(db.admin, agency);
});

const aCaregiver = () => anAccount(db.admin, agency, { kind: 'caregiver', name: 'Rosa Delgado', language: 'es' });
/** A doorstep of somebody new, unless they are named. */
async function opened({ leadsTo = `/sign/${newId()}`, userId = '' } = {}) {
  const of = { userId: userId || (await aCaregiver()), leadsTo, lasts: 'visit', send: false } as const;
  return { ...(await aDoorstep(db.as(worker, { now: MORNING }).commit(asked => openDoorstep(asked, of)))), ...of };
}
type Options = { language?: 'en' | 'es'; now?: string };
const path = (token: string) => `/sign-in/link/${token}`;
const look = (token: string, options: Options = {}) =>
  ask(link.loader as Handler, path(token), {}, { params: { token }, ...options });
const send = (token: string, code: string, given: Given = {}, options: Options = {}) =>
  ask(
    link.action as Handler,
    path(token),
    { body: { for: 'doorstep', code }, ...given },
    { params: { token }, ...options },
  );
/** The page as the browser gets it, in its shell. */
const drawn = (shown: Answer, language: 'en' | 'es', refused?: Answer) =>
  renderToStaticMarkup(
    <PlainShell
      words={language === 'es' ? wordsEs : wordsEn}
      lang={language}
      agency={{ name: 'Calusa Family Partners' }}
      path="/sign-in/link/x"
      family
    >
      {createElement(link.default as never, { loaderData: shown.body, actionData: refused?.body } as never)}
    </PlainShell>,
  );

test.each([
  ['en', 'Six digits', 'Open it', 'Leave fast'],
  ['es', 'Seis números', 'Abrir', 'Salir rápido'],
] as const)('in %s the page asks for six digits and says nothing about anybody', async (language, label, go, leave) => {
  const { token, code } = await opened();
  const shown = await look(token, { language });
  expect([shown.status, shown.body.state]).toEqual([200, { kind: 'doorstep' }]);
  const html = drawn(shown, language);
  expect(html).toMatch(/<input(?=[^>]*name="code")(?=[^>]*inputMode="numeric")(?=[^>]*autoComplete="off")/i);
  for (const word of [label, go, leave, 'Calusa Family Partners']) expect(html).toContain(word);
  // No name, no child, no code, and the token only where the language switch leads back to.
  expect(html).not.toMatch(new RegExp(`Rosa|Delgado|child|niñ|foster|crianza|/sign/|${code}|${token}`, 'i'));
  expect(html).toContain('action="/language"');
});

test('link and code open the session and lead to the paper; then again on a phone that lost it', async () => {
  const leadsTo = `/sign/${newId()}`;
  const { token, code, userId } = await opened({ leadsTo });
  for (let time = 0; time < 2; time++) {
    await look(token);
    const done = await send(token, ` ${code.slice(0, 3)} ${code.slice(3)}`);
    expect([done.status, done.headers.get('location')]).toEqual([303, leadsTo]);
    const session = await readSession(
      db.pool,
      request('/', { cookie: cookieOf(done, 'alongside') }),
      Temporal.Instant.from(MORNING),
    );
    expect(session).toMatchObject({ who: { userId, proof: 'doorstep' }, leadsTo });
  }
});

test('the session this browser had before ends', async () => {
  const { token, code } = await opened();
  const first = cookieOf(await send(token, code), 'alongside');
  await send(token, code, { cookie: first });
  const now = Temporal.Instant.from(MORNING);
  expect(await readSession(db.pool, request('/', { cookie: first }), now)).toBeNull();
});

test('a missing and a wrong code are told at their place, in the reader’s language, and never drawn again', async () => {
  const { token, code } = await opened();
  const missing = await send(token, '', {}, { language: 'es' });
  expect([missing.status, messages(missing)]).toEqual([
    422,
    ['code: Escriba los seis números que le dijeron, o los que están impresos junto al código que escaneó.'],
  ]);
  const wrong = await send(token, wrongFor(code));
  expect([wrong.status, wrong.body.typed, wrong.headers.getSetCookie()]).toEqual([422, {}, []]);
  expect(messages(wrong)).toEqual([
    'code: Those are not the six digits that belong to this link. Please ask the person who gave it to you to say them once more.',
  ]);
  const html = drawn(await look(token), 'en', wrong);
  expect(html).toMatch(/<a href="#[^"]*">Those are not the six digits/);
  expect(html).not.toContain(wrongFor(code));
});

test('too many tries say how long to wait', async () => {
  const { token, code, userId } = await opened();
  for (let count = 0; count < 5; count++) await send(token, wrongFor(code));
  const next = await opened({ userId });
  const waiting = await send(next.token, next.code);
  expect([waiting.status, messages(waiting)]).toEqual([
    429,
    [': That was tried too often. Please wait a minute, then try again.'],
  ]);
});

test('a form from elsewhere, and plain http beside this machine, open nothing', async () => {
  const { token, code } = await opened();
  const foreign = await send(token, code, { headers: { origin: 'https://evil.example' } });
  const open = await send(token, code, { host: '192.168.1.20:3000' });
  for (const answer of [foreign, open]) expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
});

// Last, because its clock goes ahead and a network's tries are counted at it.
test('forged, ended, too old: one answer', async () => {
  const { token, code } = await opened();
  for (let count = 0; count < 5; count++) await send(token, wrongFor(code));
  const old = await opened();
  const early = { now: minutesLater(1) };
  const late = { now: minutesLater(31) };
  const answers = [
    [await look(newToken(), early), await send(newToken(), code, {}, early)],
    [await look(token, early), await send(token, code, {}, early)],
    [await look(old.token, late), await send(old.token, old.code, {}, late)],
  ];
  for (const [shown, sent] of answers) {
    expect([shown!.status, sent!.status]).toEqual([410, 410]);
    expect([shown!.body, sent!.body, [...sent!.headers]]).toEqual([answers[0]![0]!.body, answers[0]![1]!.body, []]);
    expect(drawn(shown!, 'en')).toContain('ask them for another');
  }
});
