import { type Id, newId } from '#kernel/ids.ts';
import { NOW } from '../support/as.ts';
import type { TestDatabase } from '../support/test-database.ts';
import { type Setting, sampleRows } from './sample-rows.ts';
import type { Reader } from './truth.ts';

/** Who is asked to sign, and on which side. */
export type LiveSigner = {
  readonly reader: Reader;
  readonly userId: Id;
  readonly side: 'caregiver' | 'agency' | 'family';
};

/** An agreement that people are asked to sign: about whom, who signs, and a row of each kind that its pages speak of. */
export type LiveAgreement = {
  readonly id: Id;
  readonly versionId: Id;
  readonly signers: Readonly<Partial<Record<Reader, Id>>>;
  /** What was asked and declined last, and a promise and a talk of a child's plan. */
  readonly rows: Readonly<Record<'questionId' | 'declineId' | 'promiseId' | 'talkId', Id>>;
};

/** What only those read who read everything, and what the birth family reads. */
export const FULL_TEXT = 'What the caregivers and the agency sign';
export const FAMILY_TEXT = 'What the family reads';
const papers = {
  full: { language: 'en', title: 'A plan', blocks: [{ kind: 'text', words: FULL_TEXT }] },
  family: { language: 'en', title: 'A plan', blocks: [{ kind: 'text', words: FAMILY_TEXT }] },
};
const capacities = { caregiver: 'caregiver', agency: 'case_manager', family: 'parent' };

/**
 * A partly signed agreement about one child or one home: who cares and the agency read it in full, a parent as the birth
 * family. Each of them has a row of their own in every table of the agreement.
 */
export async function aLiveAgreement(
  db: Pick<TestDatabase, 'admin'>,
  at: Setting,
  people: readonly LiveSigner[],
): Promise<LiveAgreement> {
  const add = async (table: string, row: Readonly<Record<string, unknown>>): Promise<Id> => {
    const all = { id: newId(), agency_id: at.agencyId, ...row };
    const columns = Object.keys(all);
    const values = columns.map((_, index) => `$${index + 1}`);
    await db.admin.query(`insert into ${table} (${columns}) values (${values})`, Object.values(all));
    return all.id;
  };
  await db.admin.query('begin');
  const [id, versionId] = [newId(), newId()];
  const of = { subject_id: at.subject };
  await add('app.agreement', {
    ...{ id, ...of, child_id: at.isHome ? null : at.subject, home_id: at.isHome ? at.subject : null, pack: 'federal' },
    ...{ kind: at.isHome ? 'partnership_license' : 'partnership_placement', state: 'partly_signed' },
    ...{ template_id: at.agreement.templateId, version_id: versionId, state_at: NOW, opened_at: NOW },
    opened_by: at.staffId,
  });
  const digest = Buffer.from('a');
  await add('app.agreement_version', {
    ...{ id: versionId, ...of, agreement_id: id, number: 1, template_id: at.agreement.templateId, digest },
    ...{ made_at: NOW, made_by: at.staffId },
  });
  for (const audience of ['full', 'family'] as const)
    await add('app.agreement_rendering', {
      ...{ ...of, agreement_id: id, version_id: versionId, audience, language: 'en', paper: papers[audience], digest },
    });
  const signers: Partial<Record<Reader, Id>> = {};
  const rows = { questionId: newId(), declineId: newId(), promiseId: newId(), talkId: newId() };
  for (const [index, { reader, userId, side }] of people.entries()) {
    const signerId = newId();
    signers[reader] = signerId;
    const { rows: named } = await db.admin.query<{ name: string }>('select name from app.user_account where id = $1', [
      userId,
    ]);
    const name = named[0]!.name;
    const own = { ...of, agreement_id: id, signer_id: signerId };
    await add('app.agreement_signer', {
      ...{ ...of, id: signerId, agreement_id: id, capacity: capacities[side], side, user_id: userId, name },
      ...{ audience: side === 'family' ? 'family' : 'full', required: false, each: false, added_at: NOW },
      ...{ by_proxy: side === 'agency' && !at.isHome, on_paper: true },
    });
    const asked = index === 0 ? { id: rows.questionId } : {};
    const declined = index === 0 ? { id: rows.declineId } : {};
    await add('app.agreement_opening', { ...own, language: 'en', at: NOW });
    await add('app.agreement_invitation', { ...own, way: 'sent', at: NOW, by_user: at.staffId });
    await add('app.agreement_question', {
      ...{ ...asked, ...own, kind: 'question', words: 'Why?', language: 'en', asked_at: NOW },
    });
    await add('app.agreement_decline', {
      ...{ ...declined, ...own, version_id: versionId, reason: 'Not yet', language: 'en', at: NOW },
      ...{ entered_by: userId, follow_up_on: '2026-11-20' },
    });
    await add('app.agreement_signature', {
      ...{ ...own, version_id: versionId, way: 'online', proof: 'password', language: 'en', shown_digest: digest },
      ...{ typed_name: name, consented: true, signed_at: NOW, entered_at: NOW, entered_by: userId },
      ...{ voided_at: NOW, voided_why: 'A sample' },
    });
  }
  const live = { ...at, agreement: { ...at.agreement, id } };
  if (!at.isHome) {
    await add('app.plan_promise', { id: rows.promiseId, ...sampleRows['app.plan_promise']?.(live) });
    await add('app.plan_talk', { id: rows.talkId, ...sampleRows['app.plan_talk']?.(live), asked_side: 'agency' });
    await add('app.plan_step', { ...sampleRows['app.plan_step']?.(live) });
  }
  await db.admin.query('commit');
  return { id, versionId, signers, rows };
}
