import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { serviceById } from '#modules/organizations/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { notThere } from '#platform/http/ask.ts';
import type { Part } from '../contract.ts';
import { type ReferralRow, referralById } from './referral.ts';
import type { SaidLine } from './telling.ts';

/** A part of the record as it was told. `guarded` parts may not be passed on. */
export type ToldPart = { readonly part: Part; readonly guarded: boolean; readonly said: readonly SaidLine[] };

/** A time at which somebody is or was expected; moments are as the database writes them. */
export type LinkAppointment = {
  readonly id: Id;
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string | null;
  readonly attended: string | null;
};

/** A word of progress that came. */
export type LinkUpdate = {
  readonly id: Id;
  readonly cameAt: string;
  readonly sessions: number | null;
  readonly score: string | null;
  readonly progress: 'better' | 'same' | 'worse' | 'too-early' | null;
};

/** What services of the family work on together, and what this one does for it. The parts of others are not seen. */
export type LinkGoal = {
  readonly id: Id;
  readonly words: string;
  readonly reachBy: string | null;
  readonly task: string;
  readonly state: 'to-do' | 'doing' | 'done';
};

/** What somebody of the service reads of a referral by a link. */
export type ByLink = {
  readonly referral: ReferralRow;
  readonly service: string;
  readonly told: readonly ToldPart[];
  readonly appointments: readonly LinkAppointment[];
  /** In the order they came. */
  readonly updates: readonly LinkUpdate[];
  readonly updateDueOn: string | null;
  readonly goals: readonly LinkGoal[];
};

/** One referral that the link at hand opens. Throws NotThere when the link or the ground to tell it is over, or it opens another one. */
export async function referralByLink(tx: Tx, id: Id): Promise<ByLink> {
  const referral = await referralById(tx, id);
  if (!referral) return notThere();
  const service = await serviceById(tx, referral.service_id);
  // Told again after a change, a part is shown as it was told last.
  const told = await sql<ToldPart>`
    select distinct on (part) part, guarded, said->'lines' as said from app.referral_share where referral_id = ${id}
    order by part, shared_at desc, id desc`.execute(tx);
  const appointments = await tx
    .selectFrom('app.service_appointment')
    .select(['id', 'starts_at as startsAt', 'minutes', 'place', 'attended'])
    .where('referral_id', '=', id)
    .orderBy('starts_at')
    .execute();
  const updates = await tx
    .selectFrom('app.progress_update')
    .select(['id', 'came_at as cameAt', 'due_on as dueOn', 'sessions', 'score', 'progress'])
    .where('referral_id', '=', id)
    .orderBy('came_at')
    .orderBy('due_on')
    .execute();
  const goals = await tx
    .selectFrom('app.joint_goal_part as p')
    .innerJoin('app.joint_goal as g', 'g.id', 'p.goal_id')
    .select(['p.id', 'g.words', 'g.reach_by as reachBy', 'p.task', 'p.state'])
    .where('p.referral_id', '=', id)
    .where('g.ended_on', 'is', null)
    .orderBy('g.set_at')
    .execute();
  return {
    referral,
    service: service?.name ?? '',
    told: told.rows,
    appointments,
    updates: updates.flatMap(({ cameAt, ...update }) => (cameAt === null ? [] : [{ ...update, cameAt }])),
    updateDueOn: updates.find(update => update.cameAt === null)?.dueOn ?? null,
    goals,
  };
}
