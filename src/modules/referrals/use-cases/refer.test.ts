import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { recordNeed } from '#modules/assessments/index.ts';
import {
  addOrganization,
  addService,
  endService,
  giveStockTerms,
  termsOfAgency,
} from '#modules/organizations/index.ts';
import { type Ask, NotThere } from '#platform/http/ask.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { NOW } from '#test/support/as.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import type { RecordBasis, TakeStep } from '../contract.ts';
import { openReferral } from './open-referral.ts';
import { readResult } from './read-result.ts';
import { recordBasis } from './record-basis.ts';
import { revokeBasis } from './revoke-basis.ts';
import { sendReferral } from './send-referral.ts';
import { takeStep } from './take-step.ts';
import { tellProgress } from './tell-progress.ts';

const db = testDatabase();
let county: County;
let child: Id;
const provider: Record<'id' | 'counseling' | 'family' | 'recovery' | 'other' | 'gone' | 'otherId', Id> = {} as never;

beforeAll(async () => {
  county = await aCounty(db);
  child = (await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make()).id;
  await giveStockTerms({ pool: db.pool, moment: () => NOW });
  await db.as(county.staff.abel).commit(async ask => {
    const terms = new Map((await termsOfAgency(ask.tx, 'en')).map(({ code, id }) => [code, id]));
    const organization = async (name: string) => value(await addOrganization(ask, { name } as never)).id;
    const service = async (organizationId: Id, name: string, term: string) =>
      value(await addService(ask, { organizationId, name, termIds: [terms.get(term)!], payers: [] } as never)).id;
    provider.id = await organization('Bright Harbor');
    provider.otherId = await organization('Harbor Light');
    provider.counseling = await service(provider.id, 'Child counseling', 'child_counseling');
    provider.family = await service(provider.otherId, 'Counseling by the sea', 'child_counseling');
    provider.recovery = await service(provider.id, 'Outpatient care', 'substance_outpatient');
    provider.gone = await service(provider.id, 'Old class', 'parenting_class');
    provider.other = await service(provider.otherId, 'Trauma therapy', 'trauma_therapy');
    value(await endService(ask, { serviceId: provider.gone } as never));
  });
});

const commit = <T>(work: (ask: Ask) => Promise<T>, user = county.staff.ana, now?: string) =>
  db.as(user, { focus: child, ...(now && { now }) }).commit(work);
const aNeed = async (kind = 'mental_health', personId = child) =>
  value(
    await commit(ask =>
      recordNeed(ask, {
        personId,
        kind,
        words: 'Bad dreams',
        urgency: 'soon',
        toldBy: 'worker',
        identifiedOn: '2026-11-01',
      }),
    ),
  ).id;
const aDraft = async (more: Partial<Parameters<typeof openReferral>[1]> = {}) =>
  value(
    await commit(ask =>
      openReferral(ask, {
        personId: child,
        needId: null,
        serviceId: provider.counseling,
        urgency: 'soon',
        goal: 'Sleeps through',
        ...more,
      }),
    ),
  );
const consent = (more: Partial<RecordBasis> = {}): RecordBasis => ({
  personId: child,
  kind: 'consent',
  organizationId: provider.id,
  parts: ['contact', 'need', 'health'],
  purpose: 'Counseling',
  from: '2026-11-01',
  until: '2027-05-01',
  citation: null,
  givenBy: county.mother,
  givenHow: 'in-person',
  ...more,
});
const aBasis = async (more: Partial<RecordBasis> = {}) =>
  value(await commit(ask => recordBasis(ask, consent(more)))).id;
const sent = async (more = {}) => {
  const [{ id }, basisId] = [await aDraft(more), await aBasis()];
  value(await commit(ask => sendReferral(ask, { referralId: id, basisId, way: 'email' })));
  return { id, basisId };
};
const provide = { side: 'provider', via: 'telephone' } as const;
const step = (
  referralId: Id,
  to: TakeStep['to'],
  more: Partial<TakeStep> = {},
  by: Parameters<typeof takeStep>[2] = provide,
) => commit(ask => takeStep(ask, { referralId, to, ...more }, by));
const problem = (...codes: string[]) => ({ ok: false, refusal: { problems: codes.map(code => ({ code })) } });
const one = (sql: string, id: Id) => db.rows(sql, [id]).then(rows => rows[0]);

