import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aPlan, harborSigners } from '#test/builders/plans.ts';
import { TODAY } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import type { PromiseWords } from '../check-promise.ts';
import { promisesOf } from '../store/promises.ts';
import { type ChangePromise, changePromise } from './change-promise.ts';
import { keepPromise } from './keep-promise.ts';
import { makePromise } from './make-promise.ts';
import { releasePromise } from './release-promise.ts';

const db = testDatabase();
let county: County;
let rosa: Id;
let lucy: Id;
let planId: Id;
beforeAll(async () => {
  county = await aCounty(db);
  rosa = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
});
const plan = async (state: 'draft' | 'ready' | 'partly_signed' | 'in_force' = 'draft') => {
  const parents = [{ userId: rosa, personId: county.mother, name: 'Rosa' }];
  planId = (await aPlan(db, county, lucy, { ...harborSigners(county), parents, state })).id;
};
beforeEach(async () => {
  lucy = (await county.aChild().inHome(county.homes.harbor).from('2026-11-02').make()).id;
});
const caregiver = (index: number) => county.homes.harbor.caregivers[index]!.userId;
const ana = (now?: string) => db.as(county.staff.ana, { focus: lucy, ...(now && { now }) });
const ines = () => db.as(caregiver(0), { focus: lucy });
const faye = () => db.as(county.homes.reef.caregivers[0]!.userId, { focus: lucy });
const invalid = (...problems: [string, string][]) =>
  no({ kind: 'invalid', problems: problems.map(([at, code]) => expect.objectContaining({ at, code })) });

const driver: PromiseWords = {
  subject: 'appointments',
  side: 'agency',
  who: 'Ana',
  userId: null,
  words: 'A driver on Tuesday.',
  language: 'en',
  dueOn: '2026-11-24',
  forFamily: false,
};
const make = (more: Partial<PromiseWords> = {}, who = ana()) =>
  who.commit(ask => makePromise(ask, { ...driver, planId, ...more }));
const made = async (more: Partial<PromiseWords> = {}, who = ana()): Promise<Id> => {
  const result = await make(more, who);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.id;
};
const tasksFor = (id: Id) =>
  db.rows(
    `select user_id, due_on::text, done_at is not null as done, dropped_why from app.task where kind = 'plan_promise' and source_id = $1 order by id`,
    [id],
  );
const open = (userId: Id, dueOn = '2026-11-24') => ({ user_id: userId, due_on: dueOn, done: false, dropped_why: null });
const promises = (who = ana()) => who.look(ask => promisesOf(ask.tx, planId));

