import { type Id, newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { keepCommunities, type NotAllowed } from '../policy.ts';
import type { PartnerTaskKind } from './rules/codes.ts';

export type OpenPartnerTask = {
  /** One of both at least. */
  readonly partnershipId?: Id | null;
  readonly communityId?: Id | null;
  readonly kind: PartnerTaskKind;
  /** The record's own words: what was promised, who leaves. Pages say the kind beside it in the reader's language. */
  readonly title: string;
  /** Who does it, or sees that the partner does. */
  readonly ownerId: Id | null;
  /** True: the partner does it. */
  readonly byPartner?: boolean;
  /** ISO day. */
  readonly dueOn: string;
  /** What made it: there is one open task of a kind for each. */
  readonly sourceId?: Id | null;
};

/**
 * Opens a task of a partnership or a community and gives its id. With a source that has an open task of the kind already,
 * that one is given instead of a second. For use cases that have asked what their asker may.
 */
export async function openPartnerTask(ask: Ask, task: OpenPartnerTask): Promise<Id> {
  const { tx, who, today } = ask;
  const open = task.sourceId && (await openOfSource(tx, task.sourceId, task.kind));
  if (open) return open.id;
  const id = newId();
  await tx
    .insertInto('app.partner_task')
    .values({
      id,
      agency_id: who.agencyId,
      partnership_id: task.partnershipId ?? null,
      community_id: task.communityId ?? null,
      kind: task.kind,
      title: task.title.trim(),
      owner_id: task.ownerId,
      by_partner: task.byPartner ?? false,
      due_on: task.dueOn,
      source_id: task.sourceId ?? null,
      opened_on: today.toString(),
      opened_by: who.userId,
    })
    .execute();
  return id;
}

export type TaskRefusal = NotAllowed | { readonly kind: 'task-is-over' };

/** Says that a task was done: its owner, or who builds partnerships. Throws NotThere. */
export async function settlePartnerTask(
  ask: Ask,
  { taskId }: { readonly taskId: Id },
): Promise<Result<null, TaskRefusal>> {
  const { tx, who, today } = ask;
  const refused = await mayNotEnd(ask, taskId);
  if (refused) return no(refused);
  await tx
    .updateTable('app.partner_task')
    .set({ done_on: today.toString(), done_by: who.userId })
    .where('id', '=', taskId)
    .execute();
  return ok(null);
}

/** Says why a task is not needed any more: its owner, or who builds partnerships. Throws NotThere. */
export async function dropPartnerTask(
  ask: Ask,
  { taskId, why }: { readonly taskId: Id; readonly why: string },
): Promise<Result<null, TaskRefusal>> {
  const refused = await mayNotEnd(ask, taskId);
  if (refused) return no(refused);
  await ask.tx
    .updateTable('app.partner_task')
    .set({ dropped_on: ask.today.toString(), dropped_why: why.trim() })
    .where('id', '=', taskId)
    .execute();
  return ok(null);
}

/**
 * What open tasks of a source asked for has happened, or is not needed any more when `dropped` says why. Of one kind, or
 * of every kind. For use cases that have asked what their asker may.
 */
export async function settlePartnerTasksOf(
  { tx, who, today }: Ask,
  sourceId: Id,
  { kind, dropped }: { readonly kind?: PartnerTaskKind; readonly dropped?: string } = {},
): Promise<void> {
  const day = today.toString();
  let update = tx
    .updateTable('app.partner_task')
    .set(dropped ? { dropped_on: day, dropped_why: dropped } : { done_on: day, done_by: who.userId })
    .where('source_id', '=', sourceId)
    .where('done_on', 'is', null)
    .where('dropped_on', 'is', null);
  if (kind) update = update.where('kind', '=', kind);
  await update.execute();
}

const tasks = (tx: Tx) =>
  tx
    .selectFrom('app.partner_task as t')
    .leftJoin('app.partnership as p', 'p.id', 't.partnership_id')
    .leftJoin('app.organizations_v_name as o', 'o.id', 'p.organization_id')
    .leftJoin('app.community as c', 'c.id', 't.community_id')
    .leftJoin('app.access_v_staff as u', 'u.id', 't.owner_id')
    .select([
      't.id',
      't.partnership_id',
      't.community_id',
      't.kind',
      't.title',
      't.owner_id',
      't.by_partner',
      't.due_on',
      't.source_id',
      't.opened_on',
      't.done_on',
      't.dropped_on',
      'o.name as organization',
      'c.name as community',
      'u.name as owner',
    ]);

/** A task of a partnership or a community; days are ISO. */
export type PartnerTask = Awaited<ReturnType<typeof openPartnerTasksOf>>[number];

/** What somebody has to do for partnerships and communities, the first day first. */
export const openPartnerTasksOf = (tx: Tx, userId: Id) => openTasks(tx).where('t.owner_id', '=', userId).execute();

/** Open tasks of a partnership, the first day first. */
export const openTasksOfPartnership = (tx: Tx, partnershipId: Id) =>
  openTasks(tx).where('t.partnership_id', '=', partnershipId).execute();

/** Open tasks whose day lies in a time, both days with it (ISO), the first day first. */
export const openTasksBetween = (tx: Tx, from: string, to: string) =>
  openTasks(tx).where('t.due_on', '>=', from).where('t.due_on', '<=', to).execute();

/** A task, open or over; undefined when there is none for the asker. */
export const partnerTaskById = (tx: Tx, id: Id) => tasks(tx).where('t.id', '=', id).executeTakeFirst();

const openTasks = (tx: Tx) =>
  tasks(tx).where('t.done_on', 'is', null).where('t.dropped_on', 'is', null).orderBy('t.due_on').orderBy('t.id');

const openOfSource = (tx: Tx, sourceId: Id, kind: PartnerTaskKind) =>
  tx
    .selectFrom('app.partner_task')
    .select('id')
    .where('source_id', '=', sourceId)
    .where('kind', '=', kind)
    .where('done_on', 'is', null)
    .where('dropped_on', 'is', null)
    .executeTakeFirst();

async function mayNotEnd({ tx, who }: Ask, taskId: Id): Promise<TaskRefusal | null> {
  const task = (await partnerTaskById(tx, taskId)) ?? notThere();
  if (task.owner_id !== who.userId && !keepCommunities.may(who)) return { kind: 'not-allowed' };
  return task.done_on === null && task.dropped_on === null ? null : { kind: 'task-is-over' };
}
