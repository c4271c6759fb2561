import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPlan, harborSigners } from '#test/builders/plans.ts';
import { TODAY } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { promisesOf } from '../store/promises.ts';
import { talksOf } from '../store/talks.ts';
import { type AskToTalk, askToTalk } from './ask-to-talk.ts';
import { type HoldTalk, holdTalk } from './hold-talk.ts';
import { makePromise } from './make-promise.ts';

const db = testDatabase();
let county: County;
let lucy: Id;
let planId: Id;
let rosa: Id;
beforeAll(async () => {
  county = await aCounty(db);
  rosa = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
});
beforeEach(async () => {
  lucy = (await county.aChild().inHome(county.homes.harbor).from('2026-11-02').make()).id;
  const parents = [{ userId: rosa, personId: county.mother, name: 'Rosa' }];
  planId = (await aPlan(db, county, lucy, { ...harborSigners(county), parents, state: 'in_force' })).id;
});
const ana = () => db.as(county.staff.ana, { focus: lucy });
const ines = () => db.as(county.homes.harbor.caregivers[0]!.userId, { focus: lucy });
const faye = () => db.as(county.homes.reef.caregivers[0]!.userId, { focus: lucy });
const invalid = (...problems: [string, string][]) =>
  no({ kind: 'invalid', problems: problems.map(([at, code]) => expect.objectContaining({ at, code })) });

const ask1 = (more: Partial<AskToTalk> = {}, who = ines()) =>
  who.commit(ask =>
    askToTalk(ask, {
      planId,
      promiseId: null,
      subject: 'appointments',
      words: 'Tuesdays do not work any more.',
      language: 'en',
      meetOn: null,
      ...more,
    }),
  );
const asked = async (more: Partial<AskToTalk> = {}, who = ines()): Promise<Id> => {
  const result = await ask1(more, who);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.id;
};
const hold = (talkId: Id, more: Partial<HoldTalk> = {}, who = ana()) =>
  who.commit(ask => holdTalk(ask, { talkId, heldOn: TODAY, outcome: 'changed', words: 'Wednesdays.', ...more }));
const talks = () => ana().look(ask => talksOf(ask.tx, planId));
const tasksFor = (id: Id) =>
  db.rows(
    `select user_id, due_on::text, done_at is not null as done from app.task where kind = 'plan_talk' and source_id = $1`,
    [id],
  );
const aPromise = async () => {
  const words = { who: 'Ana', userId: null, words: 'A driver.', language: 'en', dueOn: '2026-11-10', forFamily: false };
  const made = await ana().commit(ask =>
    makePromise(ask, { planId, subject: 'appointments', side: 'agency', ...words }),
  );
  return made.ok ? made.value.id : '';
};

test('either side asks to talk about a pair or a promise: the worker is asked to hold it, and nothing is a violation', async () => {
  const id = await asked();
  expect(await tasksFor(id)).toEqual([{ user_id: county.staff.ana, due_on: '2026-11-25', done: false }]);
  const promiseId = await aPromise();
  const other = await asked({ promiseId, subject: null, meetOn: '2026-11-20' }, ana());
  expect(await tasksFor(other)).toEqual([{ user_id: county.staff.ana, due_on: '2026-11-20', done: false }]);
  expect(await talks()).toMatchObject([
    { id: other, promiseId, subject: 'appointments', askedSide: 'agency', heldOn: null },
    { id, promiseId: null, subject: 'appointments', askedSide: 'caregiver', heldOn: null },
  ]);
  expect(await db.value('select state from app.agreement where id = $1', [planId])).toBe('in_force');
  const [promise] = await ana().look(ask => promisesOf(ask.tx, planId));
  expect(promise).toMatchObject({ keptOn: null, releasedAt: null });
  expect(
    await db.value(`select body from record.fact where name = 'TalkAsked' and body ->> 'talkId' = $1`, [id]),
  ).toEqual({ talkId: id, childId: lucy, agreementId: planId, side: 'caregiver' });
});

test('staff writes down what the family asked for', async () => {
  const id = await asked({ side: 'family', subject: 'family_ties' }, ana());
  expect((await talks()).find(talk => talk.id === id)).toMatchObject({ askedSide: 'family' });
});

