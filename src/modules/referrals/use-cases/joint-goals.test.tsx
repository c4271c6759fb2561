import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no, ok } from '#kernel/result.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { NotThere } from '#platform/http/ask.ts';
import { type Referring, referring } from '#test/builders/referring.ts';
import { prepareProduct } from '#test/support/product.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import * as services from '../pages/services.tsx';
import * as setGoal from '../pages/set-goal.tsx';
import * as timeline from '../pages/timeline.tsx';
import { referralByLink } from '../store/by-link.ts';
import { jointGoalsOf } from '../store/joint-goals.ts';
import { endJointGoal } from './end-joint-goal.ts';
import { openJointMeeting } from './open-joint-meeting.ts';
import { openToProvider } from './open-to-provider.ts';
import { revokeBasis } from './revoke-basis.ts';
import { setJointGoal } from './set-joint-goal.ts';
import { tellGoalPart } from './tell-goal-part.ts';

const db = testDatabase();
let at: Referring;
let mother: Id;
/** Counseling for the child at Bright Harbor; recovery for her mother at the same, a shelter for her at Harbor Light. */
let counseling: { id: Id; basisId: Id };
let recovery: { id: Id; basisId: Id };

const parts = ['contact', 'need', 'joint-goal'] as const;
beforeAll(async () => {
  await prepareProduct();
  at = await referring(db);
  mother = at.county.mother;
  counseling = await at.aSent({ serviceId: at.otherCounseling }, { organizationId: at.light, parts });
  recovery = await at.aSent(
    { serviceId: at.recovery, personId: mother },
    { personId: mother, parts: ['contact', 'substance-use', 'joint-goal'] },
  );
});

const goal = (more: object = {}) =>
  at.ana(ask =>
    setJointGoal(ask, {
      personId: at.child,
      words: 'Home by summer',
      reachBy: '2027-06-01',
      parts: [
        { referralId: counseling.id, task: 'Weekly sessions' },
        { referralId: recovery.id, task: 'Weekly tests' },
      ],
      ...more,
    }),
  );
const ana = () => visitorOf(db)(at.county.staff.ana, { params: { childId: at.child } });

describe('a joint goal', () => {
  test('needs words, two services, and for each a ground that stands and says so', async () => {
    const two = [counseling.id, recovery.id].map(referralId => ({ referralId, task: ' ' }));
    expect(await goal({ words: ' ', reachBy: '2026-11-01', parts: two.slice(0, 1) })).toMatchObject({
      refusal: {
        problems: [{ code: 'required' }, { code: 'is-over' }, { code: 'two-services' }, { code: 'required' }],
      },
    });
    const { id } = await at.aSent();
    const [row] = await db.rows('select number from app.referral where id = $1', [id]);
    const withOther = (referralId: Id) =>
      goal({
        parts: [
          { referralId, task: 'x' },
          { referralId: counseling.id, task: 'y' },
        ],
      });
    expect(await withOther(id)).toEqual(no({ kind: 'no-ground-for-goal', fill: row }));
    expect(await withOther(await at.aDraft())).toMatchObject({ refusal: { kind: 'not-sent' } });
    await expect(withOther(newId())).rejects.toThrow(NotThere);
    await expect(goal({ personId: newId() })).rejects.toThrow(NotThere);
  });

  test('is read by each service with its own part alone, while its ground stands', async () => {
    const { id: goalId } = value(await goal());
    value(await at.ana(ask => openToProvider(ask, { referralId: counseling.id, byHand: true })));
    expect(await asGuestOf(counseling.id, async tx => (await referralByLink(tx, counseling.id)).goals)).toMatchObject([
      { words: 'Home by summer', task: 'Weekly sessions', state: 'to-do' },
    ]);
    // Of the other's part nothing is to be seen, not even that it is there.
    expect(
      await asGuestOf(counseling.id, async tx =>
        (await tx.selectFrom('app.joint_goal_part').select('task').execute()).map(each => each.task),
      ),
    ).toEqual(['Weekly sessions']);
    const dora = db.as(at.county.staff.dora, { focus: null });
    expect((await dora.look(ask => jointGoalsOf(ask.tx, [at.child])))[0]!.parts.map(part => part.task)).toEqual([
      'Weekly sessions',
    ]);
    const ben = db.as(at.county.staff.ben);
    await expect(ben.commit(ask => endJointGoal(ask, { goalId, why: 'met' }))).rejects.toThrow(NotThere);

    await at.ana(ask => revokeBasis(ask, { basisId: counseling.basisId }));
    expect(await asGuestOf(counseling.id, tx => tx.selectFrom('app.joint_goal').select('id').execute())).toEqual([]);
    counseling = await at.aSent({ serviceId: at.otherCounseling }, { organizationId: at.light, parts });
    await at.ana(ask => endJointGoal(ask, { goalId, why: 'mistake' }));
  });

  test('moves on part by part, and ends once', async () => {
    const { id: goalId } = value(await goal());
    const [part] = (await db.rows('select id from app.joint_goal_part where goal_id = $1 order by id', [goalId])) as [
      { id: Id },
    ];
    const tell = () => at.ana(ask => tellGoalPart(ask, { partId: part.id, state: 'doing' }));
    expect(await tell()).toEqual(ok(null));
    expect(await db.value('select state from app.joint_goal_part where id = $1', [part.id])).toBe('doing');
    await expect(
      db.as(at.county.staff.ben).commit(ask => tellGoalPart(ask, { partId: part.id, state: 'done' })),
    ).rejects.toThrow(NotThere);
    const end = () => at.ana(ask => endJointGoal(ask, { goalId, why: 'met' }));
    expect(await end()).toEqual(ok(null));
    expect(await end()).toEqual(no({ kind: 'goal-is-over' }));
    expect(await tell()).toEqual(no({ kind: 'goal-is-over' }));
  });

  test('is set, told and ended on the pages of a family’s services', async () => {
    const form = await ana().draw(setGoal);
    expect(form).toContain('Counseling by the sea, Harbor Light: what does it do?');
    const sent = await ana().send(setGoal, {
      person: at.child,
      goalWords: 'A calm evening',
      parts: [counseling.id, recovery.id],
      [`task-${counseling.id}`]: 'Teach a routine',
      [`task-${recovery.id}`]: 'Evening group',
    });
    expect(sent.to).toContain('done=goal');
    const html = await ana().draw(services, { language: 'es' });
    for (const words of [
      'A calm evening',
      'Harbor Light: Teach a routine',
      'Nombre y cómo contactar',
      'lo que hace falta',
    ])
      expect(html.toLowerCase()).toContain(words.toLowerCase());
    const [part] = (await db.rows(`select id, goal_id from app.joint_goal_part where task = 'Evening group'`)) as [
      { id: Id; goal_id: Id },
    ];
    expect((await ana().send(services, { act: 'goal-part', about: part.id, answer: 'done' })).status).toBe(303);
    expect((await ana().send(services, { act: 'end-goal', about: part.goal_id, answer: 'met' })).status).toBe(303);
    expect((await ana().send(services, { act: 'end-goal', about: part.goal_id, answer: 'sold' })).status).toBe(409);
    expect(await ana().draw(services)).not.toContain('A calm evening');
  });
});

