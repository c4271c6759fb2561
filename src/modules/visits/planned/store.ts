import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { PlannedKind, PlanVisit } from './contract.ts';

/** A planned visit that is neither made nor dropped, with the child's name. */
export type PlanRow = {
  readonly id: Id;
  readonly child_id: Id;
  readonly first_name: string;
  readonly last_name: string | null;
  readonly kind: PlannedKind;
  readonly kind_en: string;
  readonly kind_es: string;
  /** ISO day and moment. */
  readonly planned_on: string;
  readonly starts_at: string | null;
  readonly due_on: string | null;
  readonly assigned_to: Id;
  readonly goes: string | null;
};

const open = (where: ReturnType<typeof sql>) => sql<PlanRow>`
  select v.id, v.child_id, p.first_name, p.last_name, v.kind, k.en as kind_en, k.es as kind_es, v.planned_on, v.starts_at, v.due_on,
    v.assigned_to, s.name as goes
  from app.visit_plan v join app.contact_kind k on k.code = v.kind join app.people_v_person p on p.id = v.child_id
  left join app.access_v_staff s on s.id = v.assigned_to
  where v.contact_id is null and v.dropped_at is null and ${where}
  order by v.planned_on, v.starts_at nulls last, p.first_name, v.id`;

/** What somebody means to do from one day until another (ISO, both included); a query that reads visit_plan__assigned. */
export const plansOfWorker = (userId: Id, from: string, until: string) =>
  open(sql`v.assigned_to = ${userId} and v.planned_on between ${from}::date and ${until}::date`);

/** What is planned from one day until another (ISO, both included) with all children the reader may see, the first `most` of it. */
export async function plansBetween(tx: Tx, from: string, until: string, most: number): Promise<PlanRow[]> {
  const { rows } =
    await sql<PlanRow>`${open(sql`v.planned_on between ${from}::date and ${until}::date`)} limit ${most}`.execute(tx);
  return rows;
}

/** What is planned with some children. */
export async function plansWith(tx: Tx, childIds: readonly Id[]): Promise<PlanRow[]> {
  if (childIds.length === 0) return [];
  const { rows } = await open(sql`v.child_id = any (${[...childIds]}::uuid[])`).execute(tx);
  return rows;
}