describe('a promise', () => {
  test('of the agency reminds the worker, or whoever of the staff is named, on its day', async () => {
    await plan();
    expect(await tasksFor(await made())).toEqual([open(county.staff.ana)]);
    expect(await tasksFor(await made({ userId: county.staff.sam }))).toEqual([open(county.staff.sam)]);
  });

  test('of a caregiver reminds the caregiver; of the family it reminds nobody', async () => {
    await plan();
    const own = await made({ side: 'caregiver', who: 'Ines', userId: caregiver(0) }, ines());
    expect(await tasksFor(own)).toEqual([open(caregiver(0))]);
    const told = await made({ side: 'caregiver', who: 'Omar', userId: caregiver(1) });
    expect(await tasksFor(told)).toEqual([open(caregiver(1))]);
    expect(await tasksFor(await made({ side: 'family', who: 'Rosa', userId: rosa }))).toEqual([]);
    expect(await tasksFor(await made({ side: 'caregiver', who: 'Ines and Omar' }, ines()))).toEqual([]);
  });

  test('added under signatures stands beside what was signed and voids nothing', async () => {
    await plan('in_force');
    expect(await make()).toMatchObject({ ok: true });
    expect(await db.value('select state from app.agreement where id = $1', [planId])).toBe('in_force');
  });

  test('is read by the family when it is for them, and changed by nobody there', async () => {
    await plan();
    const id = await made({ forFamily: true });
    await made({ words: 'Between us.' });
    expect((await promises(db.as(rosa))).map(promise => promise.id)).toEqual([id]);
    await expect(db.as(rosa).commit(ask => keepPromise(ask, { promiseId: id, keptOn: TODAY }))).rejects.toThrow(
      NotThere,
    );
  });

  test('is refused for another side, on a plan that is over, and with everything that is wrong at once', async () => {
    await plan();
    expect(await make({}, ines())).toEqual(no({ kind: 'not-your-side' }));
    const wrong = { subject: 'weather' as never, who: ' ', words: '', dueOn: '2040-01-01', userId: newId() };
    expect(await make(wrong)).toEqual(
      invalid(
        ['subject', 'not-one-of'],
        ['who', 'required'],
        ['words', 'required'],
        ['dueOn', 'too-far-ahead'],
        ['userId', 'not-on-this-side'],
      ),
    );
    expect(await make({ forFamily: true, who: 'Mrs. Duarte', words: 'Call 555-0111.' })).toEqual(
      invalid(['who', 'tells-the-home'], ['words', 'tells-the-home']),
    );
    expect(await make({ side: 'caregiver', userId: county.staff.ana, who: 'Ines' })).toMatchObject({ ok: true });
    expect(await make({ side: 'caregiver', userId: county.staff.sam, who: 'Ines' })).toEqual(
      invalid(['userId', 'not-on-this-side']),
    );
    await db.rows(`update app.agreement set state = 'ended', ended_why = 'left-care' where id = $1`, [planId]);
    expect(await make()).toEqual(no({ kind: 'plan-is-over' }));
  });

  test('is not there without the plan', async () => {
    await plan();
    await expect(make({}, faye())).rejects.toThrow(NotThere);
    const elsewhere = newId();
    await expect(ana().commit(ask => makePromise(ask, { ...driver, planId: elsewhere }))).rejects.toThrow(NotThere);
  });
});

describe('changing a promise', () => {
  const change = (promiseId: Id, more: Partial<ChangePromise> = {}, who = ana()) =>
    who.commit(ask => changePromise(ask, { ...driver, promiseId, ...more }));

  test('before anybody signed: at once, and the reminder goes along', async () => {
    await plan('ready');
    const id = await made();
    expect(
      await change(id, { words: 'A driver on Wednesday.', dueOn: '2026-11-25', userId: county.staff.sam }),
    ).toEqual(ok({ id, prepareAgain: false }));
    expect((await promises())[0]).toMatchObject({ words: 'A driver on Wednesday.', dueOn: '2026-11-25' });
    expect(await tasksFor(id)).toEqual([
      { ...open(county.staff.ana), dropped_why: 'The promise was changed.' },
      open(county.staff.sam, '2026-11-25'),
    ]);
  });

  test('that was signed: refused, with the offer to start again; one that was added later changes freely', async () => {
    await plan('in_force');
    const signed = await made({}, ana('2026-11-02T16:00:00Z'));
    const added = await made();
    expect(await change(added, { words: 'Another driver.' })).toMatchObject({ ok: true });
    expect(await change(signed)).toEqual(ok({ id: signed, prepareAgain: false }));
    const words = 'A taxi on Tuesday.';
    expect(await change(signed, { words })).toEqual(no({ kind: 'signed-already', mayStartAgain: true }));
    expect(await db.value('select state from app.agreement where id = $1', [planId])).toBe('in_force');
    expect(await change(signed, { words, startAgain: true, why: 'The driver is ill.' })).toMatchObject({ ok: true });
    expect(await db.value('select state from app.agreement where id = $1', [planId])).toBe('void');
  });

  test('that stands in a text that is out and that nobody signed: the text is taken back; kept and added ones are not', async () => {
    await plan('ready');
    const state = () => db.value('select state from app.agreement where id = $1', [planId]);
    const out = await made({}, ana('2026-11-02T16:00:00Z'));
    const kept = await made({}, ana('2026-11-02T16:00:00Z'));
    await ana().commit(ask => keepPromise(ask, { promiseId: kept, keptOn: TODAY }));
    await made();
    expect(await change(out)).toEqual(ok({ id: out, prepareAgain: false }));
    expect(await state()).toBe('ready');
    expect(await change(out, { words: 'A taxi on Tuesday.' })).toEqual(ok({ id: out, prepareAgain: true }));
    expect(await state()).toBe('draft');
  });

  test('a translation goes with the words it belonged to', async () => {
    await plan();
    const id = await made();
    await db.rows(
      `update app.plan_promise set translation = 'x', translation_language = 'es', translated_by = 'Ana' where id = $1`,
      [id],
    );
    await change(id, { dueOn: '2026-11-25' });
    expect((await promises())[0]).toMatchObject({ translation: 'x' });
    await change(id, { words: 'Otro.', language: 'es' });
    expect((await promises())[0]).toMatchObject({ translation: null, translatedBy: null });
  });

  test('is refused for another side, once it is over, and with what is wrong', async () => {
    await plan();
    const id = await made();
    expect(await change(id, {}, ines())).toEqual(no({ kind: 'not-your-side' }));
    expect(await change(id, { words: '' })).toEqual(invalid(['words', 'required']));
    await expect(change(id, {}, faye())).rejects.toThrow(NotThere);
    await expect(change(newId())).rejects.toThrow(NotThere);
    await ana().commit(ask => keepPromise(ask, { promiseId: id, keptOn: TODAY }));
    expect(await change(id)).toEqual(no({ kind: 'promise-already-kept' }));
    const other = await made();
    await db.rows(`update app.agreement set state = 'superseded' where id = $1`, [planId]);
    expect(await change(other)).toEqual(no({ kind: 'plan-is-over' }));
  });
});

