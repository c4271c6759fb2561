import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { recordNeed } from '#modules/assessments/index.ts';
import { addOrganization, addService, giveStockTerms } from '#modules/organizations/index.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import { readOutbox } from '#platform/mail/outbox.ts';
import { openGuestLink } from '#platform/sign-in/guest-links.ts';
import { keyring } from '#platform/sign-in/testing/front-door.ts';
import { anAccountFor } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import type { TakeStep } from '../contract.ts';
import { openReferral } from '../use-cases/open-referral.ts';
import { openToProvider } from '../use-cases/open-to-provider.ts';
import { readResult } from '../use-cases/read-result.ts';
import { recordBasis } from '../use-cases/record-basis.ts';
import { sendReferral } from '../use-cases/send-referral.ts';
import { takeStep } from '../use-cases/take-step.ts';
import { tellProgress } from '../use-cases/tell-progress.ts';
import { followReferrals } from './follow-referrals.ts';
import { followTasks } from './follow-tasks.ts';

const db = testDatabase();
let county: County;
let child: Id;
let provider: Id;
let service: Id;
let shelter: Id;

beforeAll(async () => {
  county = await aCounty(db);
  child = (await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make()).id;
  await giveStockTerms({ pool: db.pool, moment: () => NOW });
  await db.as(county.staff.abel).commit(async ask => {
    provider = value(await addOrganization(ask, { name: 'Bright Harbor', email: 'desk@bright.example' })).id;
    service = value(await addService(ask, { organizationId: provider, name: 'Child counseling' })).id;
    shelter = value(await addService(ask, { organizationId: provider, name: 'Safe house counseling' })).id;
  });
});

/** Nights look at all there is: what a test leaves behind is over. */
afterEach(() =>
  db.rows(
    `update app.referral set state = 'in-error', ended_on = '2026-11-18' where state not in ('closed', 'withdrawn', 'in-error')`,
  ),
);

/** Noon of a day in the county, as a moment. */
const at = (day: string) => `${day}T17:00:00Z`;
const commit = <T>(work: (ask: Ask) => Promise<T>, now = NOW) =>
  db.as(county.staff.ana, { focus: child, now }).commit(work);
const night = (day: string, agencyId = county.agencyId) =>
  followReferrals(db.pool, keyring, agencyId, `${day}T07:42:00Z`);
const step = (referralId: Id, to: TakeStep['to'], now: string, more: Partial<TakeStep> = {}) =>
  commit(
    async ask => value(await takeStep(ask, { referralId, to, ...more }, { side: 'provider', via: 'telephone' })),
    now,
  );

/** Sent on November 18, answer expected on the 23rd. */
async function sent({ sensitive = false, updateEveryDays = 14, personId = child } = {}) {
  const needId = sensitive
    ? value(
        await commit(ask =>
          recordNeed(ask, {
            personId,
            kind: 'domestic_violence',
            words: null,
            urgency: 'soon',
            toldBy: 'worker',
            identifiedOn: '2026-11-01',
          }),
        ),
      ).id
    : null;
  const draft = value(
    await commit(ask =>
      openReferral(ask, {
        personId,
        needId,
        serviceId: sensitive ? shelter : service,
        urgency: 'soon',
        goal: null,
        updateEveryDays,
      }),
    ),
  );
  const basis = value(
    await commit(ask =>
      recordBasis(ask, {
        personId,
        kind: 'court-order',
        organizationId: provider,
        parts: sensitive ? ['domestic-violence'] : ['contact', 'need'],
        purpose: 'Counseling',
        from: '2026-11-01',
        until: '2027-11-01',
        citation: 'Order of November 1',
        givenBy: null,
        givenHow: null,
        ...(sensitive && { of: 'domestic-violence' as const }),
      }),
    ),
  );
  value(await commit(ask => sendReferral(ask, { referralId: draft.id, basisId: basis.id, way: 'email' })));
  return draft;
}

