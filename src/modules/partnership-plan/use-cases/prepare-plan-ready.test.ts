import { beforeAll, describe, expect, test } from 'vitest';
import { no } from '#kernel/result.ts';
import { latestTemplate, publishTemplate, renderingOf, setSigners, signersOf } from '#modules/agreements/index.ts';
import { transferCase } from '#modules/cases/index.ts';
import { anAccountFor, aStaffMember } from '#test/builders/accounts.ts';
import type { Child } from '#test/builders/child.ts';
import { aCounty, type County } from '#test/builders/county.ts';
import { aHome } from '#test/builders/homes.ts';
import { moveTo } from '#test/builders/moves.ts';
import { completePlan, livePlan, readyPlan, signs } from '#test/builders/signed-plans.ts';
import { testDatabase } from '#test/support/test-database.ts';
import { planOf } from '../plan-of.ts';
import { nameSigner } from './name-signer.ts';
import { missingOf, preparePlanReady } from './prepare-plan-ready.ts';
import { startAgain } from './start-again.ts';
import { newerTemplate, takeNewerTemplate } from './take-newer-template.ts';

const db = testDatabase();
let county: County;
beforeAll(async () => {
  county = await aCounty(db);
  await anAccountFor(db, county.agencyId, county.mother, 'parent', 'Rosa Reyes', 'es');
  await db.admin.query('update app.license set beds = 40');
});

async function aMovedChild(): Promise<Child> {
  const child = await county.aChild().named('Jojo').inHome(county.homes.harbor).from('2026-03-01').make();
  await moveTo(db, county.staff.ana, [child], county.homes.reef, {
    handover: [{ kind: 'health_papers', state: 'not_known' }],
  });
  return child;
}
const ana = (child: Child, language: 'en' | 'es' = 'en') => db.as(county.staff.ana, { focus: child.id, language });
const prepare = (child: Child, agreementId: string, user = county.staff.ana) =>
  db.as(user, { focus: child.id }).commit(ask => preparePlanReady(ask, { agreementId }));
const stateOf = (id: string) => db.value('select state from app.agreement where id = $1', [id]);

describe('a plan goes out to be signed', () => {
  test('frozen for every audience in both languages, the family’s without the caregivers’ surname', async () => {
    const child = await aMovedChild();
    const planId = await completePlan(db, county, child);
    const ready = await prepare(child, planId);
    if (!ready.ok) throw new Error(JSON.stringify(ready.refusal));
    const { versionId } = ready.value;
    expect(ready.value.number).toBe(1);
    expect(await stateOf(planId)).toBe('ready');
    await ana(child).look(async ({ tx }) => {
      for (const audience of ['full', 'family', 'family_limited'] as const)
        for (const language of ['en', 'es'] as const) {
          const rendering = await renderingOf(tx, versionId, audience, language);
          const text = JSON.stringify(rendering?.paper);
          expect(rendering?.paper.title).toBe(
            language === 'en' ? 'Partnership Plan: Jojo' : 'Plan de Colaboración: Jojo',
          );
          expect(text.includes('Faye Lin')).toBe(audience === 'full');
          expect(text.includes(' Lin')).toBe(audience === 'full');
          expect(text).not.toMatch(/555-0111|Shell Road/);
          expect(text.includes('Not known: Health')).toBe(language === 'en' && audience !== 'family_limited');
        }
    });
  });

  test('everything that is missing is said at once, and nothing is frozen', async () => {
    const child = await aMovedChild();
    const planId = await livePlan(db, child.id);
    const refused = await prepare(child, planId);
    if (refused.ok || refused.refusal.kind !== 'invalid') throw new Error('It was not refused');
    const problems = refused.refusal.problems.map(({ at, code }) => `${at}: ${code}`);
    expect(problems[0]).toBe('family_ties: family-ties-missing');
    expect(problems).toContain('packet_dental: packet-open');
    expect(problems).not.toContain('packet_health: packet-open');
    expect(await stateOf(planId)).toBe('draft');
    expect(await ana(child).look(ask => missingOf(ask, planId))).toEqual(refused.refusal.problems);
  });

  test('a home whose caregivers nobody knows has nobody who signs', async () => {
    const child = await county.aChild().inHome(county.homes.harbor).from('2026-03-01').make();
    const empty = await aHome(db, county.agencyId, 'Empty', { beds: 9 });
    await db.admin.query('delete from app.home_adult where home_id = $1', [empty.id]);
    await moveTo(db, county.staff.ana, [child], empty);
    const planId = await completePlan(db, county, child);
    expect(await prepare(child, planId)).toEqual(
      no({ kind: 'invalid', problems: [{ at: 'caregiver', code: 'no-signer-for', fill: { capacity: 'caregiver' } }] }),
    );
  });

  test('a plan that is not there for the asker', async () => {
    const child = await aMovedChild();
    const planId = await livePlan(db, child.id);
    expect(await prepare(child, planId, county.staff.hugo)).toEqual(no({ kind: 'plan-not-there' }));
  });

  test('an account opened since then is the signer’s', async () => {
    const child = await aMovedChild();
    const planId = await completePlan(db, county, child);
    const before = await ana(child).look(({ tx }) => signersOf(tx, planId));
    await ana(child).commit(ask =>
      setSigners(
        ask,
        planId,
        before.map(signer => ({ ...signer, userId: signer.personId ? null : signer.userId })),
      ),
    );
    await prepare(child, planId);
    const after = await ana(child).look(({ tx }) => signersOf(tx, planId));
    expect(after.find(signer => signer.name === 'Faye Lin')?.userId).toBe(county.homes.reef.caregivers[0]!.userId);
    expect(after.map(signer => signer.id).sort()).toEqual(before.map(signer => signer.id).sort());
  });
});

