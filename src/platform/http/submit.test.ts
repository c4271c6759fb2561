import { sql } from 'kysely';
import { RouterContextProvider } from 'react-router';
import { beforeAll, describe, expect, test } from 'vitest';
import { clockAt } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { no, ok } from '#kernel/result.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { NOW } from '#test/support/as.ts';
import { prepareProduct } from '#test/support/product.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { action as anAction } from './action.ts';
import { notThere } from './ask.ts';
import { requestContext } from './request-context.ts';
import { type RefusedForm, submit } from './submit.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  await prepareProduct();
  county = await aCounty(db);
});

const anyone = anAction('test.write', 'everyone');

/** Keeps one answer of the form as a draft row, so that it can be counted. */
const write = submit(
  anyone,
  { words: 'placement', constraints: { form_draft_pkey: { kind: 'changed-meanwhile' } } },
  async ({ tx, form, who, now, showOnce }) => {
    const say = String(form.get('say'));
    if (say === 'refuse')
      return no(invalid({ at: 'say', code: 'required' }, { at: 'other', code: 'too-long', fill: { max: 5 } }));
    if (say === 'gone') notThere();
    if (say === 'digits') showOnce({ digits: '123456' });
    const id = say.startsWith('id:') ? say.slice(3) : newId();
    await sql`insert into record.form_draft (id, agency_id, user_id, form, version, answers, answered, key, saved_at)
    values (${id}, ${who.agencyId}, ${who.userId}, ${say}, 1, '{}', '{}', ${newId()}, ${now})`.execute(tx);
    return ok({ to: `/done/${say}` });
  },
);

type Reply = { status: number; to?: string | null; body?: RefusedForm };

async function send(
  fields: Record<string, string>,
  user: string | null = county.staff.ana,
  action = write,
): Promise<Reply> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const context = new RouterContextProvider();
  const who = user ? await db.as(user).who() : null;
  context.set(requestContext, {
    pool: db.pool,
    clock: clockAt(NOW),
    who,
    language: 'en',
    requestId: newId(),
    nonce: '',
    story: false,
    sessionEnds: null,
  });
  const request = new Request('http://localhost/form', { method: 'POST', body: form });
  try {
    const reply = await action({ request, context, params: {}, url: new URL(request.url), pattern: '/form' } as never);
    return { status: reply.init?.status ?? 200, body: reply.data };
  } catch (thrown) {
    if (thrown instanceof Response) return { status: thrown.status, to: thrown.headers.get('location') };
    if (typeof thrown === 'object' && thrown && 'init' in thrown)
      return { status: (thrown.init as ResponseInit).status ?? 200 };
    throw thrown;
  }
}
const rowsOf = (say: string) => db.value<number>('select count(*)::int from record.form_draft where form = $1', [say]);

describe('a form that is sent', () => {
  test('twice changes things once and gets the first answer', async () => {
    const form = { _key: newId(), say: 'twice' };
    expect(await send(form)).toEqual({ status: 303, to: '/done/twice' });
    expect(await send(form)).toEqual({ status: 303, to: '/done/twice' });
    expect(await rowsOf('twice')).toBe(1);
  });

  test('twice at the same moment changes things once', async () => {
    const form = { _key: newId(), say: 'at-once' };
    const replies = await Promise.all([send(form), send(form), send(form)]);
    expect(new Set(replies.map(reply => reply.to))).toEqual(new Set(['/done/at-once']));
    expect(await rowsOf('at-once')).toBe(1);
  });

  test('again with other content under the same key is a conflict', async () => {
    const _key = newId();
    await send({ _key, say: 'first' });
    const reply = await send({ _key, say: 'second' });
    expect(reply).toMatchObject({ status: 409, body: { problems: [{ code: 'sent-before-with-other-content' }] } });
    expect(await rowsOf('second')).toBe(0);
  });

  test('by two people under the same key is two sendings', async () => {
    const form = { _key: newId(), say: 'shared-key' };
    await send(form);
    await send(form, county.staff.ben);
    expect(await rowsOf('shared-key')).toBe(2);
  });

  test('wrongly gets every problem in a sentence at its place, keeps what was typed but no secret, and may be sent again', async () => {
    const _key = newId();
    const reply = await send({ _key, say: 'refuse', other: 'مرحبا', password: 'hunter2' });
    expect(reply.status).toBe(422);
    expect(reply.body?.problems.map(problem => problem.at)).toEqual(['say', 'other']);
    for (const { message } of reply.body?.problems ?? []) expect(message).toMatch(/[a-z] [a-z]/);
    expect(reply.body?.typed).toEqual({ say: 'refuse', other: 'مرحبا' });
    expect(await send({ _key, say: 'mended' })).toMatchObject({ status: 303 });
  });

  test('shows what is read once at once, keeps it nowhere, and leads on when it is sent again', async () => {
    const fields = { say: 'digits', _key: newId() };
    expect(await send(fields)).toMatchObject({ status: 200, body: { problems: [], once: { digits: '123456' } } });
    expect(await send(fields)).toMatchObject({ status: 303, to: '/done/digits' });
    expect(
      await db.value<number>(`select count(*)::int from record.answer_given where reply::text like '%123456%'`),
    ).toBe(0);
  });

  test('without its key is asked for again', async () => {
    expect(await send({ say: 'no-key' })).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'form-without-key' }] },
    });
    expect(await rowsOf('no-key')).toBe(0);
  });

  test('about something that is not there answers 404', async () => {
    expect(await send({ _key: newId(), say: 'gone' })).toEqual({ status: 404 });
  });

  test('that breaks a named constraint gets the refusal of that name', async () => {
    const say = `id:${newId()}`;
    await send({ _key: newId(), say });
    expect(await send({ _key: newId(), say })).toMatchObject({
      status: 409,
      body: { problems: [{ code: 'changed-meanwhile' }] },
    });
  });

  test('by somebody who is signed out leads to sign-in; by somebody whose part it is not, to 403', async () => {
    expect(await send({ _key: newId(), say: 'x' }, null)).toEqual({ status: 302, to: '/sign-in?next=%2Fform' });
    const nurses = submit(anAction('test.nurse', ['nurse']), { words: 'placement' }, async () => ok({ to: '/' }));
    expect(await send({ _key: newId() }, county.staff.ana, nurses)).toEqual({ status: 403 });
  });
});