const linkTo = (opens: 'referral' | 'inbox', subjectId: Id) =>
  db
    .as(county.staff.dora)
    .commit(ask => openGuestLink(ask, { opens, subjectId, endsAt: '2027-01-01T00:00:00Z', code: true }));
const inboxOf = (organizationId: Id) => linkTo('inbox', organizationId);

const tasksOf = (id: Id) =>
  db.rows(
    `select t.kind, t.detail, t.due_on::text, t.child_id = $2 as on_child, s.name as for_whom, t.done_at is not null as done,
       t.dropped_at is not null as dropped
     from app.task t join app.staff_member s on s.id = t.user_id where t.source_id = $1 order by t.opened_at, t.kind`,
    [id, child],
  );
const standing = async (id: Id) =>
  (await tasksOf(id)).map(task => `${task.kind} ${task.done ? 'done' : task.dropped ? 'dropped' : 'open'}`);

/** Makes a referral somebody else's, with what hangs on it. */
const moveTo = async (id: Id, personId: Id) => {
  await db.admin.query('begin; set constraints all deferred');
  for (const table of ['referral_step', 'referral_share', 'referral_notice'])
    await db.rows(`update app.${table} set person_id = $2 where referral_id = $1`, [id, personId]);
  await db.rows(
    `with moved as (update app.sharing_basis set person_id = $2 where id = (select basis_id from app.referral where id = $1))
     update app.referral set person_id = $2 where id = $1`,
    [id, personId],
  );
  await db.rows('update app.referral_share s set person_id = $2 where referral_id = $1', [id, personId]);
  await db.admin.query('commit');
};

describe('an answer that is overdue', () => {
  test('is a task of the worker from the day after, once, and settles when it comes', async () => {
    const { id, number } = await sent();
    await night('2026-11-23');
    expect(await standing(id)).toEqual([]);
    expect(await night('2026-11-24')).toMatchObject({ told: 1 });
    expect(await night('2026-11-24')).toEqual({ told: 0, reminded: 0 });
    expect(await tasksOf(id)).toEqual([
      {
        kind: 'referral_answer',
        detail: `${number}: Child counseling (Bright Harbor)`,
        due_on: '2026-11-23',
        on_child: true,
        for_whom: 'Ana Soto',
        done: false,
        dropped: false,
      },
    ]);
    await step(id, 'received', at('2026-11-24'));
    expect(await standing(id)).toEqual(['referral_answer open']);
    await step(id, 'accepted', at('2026-11-24'));
    expect(await standing(id)).toEqual(['referral_answer done']);
  });

  test('goes to the supervisor after the days the agency allows, once; nights without a server are made up for', async () => {
    const { id } = await sent();
    expect(await night('2026-12-04')).toMatchObject({ told: 2 });
    expect(await night('2026-12-05')).toMatchObject({ told: 0 });
    const tasks = await tasksOf(id);
    expect(tasks.map(({ kind, for_whom }) => [kind, for_whom])).toEqual([
      ['referral_answer', 'Ana Soto'],
      ['referral_escalated', 'Sam Rowe'],
    ]);
    await step(id, 'waiting-list', at('2026-12-05'), { waitDays: 30 });
    expect(await standing(id)).toEqual(['referral_answer done', 'referral_escalated done']);
  });

  test('is dropped with a referral that is taken back, and is not told again after somebody dropped it', async () => {
    const { id } = await sent();
    await night('2026-11-24');
    await db.rows(`update app.task set dropped_at = $2, dropped_why = 'They called' where source_id = $1`, [id, NOW]);
    await night('2026-11-24');
    expect(await standing(id)).toEqual(['referral_answer dropped']);
    const other = await sent();
    await night('2026-11-24');
    await commit(async ask =>
      value(await takeStep(ask, { referralId: other.id, to: 'withdrawn' }, { side: 'sender', via: 'page' })),
    );
    expect(await standing(other.id)).toEqual(['referral_answer dropped']);
  });

  test('is late by the day of the agency’s own place', async () => {
    const { id } = await sent();
    // 23:42 on the 23rd in the county; the 24th already in Greenwich.
    await followReferrals(db.pool, keyring, county.agencyId, '2026-11-24T04:42:00Z');
    expect(await standing(id)).toEqual([]);
  });
});

