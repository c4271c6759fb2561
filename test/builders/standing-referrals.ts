import { type Id, newId } from '#kernel/ids.ts';
import { NOW } from '../support/as.ts';
import { type Admin, insertRow } from './rows.ts';

/** A referral as it stands, past the steps that led there. Days and moments are ISO. */
export type StandingReferral = {
  readonly agencyId: Id;
  readonly personId: Id;
  /** Who opened it. */
  readonly userId: Id;
  readonly organizationId: Id;
  readonly serviceId: Id;
  readonly number: string;
  readonly state: string;
  readonly caseId?: Id | null;
  readonly since?: string;
  readonly answerDueOn?: string;
  /** Word of progress is asked for by this day. */
  readonly updateDueOn?: string;
  readonly sensitive?: string | null;
  readonly urgency?: string;
  readonly appointment?: { readonly at: string; readonly transport: string; readonly interpreter: string };
};

const ENDED = ['declined', 'completed', 'stopped', 'closed', 'withdrawn'];

/** Writes a referral in any state with the ground it stands on; answers with its id. */
export async function aStandingReferral(db: Admin, row: StandingReferral): Promise<Id> {
  const { state, since = '2026-11-10T15:00:00Z', sensitive = null, userId, organizationId } = row;
  const about = { agency_id: row.agencyId, person_id: row.personId, sensitive };
  const basisId = await insertRow(db, 'app.sharing_basis', {
    ...about,
    kind: 'statute',
    citation: 'A law',
    organization_id: organizationId,
    parts: ['contact'],
    purpose: 'Help',
    holds: '[2026-01-01,2028-01-01)',
    recorded_by: userId,
    recorded_at: NOW,
  });
  const closed = state === 'closed';
  const referralId = await insertRow(db, 'app.referral', {
    ...about,
    id: newId(),
    case_id: row.caseId ?? null,
    number: row.number,
    organization_id: organizationId,
    service_id: row.serviceId,
    state,
    state_since: since,
    asked_by: 'worker',
    opened_by: userId,
    opened_at: since,
    way: 'email',
    basis_id: basisId,
    urgency: row.urgency ?? 'routine',
    sent_at: since,
    answer_due_on: row.answerDueOn ?? '2026-12-01',
    started_on: ['started', 'on-hold', 'completed'].includes(state) ? '2026-11-01' : null,
    ended_on: ENDED.includes(state) ? '2026-11-12' : null,
    reason: 'other',
    received: closed ? 'yes' : null,
    result_read_by: closed ? userId : null,
    result_read_at: closed ? since : null,
  });
  const hangs = { ...about, referral_id: referralId };
  if (row.updateDueOn) await insertRow(db, 'app.progress_update', { ...hangs, due_on: row.updateDueOn });
  if (row.appointment) {
    const { at, transport, interpreter } = row.appointment;
    await insertRow(db, 'app.service_appointment', {
      ...hangs,
      starts_at: at,
      minutes: 60,
      transport,
      interpreter,
      language: 'es',
      recorded_at: NOW,
    });
  }
  return referralId;
}