describe('a pack that asks for more', () => {
  test('the state department signs once somebody is named for it (S3-02)', async () => {
    await db.admin.query(
      `insert into app.signing_party (code, pack, kind, capacity, side, required, "each", by_proxy, on_paper)
       values ('test_state', 'cfp-2', 'partnership_placement', 'state_department', 'agency', true, false, false, true)`,
    );
    const child = await aMovedChild();
    const planId = await completePlan(db, county, child);
    expect(await prepare(child, planId)).toMatchObject({
      refusal: {
        problems: [
          {
            at: 'state_department',
            code: 'no-signer-for',
            fill: { capacity: 'representative of the state department' },
          },
        ],
      },
    });
    const name = (userId: string, capacity: 'state_department' | 'agency_representative' = 'state_department') =>
      ana(child).commit(ask => nameSigner(ask, { agreementId: planId, capacity, userId }));
    expect(await name(county.homes.reef.caregivers[0]!.userId)).toMatchObject({
      refusal: { problems: [{ at: 'userId', code: 'no-such-signer' }] },
    });
    expect(await name(county.staff.dora, 'agency_representative')).toMatchObject({ ok: false });
    expect(await name(county.staff.dora)).toMatchObject({ ok: true });
    expect(await prepare(child, planId)).toMatchObject({ ok: true });
    await signs(db, planId, county.staff.ana, child.id);
    await signs(db, planId, county.homes.reef.caregivers[0]!.userId);
    expect(await stateOf(planId)).toBe('partly_signed');
    await signs(db, planId, county.staff.dora, child.id);
    expect(await stateOf(planId)).toBe('in_force');
    await db.admin.query(`delete from app.signing_party where code = 'test_state'`);
  });
});

describe('what was signed is changed', () => {
  test('signatures are voided with the reason, and the next version asks again', async () => {
    const child = await aMovedChild();
    const planId = await readyPlan(db, county, child);
    await signs(db, planId, county.staff.ana, child.id);
    const again = (why: string) => ana(child).commit(ask => startAgain(ask, { agreementId: planId, why }));
    expect(await again(' ')).toMatchObject({ refusal: { problems: [{ at: 'why', code: 'required' }] } });
    expect(await again('A new bedtime.')).toMatchObject({ ok: true });
    expect(await stateOf(planId)).toBe('void');
    expect(await prepare(child, planId)).toMatchObject({ value: { number: 2 } });
    expect(await db.rows('select voided_why from app.agreement_signature where agreement_id = $1', [planId])).toEqual([
      { voided_why: 'A new bedtime.' },
    ]);
  });

  test('not where the plan is over, and not for another team', async () => {
    const child = await aMovedChild();
    const planId = await livePlan(db, child.id);
    await moveTo(db, county.staff.ana, [child], county.homes.harbor, { at: '2026-11-18T14:30:00Z' });
    const again = (user: string) =>
      db.as(user, { focus: child.id }).commit(ask => startAgain(ask, { agreementId: planId, why: 'Because.' }));
    expect(await again(county.staff.ana)).toEqual(no({ kind: 'state-forbids', state: 'superseded' }));
    expect(await again(county.staff.hugo)).toEqual(no({ kind: 'plan-not-there' }));
  });

  test('a plan keeps its template until it takes the newer one', async () => {
    const child = await aMovedChild();
    const planId = await livePlan(db, child.id);
    const newer = () =>
      ana(child).commit(async ask => {
        const { live } = await planOf(ask.tx, child.id);
        return newerTemplate(ask, live!);
      });
    expect(await newer()).toBeNull();
    await db.as(county.staff.abel).commit(async ask => {
      const { code, lines } = await latestTemplate(ask, 'partnership_plan');
      return publishTemplate(ask, { code, lines, translationBy: 'Calusa', why: 'Plainer words.' });
    });
    expect(await newer()).toBe(2);
    expect(await ana(child).commit(ask => takeNewerTemplate(ask, { agreementId: planId }))).toMatchObject({
      value: { version: 2 },
    });
    expect(await newer()).toBeNull();
    expect(
      await db
        .as(county.staff.hugo, { focus: child.id })
        .commit(ask => takeNewerTemplate(ask, { agreementId: planId })),
    ).toEqual(no({ kind: 'plan-not-there' }));
  });
});

test('who signs for the agency follows the case, until the former worker has signed', async () => {
  const mia = await aStaffMember(db, county.units.tidewater, { name: 'Mia Vance', role: 'case_manager' });
  const [open, signed] = [await aMovedChild(), await aMovedChild()];
  const [openId, signedId] = [await readyPlan(db, county, open), await readyPlan(db, county, signed)];
  await signs(db, signedId, county.staff.ana, signed.id);
  const moved = await db.as(county.staff.sam, { focus: open.id }).commit(ask =>
    transferCase(ask, {
      caseId: county.cases.reyes.id,
      toUserId: mia,
      at: '2026-11-18T14:45:00Z',
      overlapUntil: null,
      overlapNote: 'Visited together',
    }),
  );
  expect(moved).toMatchObject({ ok: true });
  const workerOn = (planId: string) =>
    db.rows(
      `select name from app.agreement_signer where agreement_id = $1 and capacity = 'case_manager' and removed_at is null`,
      [planId],
    );
  expect(await workerOn(openId)).toEqual([{ name: 'Mia Vance' }]);
  expect(await workerOn(signedId)).toEqual([{ name: 'Ana Soto' }]);
});