describe('word of progress that is overdue', () => {
  test('is a task, goes further, and settles with the word; the next one is followed anew', async () => {
    const { id } = await sent();
    await step(id, 'started', at('2026-11-19'));
    expect(await night('2026-12-04')).toMatchObject({ told: 1 });
    await night('2026-12-10');
    expect(await standing(id)).toEqual(['referral_update open', 'referral_escalated open']);
    await commit(
      async ask =>
        value(
          await tellProgress(
            ask,
            {
              referralId: id,
              from: null,
              until: null,
              sessions: 2,
              score: null,
              progress: 'same',
              words: null,
              needsHelp: null,
            },
            {},
          ),
        ),
      at('2026-12-11'),
    );
    expect(await standing(id)).toEqual(['referral_update done', 'referral_escalated done']);
    await night('2026-12-26');
    expect((await standing(id)).filter(each => each.endsWith('open'))).toEqual(['referral_update open']);
    await step(id, 'stopped', at('2026-12-26'), { reason: 'moved' });
    expect((await standing(id)).toSorted()).toEqual([
      'referral_escalated done',
      'referral_result open',
      'referral_update done',
      'referral_update dropped',
    ]);
  });
});

describe('a result', () => {
  test('is somebody’s to read at once, once, and is done when it was read', async () => {
    const { id } = await sent();
    await step(id, 'declined', at('2026-11-19'), { reason: 'no-capacity' });
    await night('2026-12-24');
    expect(await standing(id)).toEqual(['referral_result open']);
    await commit(
      async ask => value(await readResult(ask, { referralId: id, received: 'no', needMet: 'no', familyView: null })),
      at('2026-11-20'),
    );
    await night('2026-12-24');
    expect(await standing(id)).toEqual(['referral_result done']);
  });
});

describe('somebody without an account of the agency', () => {
  const saysNo = (linkId: Id, referralId: Id, now: string) =>
    inTransaction(
      db.pool,
      { role: 'alongside_guest', userId: null, agencyId: county.agencyId, now, guest: { linkId, proved: true } },
      async tx =>
        value(
          await takeStep(
            {
              tx,
              now,
              today: Temporal.PlainDate.from('2026-11-24'),
              requestId: linkId,
              who: { agencyId: county.agencyId, timeZone: 'America/New_York', userId: null },
            },
            { referralId, to: 'declined', reason: 'no-capacity' },
            { side: 'provider', via: 'link', linkId },
          ),
        ),
    );

  test('settles what was waited for by answering, by a link to it or to the inbox, and leaves a result to read', async () => {
    for (const opens of ['referral', 'inbox'] as const) {
      const { id } = await sent();
      const link = opens === 'inbox' ? await inboxOf(provider) : await linkTo('referral', id);
      await night('2026-11-24');
      await saysNo(value(link).id, id, at('2026-11-24'));
      expect(await standing(id)).toEqual(['referral_answer done', 'referral_result open']);
    }
  });

  test('a parent who says no ends what was waited for', async () => {
    const { id } = await sent();
    await night('2026-11-24');
    await moveTo(id, county.mother);
    const account = await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes');
    const family = { side: 'family', via: 'portal' } as const;
    await db
      .as(account, { now: at('2026-11-24') })
      .commit(async ask => value(await takeStep(ask, { referralId: id, to: 'withdrawn' }, family)));
    expect(await standing(id)).toEqual(['referral_answer dropped']);
  });
});

