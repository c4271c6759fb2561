import { beforeAll, expect, test } from 'vitest';
import { type Id, newId } from '#kernel/ids.ts';
import { no } from '#kernel/result.ts';
import { NotThere } from '#platform/http/ask.ts';
import { aStaffMember } from '#test/builders/accounts.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { insertRow } from '#test/builders/rows.ts';
import { visitorOf } from '#test/support/room-page.tsx';
import { testDatabase } from '#test/support/test-database.ts';
import { value } from '#test/support/value.ts';
import * as boardPage from './pages/communities.tsx';
import * as communityPage from './pages/community.tsx';
import * as stepPage from './pages/step.tsx';
import { adoptPlan } from './use-cases/adopt-plan.ts';
import { beginVersion } from './use-cases/begin-version.ts';
import { changeStep } from './use-cases/change-step.ts';
import { openCommunity } from './use-cases/open-community.ts';
import { passGate } from './use-cases/pass-gate.ts';
import { proveStep } from './use-cases/prove-step.ts';
import { publishVersion } from './use-cases/publish-version.ts';

const db = testDatabase();
let county: County;
let lead: Id;
beforeAll(async () => {
  county = await aCounty(db);
  const { agencyId } = county;
  lead = await aStaffMember(
    db,
    { agencyId, organizationId: county.organizations.lead },
    { name: 'Odalys Pruitt', role: 'partnership_lead' },
  );
  for (const code of ['bayside', 'sawgrass'])
    await insertRow(db, 'app.area', { agency_id: agencyId, code, name: code, during: '[2020-01-01,)' });
});
const odalys = () => db.as(lead);
const opened = async (name: string, areaCodes: readonly string[] = []) =>
  value(await odalys().commit(ask => openCommunity(ask, { name, areaCodes, beganOn: '2026-09-01' }))).id;
const adopted = async (name: string, areaCodes?: readonly string[]) => {
  const communityId = await opened(name, areaCodes);
  return {
    communityId,
    planId: value(await odalys().commit(ask => adoptPlan(ask, { of: { communityId }, on: '2026-09-19' }))).id,
  };
};
const stepId = (planId: Id, code: string) =>
  db.value<Id>(
    'select s.id from app.phase_step s join app.library_step l on l.id = s.step_id where s.plan_id = $1 and l.code = $2',
    [planId, code],
  );

test('a community is made of neighborhoods that lie in no other, and is opened by those who build partnerships', async () => {
  await opened('Bayside', ['bayside']);
  const open = (who: Id, name: string, areaCodes: readonly string[]) =>
    db.as(who).commit(ask => openCommunity(ask, { name, areaCodes, beganOn: '2026-09-01' }));
  expect(await open(lead, 'Harbor', ['bayside'])).toEqual(no({ kind: 'area-lies-elsewhere', community: 'Bayside' }));
  expect(await open(lead, ' Bayside ', [])).toEqual(no({ kind: 'name-is-taken' }));
  expect(await open(county.staff.ana, 'Harbor', [])).toEqual(no({ kind: 'not-allowed' }));
  expect(await open(lead, ' ', [])).toMatchObject(no({ problems: [{ at: 'name', code: 'required' }] }));
});

