import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { NotThere } from '#platform/http/ask.ts';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aFinding, counted, theRules } from '#test/builders/dates.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import * as whyPage from '../pages/why.tsx';
import type { FactData } from '../say/say-facts-used.ts';
import { doubtDate } from './doubt-date.ts';

const db = testDatabase();
const visitor = visitorOf(db);
let county: County;
let jo: Child;
let finding: Id;
beforeAll(async () => {
  county = await aCounty(db);
  await theRules(db);
  jo = await county.aChild().named('Jo').removedOn('2025-12-11').inHome(county.homes.harbor).from('2025-12-11').make();
  finding = await aFinding(db, jo, 'abuse-or-neglect', '2026-01-14', county.staff.ana);
  await counted(db, jo);
});

const dutyOf = (rule: string) =>
  db.value<Id>('select id from app.clocks_v_duty where child_id = $1 and rule = $2 order by key limit 1', [
    jo.id,
    rule,
  ]);
const tasks = () =>
  db.rows(
    `select user_id, detail, due_on::text, opened_by from app.task where kind = 'check_date' order by opened_by = user_id desc`,
  );

test('whoever may read a date says in one click that it looks wrong, and the worker has the task once', async () => {
  const { ana, ned } = county.staff;
  const params = { childId: jo.id, obligationId: await dutyOf('FED-PERM-12') };
  const { body } = await visitor(ana, { params }).look(whyPage);
  const facts = body.facts as FactData[];
  // A court's day the worker puts right; of the removal there is no such page.
  expect(facts.find(({ key }) => key === `finding:${finding}`)?.wrong).toEqual({
    href: `/children/${jo.id}/court/findings/${finding}/correct`,
  });
  const removal = facts.find(({ key }) => key.startsWith('episode:'))!;
  expect(removal.wrong).toMatchObject({ fact: removal.key });
  for (const _ of [1, 2])
    expect(await visitor(ana, { params }).send(whyPage, { fact: removal.key })).toMatchObject({
      status: 303,
      to: `/children/${jo.id}/dates/${params.obligationId}?done=doubted`,
    });
  expect((await visitor(ana, { params, query: 'done=doubted' }).look(whyPage)).body.done).toContain('has it as a task');
  // Ned reads the case and no court: what he may read he may doubt.
  const plan = { childId: jo.id, obligationId: await dutyOf('FED-RELATIVE-30') };
  expect((await visitor(ned, { params: plan }).send(whyPage, { fact: '' }, { language: 'es' })).status).toBe(303);
  expect(await tasks()).toEqual([
    { user_id: ana, detail: 'Permanency hearing: Removal into care', due_on: '2026-11-20', opened_by: ana },
    { user_id: ana, detail: expect.stringMatching(/^[^:]+$/), due_on: '2026-11-20', opened_by: ned },
  ]);
  const bodies = await db.rows<{ body: unknown }>(
    `select body from record.fact where name = 'DateDoubted' order by at`,
  );
  expect(bodies).toHaveLength(3);
  expect(JSON.stringify(bodies)).not.toContain('Jo');
});

test('a date that is not theirs, a fact it does not rest on, a child without a worker', async () => {
  const { ana, ben, ned } = county.staff;
  const obligationId = await dutyOf('FED-PERM-12');
  const doubt = (user: Id, factId: string | null) =>
    db.as(user, { focus: jo.id }).commit(ask => doubtDate(ask, { childId: jo.id, obligationId, factId }));
  for (const user of [ben, ned]) await expect(doubt(user, null)).rejects.toThrow(NotThere);
  expect(await doubt(ana, 'hearing:other')).toMatchObject({ refusal: { kind: 'not-a-fact-of-it' } });
  const ended = [jo.case.id, '2026-11-18T14:00:00Z'];
  await db.rows(
    `update app.case_member set during = tstzrange(lower(during), $2) where case_id = $1 and part = 'child'`,
    ended,
  );
  expect(await doubt(ana, null)).toMatchObject({ refusal: { kind: 'nobody-to-ask' } });
});