describe('whom it is about', () => {
  test('a sensitive one is told by its number alone', async () => {
    const { id, number } = await sent({ sensitive: true });
    await night('2026-12-04');
    for (const task of await tasksOf(id)) expect(task.detail).toBe(number);
  });

  test('a parent’s hangs on a child of the case whose name the worker may read; without one there is none', async () => {
    const { id } = await sent();
    await moveTo(id, county.mother);
    const follower = () =>
      db.rows('select child = $2 as on_child from app_definer.who_follows($1) where $3::timestamptz is not null', [
        id,
        child,
        NOW,
      ]);
    await db.admin.query(`select set_config('app.now', $1, false)`, [NOW]);
    expect(await follower()).toEqual([{ on_child: true }]);
    await db.rows(`update app.access_grant set topics = array_remove(topics, 'identity') where user_id = $1`, [
      county.staff.ana,
    ]);
    expect(await follower()).toEqual([]);
    await db.rows(`update app.access_grant set topics = topics || array['identity'] where user_id = $1`, [
      county.staff.ana,
    ]);
  });

  test('another agency’s night leaves it alone, and a person may not ask for it', async () => {
    const { id } = await sent();
    const elsewhere = '00000000-0000-4000-8000-000000000001';
    expect(await night('2026-12-04', elsewhere)).toEqual({ told: 0, reminded: 0 });
    expect(await standing(id)).toEqual([]);
    await expect(
      commit(ask =>
        ask.tx
          .selectFrom('app.referral_notice')
          .selectAll()
          .execute()
          .then(rows =>
            ask.tx
              .deleteFrom('app.referral_notice')
              .execute()
              .then(() => rows),
          ),
      ),
    ).rejects.toThrow(/permission denied/);
  });
});

test('every hour the agencies in which it is night are looked for, and each is followed once', async () => {
  const { id } = await sent();
  const tasks = followTasks({ pool: db.pool, keyring, moment: () => '2026-11-24T07:42:00Z' });
  const asked = async (ts: string) => {
    await db.rows('delete from jobs._private_jobs');
    const withPgClient = (work: (client: unknown) => unknown) => work(db.admin);
    await tasks['follow-all-referrals']!({ _cron: { ts } }, { withPgClient } as never);
    return db.rows<{ payload: unknown }>('select payload from jobs._private_jobs');
  };
  expect(await asked('2026-11-24T06:42:00Z')).toEqual([]);
  const jobs = await asked('2026-11-24T07:42:00Z');
  expect(jobs).toEqual([{ payload: { agency: county.agencyId } }]);
  await tasks['follow-referrals']!(jobs[0]!.payload, {} as never);
  expect(await standing(id)).toEqual(['referral_answer open']);
});

describe('the service', () => {
  test('that was sent a link is reminded once before its day, of nobody and without a link', async () => {
    await db.rows('delete from auth.outbox');
    await db.rows(`update app.guest_link set ended_at = $1, ended_why = 'over' where ended_at is null`, [NOW]);
    const [linked, other] = [await sent(), await sent()];
    const told = await sent();
    for (const { id: referralId } of [linked, other]) value(await commit(ask => openToProvider(ask, { referralId })));
    await night('2026-11-20');
    expect(await night('2026-11-21')).toMatchObject({ reminded: 1 });
    expect(await night('2026-11-22')).toMatchObject({ reminded: 0 });
    const messages = await inTransaction(
      db.pool,
      { role: 'alongside_door', userId: null, agencyId: null, now: at('2026-11-22') },
      tx => readOutbox(tx, keyring, Temporal.Instant.from(at('2026-11-22'))),
    );
    const [reminder, ...more] = messages.filter(({ subject }) => subject.startsWith('A request of ours'));
    expect(more).toEqual([]);
    expect(reminder).toMatchObject({ to: 'desk@bright.example', link: '' });
    expect(reminder!.text).not.toMatch(/http|R-\d|counseling|\{\{/);
    const notices = () => db.value(`select count(*)::int from app.referral_notice where referral_id = $1`, [told.id]);
    expect(await notices()).toBe(0);
    value(await inboxOf(provider));
    expect(await night('2026-11-22')).toEqual({ told: 0, reminded: 1 });
    expect(await notices()).toBe(1);
  });
});
