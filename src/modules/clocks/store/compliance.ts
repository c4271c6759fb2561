import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/**
 * What became of a duty that was due in a period. The first four make up the denominator, and `met` alone the numerator;
 * what was excepted stands apart, and what ended before its day was never due.
 */
export const PARTS = ['met', 'late', 'missed', 'open', 'excepted'] as const;
export type Part = (typeof PARTS)[number];
/** `due` is the denominator: all parts but what was excepted. */
export type Figure = Part | 'due';

/** Days due in a period (ISO, both included), in one unit or in all the reader may see. */
export type Period = { readonly from: string; readonly to: string; readonly unitId: Id | null };

/** What is asked: `pastMending` are rules that nothing settles any more once their day lies before `today` (ISO). */
export type ComplianceQuestion = Period & { readonly today: string; readonly pastMending: readonly string[] };

export type ComplianceRow = { readonly rule: string } & Readonly<Record<Part, number>>;

/** What ended with its day behind it was missed, and what nothing settles any more. Of what ended before, nothing was due. */
const partOf = ({ today, pastMending }: ComplianceQuestion) => sql<Part | null>`
  case when o.state = 'met' then 'met' when o.state = 'met-late' then 'late' when o.state = 'excepted' then 'excepted'
    when o.state = 'withdrawn' then case when o.missed then 'missed' end
    when o.due_on < ${today} and o.rule = any (${[...pastMending]}::text[]) then 'missed' else 'open' end`;

/** The years in which what is over was due, and what is open. */
function yearsOf(from: string, to: string): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return [0, ...Array.from({ length: Math.max(0, last - first + 1) }, (_, turn) => first + turn)];
}

const due = ({ from, to, unitId }: Period) => sql`
  o.year = any (${yearsOf(from, to)}::smallint[]) and o.due_on between ${from} and ${to} and o.office_id = any (array(select distinct c.office_id from app.cases_v_child c))
  and (${unitId}::uuid is null or exists (select from app.cases_v_child_ever c where c.child_id = o.child_id and c.unit_id = ${unitId}))`;

/** Every rule that had a day in the period, with what became of it: totals are those of `dutiesBehind`. */
export async function complianceOf(tx: Tx, period: ComplianceQuestion): Promise<ComplianceRow[]> {
  const { rows } = await sql<ComplianceRow>`
    select d.rule, count(*) filter (where d.part = 'met')::int as met, count(*) filter (where d.part = 'late')::int as late,
      count(*) filter (where d.part = 'missed')::int as missed, count(*) filter (where d.part = 'open')::int as open,
      count(*) filter (where d.part = 'excepted')::int as excepted
    from (select o.rule, ${partOf(period)} as part from app.clocks_v_duty o where ${due(period)}) d
    where d.part is not null group by d.rule order by d.rule`.execute(tx);
  return rows;
}

/** A duty behind a number. Names are null where the reader may know of the duty but not of the child. */
export type DutyBehind = {
  readonly id: Id;
  readonly child_id: Id;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly worker: string | null;
  readonly part: Part;
  readonly due_on: string;
  readonly settled_on: string | null;
};

/** The duties behind the numbers of one rule, or behind one of them: the earliest first. */
export async function dutiesBehind(
  tx: Tx,
  period: ComplianceQuestion,
  {
    rule,
    part,
    most,
    skip,
  }: { readonly rule: string; readonly part: Figure; readonly most: number; readonly skip: number },
): Promise<DutyBehind[]> {
  const { rows } = await sql<DutyBehind>`
    select d.id, d.child_id, p.first_name, p.last_name, c.primary_worker as worker, d.part, d.due_on, d.settled_on
    from (
      select d.* from (
        select o.id, o.child_id, o.due_on, o.settled_on, ${partOf(period)} as part
        from app.clocks_v_duty o where o.rule = ${rule} and ${due(period)}
      ) d where case ${part} when 'due' then d.part <> 'excepted' else d.part = ${part} end
      order by d.due_on, d.child_id, d.id limit ${most} offset ${skip}
    ) d
    left join app.people_v_person p on p.id = d.child_id
    left join app.cases_v_child c on c.child_id = d.child_id
    order by d.due_on, d.child_id, d.id`.execute(tx);
  return rows;
}

/** The units of the open cases the reader may see, by name. */
export async function unitsInView(tx: Tx): Promise<{ id: Id; name: string }[]> {
  const { rows } = await sql<{ id: Id; name: string }>`
    select u.id, u.name from app.agency_v_unit u
    where u.id in (select c.unit_id from app.cases_v_child c) order by u.name`.execute(tx);
  return rows;
}