describe('a draft', () => {
  test('has a number, keeps that the sheet was shown, and notices another of the same kind', async () => {
    const first = await aDraft({ needId: await aNeed(), sheetSeen: true });
    expect(first.number).toMatch(/^R-\d{4}$/);
    const second = await aDraft({ serviceId: provider.family });
    expect(second.twins).toContain(first.number);
    expect((await aDraft({ serviceId: provider.other })).twins).toEqual([]);
    const row = await one(
      'select sheet_seen_at is not null as seen, state, case_id is not null as cased from app.referral where id = $1',
      first.id,
    );
    expect(row).toEqual({ seen: true, state: 'draft', cased: true });
    expect(await db.rows('select to_state, by_whom from app.referral_step where referral_id = $1', [first.id])).toEqual(
      [{ to_state: 'draft', by_whom: 'sender' }],
    );
  });

  test('is counted by its own agency, and two at once are two numbers', async () => {
    const [one, two] = await Promise.all([aDraft(), aDraft()]);
    expect(Math.abs(Number(one!.number.slice(2)) - Number(two!.number.slice(2)))).toBe(1);
    const elsewhere = await aCounty(db);
    const next = await db
      .as(elsewhere.staff.ana)
      .look(ask => sql<{ next: number }>`select app_definer.next_referral_number() as next`.execute(ask.tx));
    expect(next.rows).toEqual([{ next: 1 }]);
  });

  test('is refused for a service that ended, a need that is over, and as the follower of what still goes on', async () => {
    const open = (more: object) =>
      commit(ask =>
        openReferral(ask, {
          personId: child,
          needId: null,
          serviceId: provider.counseling,
          urgency: 'soon',
          goal: null,
          ...more,
        }),
      );
    expect(await open({ serviceId: provider.gone })).toEqual(no({ kind: 'service-ended' }));
    const needId = await aNeed('tutoring');
    await db.rows(`update app.need set ended_on = '2026-11-10', ended_why = 'met' where id = $1`, [needId]);
    expect(await open({ needId })).toEqual(no({ kind: 'need-is-over' }));
    expect(await open({ follows: (await sent()).id })).toEqual(no({ kind: 'still-goes-on' }));
    expect(await open({ updateEveryDays: 0 })).toMatchObject(problem('not-days'));
    await expect(open({ needId: await aNeed('food', county.mother) })).rejects.toThrow(NotThere);
    await expect(
      commit(
        ask =>
          openReferral(ask, {
            personId: child,
            needId: null,
            serviceId: provider.counseling,
            urgency: 'soon',
            goal: null,
          }),
        county.staff.ben,
      ),
    ).rejects.toThrow(NotThere);
  });
});

describe('a ground', () => {
  test('of what is protected stands alone, and says who consented or which law', async () => {
    const record = (more: Partial<RecordBasis>) => commit(ask => recordBasis(ask, consent(more)));
    expect(await record({ parts: ['substance-use', 'health'] })).toMatchObject(problem('needs-a-ground-of-its-own'));
    expect(await record({ parts: ['substance-use'], kind: 'statute', citation: 'A law' })).toMatchObject(
      problem('law-does-not-open-it'),
    );
    expect(await record({ givenBy: null, givenHow: null })).toMatchObject(problem('required', 'required'));
    expect(await record({ kind: 'court-order', citation: ' ' })).toMatchObject(problem('required'));
    expect(await record({ parts: [], purpose: ' ', until: '2026-10-01' })).toMatchObject(
      problem('choose-one', 'required', 'ends-before-it-begins'),
    );
    const basisId = await aBasis({ parts: ['contact', 'substance-use'] });
    expect(await one('select sensitive from app.sharing_basis where id = $1', basisId)).toEqual({
      sensitive: 'substance-use',
    });
  });
});

