import type { Id } from '#kernel/ids.ts';
import { openValues, signAgreement } from '#modules/agreements/index.ts';
import { preparePlanReady, recordStep, stepsOf } from '#modules/partnership-plan/index.ts';
import type { TestDatabase } from '../support/test-database.ts';
import type { Child } from './child.ts';
import type { County } from './county.ts';
import { insertRow } from './rows.ts';

type Db = Pick<TestDatabase, 'as' | 'admin' | 'value' | 'rows'>;

/** The plan of a child that is neither superseded nor ended. */
export const livePlan = (db: Db, childId: Id): Promise<Id> =>
  db.value<Id>(`select id from app.agreement where child_id = $1 and state not in ('superseded', 'ended')`, [childId]);

/** Answers everything a plan waits for: how the child stays close to family, and each item of the packet. */
export async function completePlan(db: Db, county: County, child: Child): Promise<Id> {
  const agreementId = await livePlan(db, child.id);
  await insertRow(db, 'app.plan_text', {
    agency_id: county.agencyId,
    child_id: child.id,
    agreement_id: null,
    part: 'page',
    code: 'family_ties',
    language: 'en',
    words: 'Call Mom every evening.',
    for_family: true,
    said_by: 'child',
    said_on: '2026-11-17',
    written_by: county.staff.ana,
    written_at: '2026-11-17T15:00:00Z',
  });
  await db.as(county.staff.ana, { focus: child.id }).commit(async ask => {
    for (const step of await stepsOf(ask.tx, agreementId))
      if (step.part === 'packet' && step.state === 'open')
        await recordStep(ask, { agreementId, step: step.kind, state: 'not_needed', note: null });
  });
  return agreementId;
}

/** Completes a plan and freezes its first version. */
export async function readyPlan(db: Db, county: County, child: Child): Promise<Id> {
  const agreementId = await completePlan(db, county, child);
  const ready = await db
    .as(county.staff.ana, { focus: child.id })
    .commit(ask => preparePlanReady(ask, { agreementId }));
  if (!ready.ok) throw new Error(JSON.stringify(ready.refusal));
  return agreementId;
}

/** Somebody signs the present version of an agreement on their own screen. */
export async function signs(db: Db, agreementId: Id, userId: Id, focus: Id | null = null): Promise<void> {
  const [signer] = await db.rows<{ id: Id }>(
    'select id from app.agreement_signer where agreement_id = $1 and user_id = $2 and removed_at is null',
    [agreementId, userId],
  );
  const versionId = await db.value<Id>('select version_id from app.agreement where id = $1', [agreementId]);
  const signed = await db.as(userId, { focus }).commit(async ask => {
    await openValues(ask, { signerId: signer!.id, language: ask.language });
    return signAgreement(ask, {
      signerId: signer!.id,
      versionId,
      language: ask.language,
      statements: [1, 2, 3],
      consented: true,
      typedName: ask.who.name,
      drawing: null,
      code: null,
      proxy: null,
    });
  });
  if (!signed.ok) throw new Error(JSON.stringify(signed.refusal));
}