describe('the end of a promise', () => {
  test('either side marks it kept; the reminder is done, also by somebody who sees no tasks', async () => {
    await plan('in_force');
    const id = await made();
    expect(await ines().commit(ask => keepPromise(ask, { promiseId: id, keptOn: '2026-11-17' }))).toEqual(
      ok({ childId: lucy }),
    );
    expect((await promises())[0]).toMatchObject({ keptOn: '2026-11-17' });
    expect(await tasksFor(id)).toEqual([{ ...open(county.staff.ana), done: true }]);
    expect(
      await db.value(`select body from record.fact where name = 'PromiseKept' and body ->> 'promiseId' = $1`, [id]),
    ).toEqual({
      promiseId: id,
      childId: lucy,
      agreementId: planId,
      side: 'agency',
    });
    const again = await ana().commit(ask => keepPromise(ask, { promiseId: id, keptOn: TODAY }));
    expect(again).toEqual(no({ kind: 'promise-already-kept' }));
    expect(await db.value('select state from app.agreement where id = $1', [planId])).toBe('in_force');
  });

  test('is not marked kept ahead of time, nor by whom it is not there for', async () => {
    await plan();
    const promiseId = await made();
    const keep = (keptOn: string, who = ana()) => who.commit(ask => keepPromise(ask, { promiseId, keptOn }));
    expect(await keep('2026-11-19')).toEqual(invalid(['keptOn', 'in-the-future']));
    await expect(keep(TODAY, faye())).rejects.toThrow(NotThere);
  });

  test('the other side lets it go, with the reason', async () => {
    await plan();
    const promiseId = await made();
    const release = (why: string, who = ines(), id = promiseId) =>
      who.commit(ask => releasePromise(ask, { promiseId: id, why }));
    expect(await release('No need.', ana())).toEqual(no({ kind: 'own-promise' }));
    expect(await release(' ')).toEqual(invalid(['why', 'required']));
    expect(await release('Omar is free on Tuesday.')).toEqual(ok({ childId: lucy }));
    expect((await promises())[0]).toMatchObject({ releasedWhy: 'Omar is free on Tuesday.' });
    expect(await tasksFor(promiseId)).toMatchObject([{ dropped_why: 'Omar is free on Tuesday.', done: false }]);
    expect(await release('Again.')).toEqual(no({ kind: 'promise-already-released' }));
    expect(await ana().commit(ask => keepPromise(ask, { promiseId, keptOn: TODAY }))).toEqual(
      no({ kind: 'promise-already-released' }),
    );
    await expect(release('Why?', faye())).rejects.toThrow(NotThere);
    await expect(release('Why?', ana(), newId())).rejects.toThrow(NotThere);
  });
});