describe('sending', () => {
  test('freezes what is told, says by when an answer is due, and happens once', async () => {
    const { id, basisId } = await sent({ needId: await aNeed() });
    expect(
      await one('select state, way, answer_due_on::text, number from app.referral where id = $1', id),
    ).toMatchObject({
      state: 'sent',
      way: 'email',
      answer_due_on: '2026-11-23',
    });
    const shares = await db.rows(
      'select part, guarded, said from app.referral_share where referral_id = $1 order by part',
      [id],
    );
    expect(shares.map(({ part, guarded }) => [part, guarded])).toEqual([
      ['contact', false],
      ['health', true],
      ['need', false],
    ]);
    expect(shares[2]!.said.lines).toContainEqual({ label: 'words', value: 'Bad dreams' });
    expect(
      await db.rows(
        `select body ->> 'answerDueOn' as due from record.fact where name = 'ReferralSent' and body ->> 'referralId' = $1`,
        [id],
      ),
    ).toEqual([{ due: '2026-11-23' }]);
    expect(await commit(ask => sendReferral(ask, { referralId: id, basisId, way: 'fax' }))).toEqual(
      no({ kind: 'sent-already' }),
    );
  });

  test('needs a ground that stands, for this organization and of this kind', async () => {
    const { id } = await aDraft();
    const send = (basisId: Id, referralId = id) =>
      commit(ask => sendReferral(ask, { referralId, basisId, way: 'email' }));
    expect(await send(await aBasis({ organizationId: provider.otherId }))).toEqual(
      no({ kind: 'ground-names-another' }),
    );
    const later = await aBasis({ from: '2026-12-01' });
    expect(await send(later)).toEqual(no({ kind: 'ground-is-over' }));
    const recovery = await aDraft({ serviceId: provider.recovery });
    expect(await send(await aBasis(), recovery.id)).toEqual(no({ kind: 'needs-own-ground' }));
    expect(await send(await aBasis({ parts: ['contact', 'substance-use'] }))).toEqual(no({ kind: 'needs-own-ground' }));
    await expect(send(await aBasis({ personId: county.mother }))).rejects.toThrow(NotThere);
    await db.rows('update app.service set ended_on = $1 where id = $2', ['2026-11-01', provider.other]);
    const gone = await aDraft({ serviceId: provider.counseling });
    await db.rows('update app.referral set service_id = $1, organization_id = $2 where id = $3', [
      provider.other,
      provider.otherId,
      gone.id,
    ]);
    expect(await send(await aBasis({ organizationId: provider.otherId }), gone.id)).toEqual(
      no({ kind: 'service-ended' }),
    );
    await db.rows('update app.service set ended_on = null where id = $1', [provider.other]);
  });

  test('of what is protected is seen by those with a personal right alone', async () => {
    const { id } = await aDraft({ serviceId: provider.recovery });
    const sees = (user: Id, focus: Id | null) =>
      db
        .as(user, { focus })
        .look(
          async ask => (await ask.tx.selectFrom('app.referral').select('id').where('id', '=', id).execute()).length,
        );
    expect(await sees(county.staff.ana, null)).toBe(1);
    expect([await sees(county.staff.dora, null), await sees(county.staff.cora, null)]).toEqual([0, 0]);
  });

  test('stops with the consent: nothing more is told, and what was not answered is withdrawn', async () => {
    const [{ id, basisId }, { id: next }] = [await sent(), await aDraft()];
    expect(await commit(ask => revokeBasis(ask, { basisId }))).toEqual({ ok: true, value: { withdrawn: 1 } });
    expect(await one('select state, reason from app.referral where id = $1', id)).toEqual({
      state: 'withdrawn',
      reason: 'consent-ended',
    });
    expect(await commit(ask => sendReferral(ask, { referralId: next, basisId, way: 'email' }))).toEqual(
      no({ kind: 'ground-is-over' }),
    );
    expect(await commit(ask => revokeBasis(ask, { basisId }))).toEqual(no({ kind: 'revoked-already' }));
    await expect(commit(ask => revokeBasis(ask, { basisId }), county.staff.ben)).rejects.toThrow(NotThere);
  });
});