test('what every organization did for a family stands in its order, and what is protected is there for few', async () => {
  const params = { childId: at.child };
  const html = await ana().draw(timeline);
  for (const words of ['Bright Harbor', 'Harbor Light', 'Sent']) expect(html).toContain(words);
  const mothers = await ana().draw(timeline, { query: `person=${mother}` });
  expect([mothers.includes('Outpatient care'), mothers.includes('Counseling by the sea')]).toEqual([true, false]);
  const spanish = await ana().draw(timeline, { language: 'es' });
  expect(spanish).toContain('Toda la familia');
  expect((await visitorOf(db)(at.county.staff.ben, { params }).look(timeline)).status).toBe(404);
});

describe('substance use and violence at home together', () => {
  const meetings = () =>
    db.rows(`select id, detail, done_at is not null as done from app.task where kind = 'joint_meeting'`);
  const open = () => at.ana(ask => openJointMeeting(ask, { childId: at.child, personId: mother }));

  test('open a meeting of both services once; who may not know sees neither', async () => {
    await at.aNeed('substance_use', mother);
    expect(await ana().draw(services)).not.toContain('Two services should know of each other');
    await at.aNeed('domestic_violence', mother);
    expect(await open()).toBeNull();
    expect(await ana().draw(services)).toContain('opens by itself');
    await at.aSent(
      { serviceId: at.shelter, personId: mother },
      { personId: mother, organizationId: at.light, parts: ['contact', 'domestic-violence'] },
    );
    expect([await open(), await open()]).toEqual([expect.any(String), null]);
    expect(await meetings()).toEqual([{ id: expect.any(String), detail: null, done: false }]);
    const html = await ana().draw(services);
    expect(html).toMatch(/Let these meet: (Bright Harbor and Harbor Light|Harbor Light and Bright Harbor)/);
    const about =
      /name="about" value="([^"]+)"[^>]*>They have met|value="([^"]+)"[^>]*name="about"[^>]*>They have met/.exec(html);
    const needId = about?.[1] ?? about?.[2] ?? '';
    expect((await ana().send(services, { act: 'met', about: newId() })).status).toBe(404);
    expect((await ana().send(services, { act: 'met', about: needId })).to).toContain('done=met');
    expect(await meetings()).toMatchObject([{ done: true }]);
    expect(await open()).toBeNull();
  });
});

/** Reads as whoever holds the link to a referral, with the six digits given. */
async function asGuestOf<T>(referralId: Id, work: (tx: Tx) => Promise<T>): Promise<T> {
  const link = await db.value<Id>(
    `select id from app.guest_link where opens = 'referral' and subject_id = $1 order by made_at desc, id desc limit 1`,
    [referralId],
  );
  return db.as(at.county.staff.ana).look(async ({ tx }) => {
    await sql`select set_config('role', 'alongside_guest', true), set_config('app.user', '', true), set_config('app.guest', ${link}, true),
      set_config('app.guest_proved', 'true', true)`.execute(tx);
    return work(tx);
  });
}