test('a parent asks as well, about a pair or a promise that is for the family, and reads what they asked', async () => {
  const id = await asked({ subject: 'family_ties', words: 'Los domingos.', language: 'es' }, db.as(rosa));
  expect(await tasksFor(id)).toMatchObject([{ user_id: county.staff.ana, done: false }]);
  await asked({ subject: 'respect' });
  expect((await db.as(rosa).look(ask => talksOf(ask.tx, planId))).map(talk => talk.id)).toEqual([id]);
  expect(await ask1({ subject: 'planning', side: 'agency' }, db.as(rosa))).toEqual(no({ kind: 'not-your-side' }));
  await expect(ask1({ promiseId: await aPromise() }, db.as(rosa))).rejects.toThrow(NotThere);
  await expect(hold(id, {}, db.as(rosa))).rejects.toThrow(NotThere);
  await db.rows(`update app.agreement_signer set removed_at = '2026-11-17' where agreement_id = $1 and user_id = $2`, [
    planId,
    rosa,
  ]);
  await expect(ask1({ subject: 'records' }, db.as(rosa))).rejects.toThrow(NotThere);
});

test('one talk about one thing waits at a time', async () => {
  const id = await asked();
  expect(await ask1({}, ana())).toEqual(no({ kind: 'talk-already-asked' }));
  expect(await ask1({ subject: 'respect' })).toMatchObject({ ok: true });
  await hold(id);
  expect(await ask1()).toMatchObject({ ok: true });
});

test('asking is refused for another side, on a plan that is over, and with what is wrong', async () => {
  expect(await ask1({ side: 'agency' })).toEqual(no({ kind: 'not-your-side' }));
  expect(await ask1({ subject: null, words: ' ', meetOn: '2026-11-17' })).toEqual(
    invalid(['words', 'required'], ['subject', 'required'], ['meetOn', 'day-is-past']),
  );
  expect(await ask1({ subject: 'weather' as never })).toEqual(invalid(['subject', 'not-one-of']));
  await db.rows(`update app.agreement set state = 'superseded' where id = $1`, [planId]);
  expect(await ask1({}, ana())).toEqual(no({ kind: 'plan-is-over' }));
});

test('what is not there for the asker is not there', async () => {
  await expect(ask1({}, faye())).rejects.toThrow(NotThere);
  await expect(ask1({ planId: newId() })).rejects.toThrow(NotThere);
  await expect(ask1({ promiseId: newId() })).rejects.toThrow(NotThere);
  const id = await asked();
  await expect(hold(id, {}, faye())).rejects.toThrow(NotThere);
  await expect(hold(newId())).rejects.toThrow(NotThere);
});

test('a talk that was held has a day, an outcome and words, and ends the task', async () => {
  const id = await asked();
  expect(await hold(id, {}, ines())).toEqual(ok({ nextId: null }));
  expect(await talks()).toMatchObject([{ heldOn: TODAY, outcome: 'changed', outcomeWords: 'Wednesdays.' }]);
  expect(await tasksFor(id)).toMatchObject([{ done: true }]);
  expect(await hold(id)).toEqual(no({ kind: 'talk-already-held' }));
});

test('to talk again leaves the next talk open', async () => {
  const id = await asked();
  const held = await hold(id, { outcome: 'talk_again', meetAgainOn: '2026-12-01' });
  const nextId = held.ok ? held.value.nextId! : '';
  expect(await talks()).toMatchObject([
    { id: nextId, heldOn: null, meetOn: '2026-12-01', words: 'Wednesdays.' },
    { id },
  ]);
  expect(await tasksFor(nextId)).toEqual([{ user_id: county.staff.ana, due_on: '2026-12-01', done: false }]);
});

test('what is wrong about a talk is told at once', async () => {
  const id = await asked();
  expect(await hold(id, { heldOn: '2026-11-19', outcome: 'blame' as never, words: ' ' })).toEqual(
    invalid(['heldOn', 'in-the-future'], ['outcome', 'not-one-of'], ['words', 'required']),
  );
  expect(await hold(id, { heldOn: '2026-11-17', outcome: 'talk_again', meetAgainOn: '2026-11-01' })).toEqual(
    invalid(['heldOn', 'before-it-was-asked'], ['meetAgainOn', 'day-is-past']),
  );
});