describe('a step', () => {
  test('leads from the answer to the read result, with an update asked for on the way', async () => {
    const { id } = await sent({ needId: await aNeed(), updateEveryDays: 30 });
    const appointment = { startsAt: '2026-11-20T15:00:00Z', minutes: 50, place: 'Room 4' };
    value(await step(id, 'scheduled', { appointment }));
    value(await step(id, 'started', { seen: 'scheduled' }));
    expect(await one('select due_on::text from app.progress_update where referral_id = $1', id)).toEqual({
      due_on: '2026-12-18',
    });
    const told = {
      referralId: id,
      from: null,
      until: null,
      sessions: 3,
      score: 12,
      progress: 'better',
      words: null,
      needsHelp: null,
    } as const;
    expect(
      await commit(ask => tellProgress(ask, { ...told, sessions: null, score: null, progress: null }, {})),
    ).toMatchObject(problem('say-something'));
    value(await commit(ask => tellProgress(ask, told, {}), undefined, '2026-12-20T15:00:00Z'));
    // A second tap on the same button tells nothing new.
    value(await commit(ask => tellProgress(ask, told, {}), undefined, '2026-12-20T15:02:00Z'));
    expect(
      await db.rows(
        'select due_on::text, came_at is not null as came from app.progress_update where referral_id = $1 order by due_on',
        [id],
      ),
    ).toEqual([
      { due_on: '2026-12-18', came: true },
      { due_on: '2027-01-19', came: false },
    ]);
    const close = () =>
      commit(
        ask => readResult(ask, { referralId: id, received: 'yes', needMet: 'yes', familyView: 'It helped' }),
        undefined,
        '2026-12-21T15:00:00Z',
      );
    expect(await close()).toEqual(no({ kind: 'not-ended' }));
    value(
      await commit(
        ask => takeStep(ask, { referralId: id, to: 'completed', received: 'yes' }, provide),
        undefined,
        '2026-12-21T15:00:00Z',
      ),
    );
    value(await close());
    expect(await close()).toEqual(no({ kind: 'closed-already' }));
    expect(
      await one('select n.ended_why from app.need n join app.referral r on r.need_id = n.id where r.id = $1', id),
    ).toEqual({ ended_why: 'met' });
    expect(await commit(ask => tellProgress(ask, told, {}))).toEqual(no({ kind: 'not-started' }));
  });

  test('is refused where it stands so already, has moved on, does not exist, or is another’s', async () => {
    const { id } = await sent();
    value(await step(id, 'accepted'));
    expect(await step(id, 'accepted')).toEqual(no({ kind: 'stands-so-already' }));
    expect(await step(id, 'declined', { seen: 'sent', reason: 'no-capacity' })).toEqual(no({ kind: 'moved-on' }));
    expect(await step(id, 'received')).toEqual(no({ kind: 'no-such-step' }));
    expect(await step(id, 'sent')).toEqual(no({ kind: 'no-such-step' }));
    expect(await step(id, 'started', {}, { side: 'sender', via: 'page' })).toEqual(no({ kind: 'not-your-step' }));
    expect(await step(id, 'declined')).toMatchObject(problem('say-why'));
    expect(await step(id, 'waiting-list')).toMatchObject(problem('say-how-long'));
    expect(await step(id, 'scheduled')).toMatchObject(problem('say-when'));
    expect(await step(id, 'started', { startedOn: '2026-11-19' })).toMatchObject(problem('in-the-future'));
    expect(await step(id, 'started', { startedOn: '2026-11-01' })).toMatchObject(problem('before-it-was-sent'));
    await expect(
      commit(ask => takeStep(ask, { referralId: id, to: 'started' }, provide), county.staff.ben),
    ).rejects.toThrow(NotThere);
  });

  test('of two who answer at once the first counts', async () => {
    const { id } = await sent();
    const answers = await Promise.all([
      step(id, 'accepted', { seen: 'sent' }),
      step(id, 'declined', { seen: 'sent', reason: 'no-capacity' }),
    ]);
    expect(answers.filter(each => each.ok)).toHaveLength(1);
    expect(answers.find(each => !each.ok)).toEqual(no({ kind: 'moved-on' }));
    expect(await one('select count(*)::int as steps from app.referral_step where referral_id = $1', id)).toEqual({
      steps: 3,
    });
  });
});