test('a plan begins with the newest steps of the agency, keeps its version, and every step has its day', async () => {
  const first = await adopted('Fisher Key');
  const again = odalys().commit(ask => adoptPlan(ask, { of: { communityId: first.communityId }, on: '2026-09-19' }));
  expect(await again).toEqual(no({ kind: 'has-a-plan' }));
  expect(
    await db.rows(
      `select l.code, s.due_on::text as due from app.phase_step s join app.library_step l on l.id = s.step_id
       where s.plan_id = $1 and l.phase = 'ready' and l.required order by l.position`,
      [first.planId],
    ),
  ).toEqual([
    { code: 'lead', due: '2026-10-03' },
    { code: 'confidentiality', due: '2026-10-19' },
    { code: 'budget', due: '2026-11-03' },
    { code: 'baseline', due: '2026-11-18' },
  ]);
  // The agency's second version has a step of its own; the stock and the plan that began before stay as they were.
  const library = await db.value<Id>('select library_id from app.phase_plan where id = $1', [first.planId]);
  await expect(
    db.rows(`update app.library_step set title_en = 'Other words' where library_id = $1 and code = 'lead'`, [library]),
  ).rejects.toThrow('a published version does not change');
  const { id: second } = value(await odalys().commit(ask => beginVersion(ask)));
  expect(await odalys().commit(ask => beginVersion(ask))).toEqual(no({ kind: 'draft-is-open' }));
  const leadStep = await db.value<Id>(`select id from app.library_step where library_id = $1 and code = 'lead'`, [
    second,
  ]);
  const change = { stepId: leadStep, titleEn: 'Name two who lead', titleEs: ' ', helpEn: null, helpEs: null };
  const changed = (more: object) =>
    odalys().commit(ask => changeStep(ask, { ...change, required: true, days: 7, ...more }));
  expect(await changed({ helpEn: 'Both', days: 0 })).toMatchObject(
    no({ problems: [{ at: 'titleEs' }, { at: 'helpEs', code: 'in-both-languages' }, { at: 'days' }] }),
  );
  value(await changed({ titleEs: 'Nombrar a dos que dirigen' }));
  const communityId = await opened('Citrus Ridge');
  const adopt = () =>
    odalys().commit(ask => adoptPlan(ask, { of: { communityId }, libraryId: second, on: '2026-11-01' }));
  expect(await adopt()).toEqual(no({ kind: 'not-published' }));
  value(await odalys().commit(ask => publishVersion(ask)));
  expect(await changed({ titleEs: 'Nombrar' })).toEqual(no({ kind: 'published-stays' }));
  const { id } = value(await adopt());
  const titleIn = (planId: Id) =>
    db.value(
      `select l.title_en from app.phase_step s join app.library_step l on l.id = s.step_id where s.plan_id = $1 and l.code = 'lead'`,
      [planId],
    );
  expect([await titleIn(first.planId), await titleIn(id)]).toEqual([
    'Name who leads this for the agency',
    'Name two who lead',
  ]);
  expect(await db.value(`select en from app.stock_phase_step where code = 'lead'`)).toBe(
    'Name who leads this for the agency',
  );
  expect(await db.as(county.staff.ana).commit(ask => beginVersion(ask))).toEqual(no({ kind: 'not-allowed' }));
});

test('phase 1 is over with a lead, a budget line and a baseline; a gate is passed without them with a reason that stays', async () => {
  const { communityId, planId } = await adopted('Sawgrass', ['sawgrass']);
  const prove = async (code: string, given: Parameters<typeof proveStep>[1]['given'], who = lead) => {
    const id = await stepId(planId, code);
    return await db.as(who).commit(ask => proveStep(ask, { stepId: id, on: '2026-10-01', given }));
  };
  const pass = (to: 'reach' | 'collaborate' | 'ready', reason: string | null, on = '2026-11-02') =>
    odalys().commit(ask => passGate(ask, { planId, to, reason, on }));

  expect(await prove('lead', { proof: 'words', words: 'Somebody' })).toEqual(
    no({ kind: 'proved-otherwise', proof: 'lead' }),
  );
  expect(await prove('lead', { proof: 'lead', userId: lead }, county.staff.ana)).toEqual(no({ kind: 'not-allowed' }));
  value(await prove('lead', { proof: 'lead', userId: lead }));
  expect(await db.value('select lead_user_id from app.community where id = $1', [communityId])).toBe(lead);
  expect(
    await db.value('select count(*)::int from app.phase_step where plan_id = $1 and owner_id is null', [planId]),
  ).toBe(0);
  value(await prove('confidentiality', { proof: 'words', words: 'Numbers only, never a case.' }));
  expect(await pass('reach', null)).toEqual(no({ kind: 'gate-is-closed', missing: ['budget', 'baseline'] }));
  const money = { proof: 'money', title: 'Liaison', fund: null, from: '2026-10-01', until: '2027-09-30' } as const;
  expect(await prove('budget', { ...money, cents: 0, until: '2026-09-30' })).toMatchObject(
    no({ problems: [{ at: 'cents' }, { at: 'until' }] }),
  );
  value(await prove('budget', { ...money, cents: 480_000 }));
  expect(await pass('collaborate', null)).toEqual(no({ kind: 'not-the-next-phase' }));
  expect(await pass('reach', ' ')).toEqual(no({ kind: 'gate-is-closed', missing: ['baseline'] }));
  expect(await pass('reach', 'Figures come with the census', '2026-09-19')).toMatchObject(
    no({ problems: [{ at: 'on', code: 'before-the-phase-began' }] }),
  );
  // Of two who pass it at once the second is told, and nothing breaks.
  const both = await Promise.all([1, 2].map(() => pass('reach', 'Figures come with the census')));
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  value(await pass('ready', 'The lead left', '2026-11-10'));
  expect(
    await db.rows(
      `select phase, lower(during)::text as from, upper(during)::text as to, missing, reason from app.phase_stay where plan_id = $1 order by 2`,
      [planId],
    ),
  ).toEqual([
    { phase: 'ready', from: '2026-09-19', to: '2026-11-02', missing: [], reason: null },
    {
      phase: 'reach',
      from: '2026-11-02',
      to: '2026-11-10',
      missing: ['baseline'],
      reason: 'Figures come with the census',
    },
    { phase: 'ready', from: '2026-11-10', to: null, missing: [], reason: 'The lead left' },
  ]);
  // As it stood on a past day (S1-30).
  expect(
    await db.value(`select phase from app.phase_stay where plan_id = $1 and during @> '2026-11-05'::date`, [planId]),
  ).toBe('reach');
});

