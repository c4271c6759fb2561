import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { triggerFor } from '#modules/agreements/index.ts';
import { bindingKinds } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { relationshipOfUnit, type UnitRelationship } from './store/checks.ts';
import { PLAN_KIND, settingsWithPlan } from './store/plans.ts';

/** Figures of how the sides work together. The words `balance.<key>` hold each label and its definition. */
export const PARTNERSHIP_FIGURES = [
  'plans_in_force',
  'promises_kept_agency',
  'promises_kept_caregivers',
  'talks_open',
  'talks_held',
  'proposals_answered',
  'days_to_answer',
  'packet_complete',
] as const;
/** Figures of what is owed by a day, beside them. */
export const COMPLIANCE_FIGURES = ['plans_late', 'longest_late', 'tasks_overdue'] as const;
export type FigureKey = (typeof PARTNERSHIP_FIGURES)[number] | (typeof COMPLIANCE_FIGURES)[number];

/** One figure with the children behind it. */
export type Figure = {
  readonly key: FigureKey;
  /** Null: nothing to count, which is not zero. Days for `days_to_answer` (median) and `longest_late`. */
  readonly value: number | null;
  /** Out of how many; null where it is a count by itself. */
  readonly of: number | null;
  /** Children with what is counted. */
  readonly children: readonly Id[];
  /** Children of the rest: out of `of`, and not in `value`. */
  readonly others: readonly Id[];
};

export type Balance = {
  readonly partnership: readonly Figure[];
  readonly compliance: readonly Figure[];
  /** How the working together goes, by side; counts only under five answers. */
  readonly relationship: readonly UnitRelationship[];
};

/** Units, and a time of ISO days, both included; it ends today or earlier. */
export type BalanceAsked = { readonly unitIds: readonly Id[]; readonly from: string; readonly to: string };

/**
 * Partnership beside compliance for units, as far as the reader may see their children (S3-12): one question to the
 * database for all figures, whatever the number of children.
 */
export async function balanceOfUnit(ask: Ask, { unitIds, from, to }: BalanceAsked): Promise<Balance> {
  const { tx, today, now, who } = ask;
  const trigger = await triggerFor(tx, 'placement');
  const settings = trigger?.kind === PLAN_KIND ? [...(await settingsWithPlan(tx, trigger.pack)).keys()] : [];
  const day = today.toString();
  const inTime = (moment: string) =>
    sql`(${sql.ref(moment)} at time zone ${who.timeZone})::date between ${from}::date and ${to}::date`;
  const { rows } = await sql<Figure>`
    with child as materialized (
      select distinct child_id from app.cases_v_child where unit_id = any (${[...unitIds]}::uuid[])
    ), needed as materialized (
      select n.child_id, a.id, a.state,
        case when a.state = 'void' then (a.state_at at time zone ${who.timeZone})::date
          else coalesce(a.due_on, (lower(n.during) at time zone ${who.timeZone})::date) end as since
      from child join app.placement_v_now n on n.child_id = child.child_id
      left join app.agreements_v_agreement a on a.subject_id = n.child_id and a.child_id is not null and a.kind = ${PLAN_KIND}
        and a.state not in ('superseded', 'ended')
      where n.home_id is not null and n.setting = any (${settings}::text[])
    ), counted as (
      select 'plans_in_force' as key, child_id, state is not distinct from 'in_force' as yes from needed
      union all
      select case p.side when 'agency' then 'promises_kept_agency' else 'promises_kept_caregivers' end, p.child_id,
        p.kept_on is not null and p.kept_on <= p.due_on
      from app.plan_promise p join child on child.child_id = p.child_id
      where p.side in ('agency', 'caregiver') and p.released_at is null and p.due_on between ${from}::date and ${to}::date
        and (p.due_on < ${day}::date or p.kept_on is not null)
      union all
      select 'proposals_answered', q.subject_id, q.answered_at is not null
      from app.agreements_v_question q join child on child.child_id = q.subject_id
      where q.kind = 'change' and ${inTime('q.asked_at')}
      union all
      select 'packet_complete', n.child_id, bool_and(s.state <> 'open')
      from needed n join app.plan_step s on s.agreement_id = n.id join app.plan_step_kind k on k.code = s.kind and k.part = 'packet'
      group by n.child_id
    ), rated as (
      select key, count(*) filter (where yes)::numeric as value, count(*)::integer as of,
        coalesce(array_agg(distinct child_id) filter (where yes), '{}') as children,
        coalesce(array_agg(distinct child_id) filter (where not yes), '{}') as others
      from counted group by key
    ), listed as (
      select case when t.held_on is null then 'talks_open' else 'talks_held' end as key, t.child_id
      from app.plan_talk t join child on child.child_id = t.child_id
      where t.held_on is null or t.held_on between ${from}::date and ${to}::date
      union all
      select 'plans_late', child_id from needed where state is distinct from 'in_force' and since < ${day}::date
      union all
      select 'tasks_overdue', t.child_id from app.tasks_v_open t join child on child.child_id = t.child_id
      where t.kind = any (${[...bindingKinds]}::text[])
        and case when t.due_at is null then t.due_on < ${day}::date else t.due_at < ${now}::timestamptz end
    )
    select key, value::float8 as value, of, children, others from rated
    union all
    select key, count(*)::float8, null, array_agg(distinct child_id), '{}' from listed group by key
    union all
    select 'days_to_answer', round(percentile_cont(0.5) within group (order by extract(epoch from q.answered_at - q.asked_at) / 86400)::numeric, 1)::float8,
      null, array_agg(distinct q.subject_id), '{}'
    from app.agreements_v_question q join child on child.child_id = q.subject_id
    where q.kind = 'change' and q.answered_at is not null and ${inTime('q.asked_at')} having count(*) > 0
    union all
    select 'longest_late', max(${day}::date - since)::float8, null,
      array(select child_id from needed where state is distinct from 'in_force' order by since, child_id limit 1), '{}'
    from needed where state is distinct from 'in_force' and since < ${day}::date having count(*) > 0`.execute(tx);
  const figures = new Map(rows.map(row => [row.key, row]));
  return {
    partnership: PARTNERSHIP_FIGURES.map(key => figures.get(key) ?? nothing(key)),
    compliance: COMPLIANCE_FIGURES.map(key => figures.get(key) ?? nothing(key)),
    relationship: await relationshipOfUnit(tx, unitIds, from),
  };
}

/** Counts that are none; shares and medians of nothing are not zero. */
const COUNTS: readonly FigureKey[] = ['talks_open', 'talks_held', 'plans_late', 'tasks_overdue'];

const nothing = (key: FigureKey): Figure => ({
  key,
  value: COUNTS.includes(key) ? 0 : null,
  of: null,
  children: [],
  others: [],
});