/** One planned visit, locked; undefined when it is made, dropped, or not the reader's to see. */
export async function planToChange(tx: Tx, id: string): Promise<{ id: Id; child_id: Id; assigned_to: Id } | undefined> {
  if (!isId(id)) return undefined;
  return tx
    .selectFrom('app.visit_plan')
    .select(['id', 'child_id', 'assigned_to'])
    .where('id', '=', id)
    .where('contact_id', 'is', null)
    .where('dropped_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

type NewPlan = PlanVisit & {
  readonly id: Id;
  readonly agencyId: Id;
  readonly dueOn: string | null;
  readonly by: Id;
  readonly now: string;
};
export const insertPlan = (tx: Tx, plan: NewPlan) =>
  tx
    .insertInto('app.visit_plan')
    .values({
      id: plan.id,
      agency_id: plan.agencyId,
      office_id: null,
      child_id: plan.childId,
      kind: plan.kind,
      planned_on: plan.plannedOn,
      starts_at: plan.startsAt,
      due_on: plan.dueOn,
      assigned_to: plan.assignedTo,
      planned_by: plan.by,
      planned_at: plan.now,
      contact_id: null,
      dropped_at: null,
      dropped_why: null,
    })
    .execute();

export const movePlan = (tx: Tx, id: Id, plannedOn: string, startsAt: string | null) =>
  tx.updateTable('app.visit_plan').set({ planned_on: plannedOn, starts_at: startsAt }).where('id', '=', id).execute();

export const dropPlan = (tx: Tx, id: Id, at: string, why: string) =>
  tx.updateTable('app.visit_plan').set({ dropped_at: at, dropped_why: why }).where('id', '=', id).execute();

/** So many days before or after the planned day a visit still keeps the plan. */
const NEAR = 7;

/** A visit that came about on a day (ISO) keeps the plan nearest to it; one that was tried in vain keeps none. */
export async function keepPlanned(
  tx: Tx,
  visit: {
    readonly childId: Id;
    readonly contactId: Id;
    readonly kind: string;
    readonly day: string;
    readonly held: boolean;
  },
): Promise<void> {
  if (!visit.held) return;
  await sql`
    update app.visit_plan set contact_id = ${visit.contactId}
    where id = (
      select v.id from app.visit_plan v
      where v.child_id = ${visit.childId} and v.kind = ${visit.kind} and v.contact_id is null and v.dropped_at is null
        and abs(v.planned_on - ${visit.day}::date) <= ${NEAR}
      order by abs(v.planned_on - ${visit.day}::date), v.planned_on, v.id limit 1)`.execute(tx);
}

/** A visit that did not come about after all keeps no plan: what was planned is open again. */
export const releasePlanned = (tx: Tx, { childId, contactId }: { readonly childId: Id; readonly contactId: Id }) =>
  tx
    .updateTable('app.visit_plan')
    .set({ contact_id: null })
    .where('contact_id', '=', contactId)
    .where('child_id', '=', childId)
    .execute();

/** Does this contact keep a plan? */
export async function keepsPlan(
  tx: Tx,
  { childId, contactId }: { readonly childId: Id; readonly contactId: Id },
): Promise<boolean> {
  const found = await tx
    .selectFrom('app.visit_plan')
    .select('id')
    .where('contact_id', '=', contactId)
    .where('child_id', '=', childId)
    .executeTakeFirst();
  return found !== undefined;
}

/** Where children are, as points in miles: the home they are in, else whom they are with, else their own address. */
export async function placesOf(
  tx: Tx,
  childIds: readonly Id[],
  today: string,
): Promise<ReadonlyMap<Id, readonly [number, number]>> {
  if (childIds.length === 0) return new Map();
  // A hidden address is in none of these: who lives at one has no place here, whoever looks.
  const { rows } = await sql<{ child: Id; x: number | null; y: number | null }>`
    select c.id as child, (coalesce(w.place, h.place, o.place))[0] as x, (coalesce(w.place, h.place, o.place))[1] as y
    from unnest(${[...childIds]}::uuid[]) c (id)
    left join app.placement_v_now n on n.child_id = c.id
    left join lateral (select f.place from app.placement_v_whereabouts a join app.licensing_v_home f on f.id = a.home_id
      where a.child_id = c.id and a.during @> (select app.moment()) limit 1) w on true
    left join app.licensing_v_home h on h.id = n.home_id
    left join lateral (select a.place from app.people_v_place a where a.person_id = coalesce(n.with_person_id, c.id) and n.home_id is null
      and a.during @> ${today}::date and a.place is not null limit 1) o on true`.execute(tx);
  return new Map(
    rows.flatMap(({ child, x, y }) => (x === null || y === null ? [] : [[child, [x, y] as const] as const])),
  );
}

/** The neighborhood of the office of some units, as an outline; null where it is not known. */
export async function officeOutline(tx: Tx, unitIds: readonly Id[], today: string): Promise<string | null> {
  const { rows } = await sql<{ outline: string | null }>`
    select a.outline::text as outline from app.agency_v_unit u join app.agency_v_office o on o.id = u.office_id
    join app.agency_v_outline a on o.postal_code = any (a.postal_codes) and a.during @> ${today}::date and a.outline is not null
    where u.id = any (${[...unitIds]}::uuid[]) limit 1`.execute(tx);
  return rows[0]?.outline ?? null;
}

/** The children whose primary worker somebody is now, by name. */
export async function childrenOf(tx: Tx, userId: Id): Promise<{ childId: Id; first_name: string }[]> {
  const { rows } = await sql<{ childId: Id; first_name: string }>`
    select c.child_id as "childId", p.first_name from app.cases_v_child c join app.people_v_person p on p.id = c.child_id
    where c.primary_worker_id = ${userId} order by p.first_name, c.child_id`.execute(tx);
  return rows;
}