test('pages show where each community stands, take the baseline from the record, and name what a gate misses', async () => {
  const { communityId, planId } = await adopted('Palmetto Springs');
  await db.rows(`update app.community_area set community_id = $1 where area_code = 'sawgrass'`, [communityId]);
  const area = await db.value<Id>(`select id from app.area where code = 'sawgrass'`);
  await db.rows(`update app.home set area_id = $1 where id = $2`, [area, county.homes.reef.id]);
  const visit = visitorOf(db)(lead);
  const params = { communityId, stepId: await stepId(planId, 'baseline') };
  const day = { 'on-year': '2026', 'on-month': '11', 'on-day': '18' };
  expect(await visit.send(stepPage, day, { params })).toMatchObject({
    status: 303,
    to: `/communities/${communityId}?done=proved`,
  });
  expect(
    await db.rows(
      `select f.measure, f.numerator from app.snapshot_figure f join app.figure_snapshot s on s.id = f.snapshot_id
       where s.community_id = $1 order by f.measure`,
      [communityId],
    ),
  ).toEqual([
    { measure: 'beds_in_use', numerator: 0 },
    { measure: 'licensed_beds', numerator: expect.any(Number) },
    { measure: 'licensed_homes', numerator: 1 },
  ]);
  const board = await visit.look(boardPage);
  const [ready] = board.body.lanes;
  const card = ready.cards.find((each: { name: string }) => each.name === 'Palmetto Springs');
  expect(card.marks.map((mark: { done: boolean; text: string }) => [mark.done, mark.text])).toEqual([
    [true, "Take the baseline of the community's figures"],
    [false, 'Name two who lead'],
    [false, 'Write down how confidentiality is kept'],
    [false, 'Set a budget line'],
  ]);
  const refused = await visit.send(communityPage, { act: 'gate', to: 'reach', reason: '', ...day }, { params });
  expect(refused).toMatchObject({ status: 409, body: { problems: [{ code: 'gate-is-closed' }] } });
  const drawn = await visit.draw(communityPage, { params, language: 'es' }, refused);
  expect(drawn).toContain('Fijar una partida del presupuesto');
  // Everybody of the staff reads it; only those who build partnerships write.
  const ana = visitorOf(db)(county.staff.ana);
  expect((await ana.look(communityPage, { params })).body.mayKeep).toBe(false);
  expect((await ana.send(communityPage, { act: 'adopt' }, { params })).status).toBe(403);
  await expect(
    odalys().commit(ask => adoptPlan(ask, { of: { communityId: newId() }, on: '2026-09-19' })),
  ).rejects.toThrow(NotThere);
});
