import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { mySignings } from '#modules/agreements/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Side } from '../contract.ts';
import { plansByIds } from '../live-plan.ts';
import { type CheckPoint, duePoint, freePoint } from '../rules/check-points.ts';
import { PLAN_KIND } from './plans.ts';

/** Somebody is asked how the working together goes. */
export type DueCheck = { readonly planId: Id; readonly childId: Id; readonly side: Side; readonly point: CheckPoint };

/** What the asker is asked about on this day: for each live plan they have a part in, at most one point. */
export const dueChecks = async (ask: Ask): Promise<DueCheck[]> =>
  (await checksOf(ask)).flatMap(({ opened, answered, ...check }) => {
    const point = duePoint(opened, ask.today.toString(), answered);
    return point ? [{ ...check, point }] : [];
  });

/** The point at which the asker may say now how it goes in one plan: the due one, or `later` of their own accord. */
export async function pointNow(
  ask: Ask,
  planId: Id,
): Promise<(Omit<DueCheck, 'point'> & { readonly point: CheckPoint | 'later' }) | null> {
  const check = (await checksOf(ask)).find(one => one.planId === planId);
  if (!check) return null;
  const { opened, answered, ...part } = check;
  const today = ask.today.toString();
  const point = duePoint(opened, today, answered) ?? freePoint(opened, today, answered);
  return point && { ...part, point };
}

type Part = Omit<DueCheck, 'point'> & { readonly opened: string; readonly answered: readonly string[] };

/** The live plans the asker has a part in, with the points they have answered. */
async function checksOf(ask: Ask): Promise<Part[]> {
  const { tx, who } = ask;
  const parts = (await mySignings(tx)).filter(({ kind, childId }) => kind === PLAN_KIND && childId !== null);
  if (parts.length === 0) return [];
  const ids = [...new Set(parts.map(({ agreementId }) => agreementId))];
  const [plans, answers] = await Promise.all([openedOn(tx, ids, who.timeZone), pointsAnswered(tx, ids)]);
  return parts.flatMap(({ agreementId: planId, childId, side }) => {
    const opened = plans.get(planId);
    return opened && childId && side !== 'partner'
      ? [{ planId, childId, side, opened, answered: answers.get(planId) ?? [] }]
      : [];
  });
}

async function openedOn(tx: Tx, ids: readonly Id[], timeZone: string): Promise<ReadonlyMap<Id, string>> {
  const plans = await plansByIds(tx, ids);
  const dayOf = (moment: string) => Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return new Map(plans.map(({ id, openedAt }) => [id, dayOf(openedAt)]));
}

async function pointsAnswered(tx: Tx, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly string[]>> {
  const rows = await tx
    .selectFrom('app.relationship_check')
    .select(['agreement_id', 'point'])
    .where('agreement_id', 'in', [...ids])
    .where(sql<boolean>`user_id = app.me()`)
    .execute();
  return new Map([...Map.groupBy(rows, row => row.agreement_id)].map(([id, of]) => [id, of.map(({ point }) => point)]));
}

/** How the working together goes as each side says, by unit. Under the floor only how many answered. */
export type UnitRelationship = {
  readonly side: Side;
  readonly answers: number;
  readonly average: number | null;
  readonly low: number | null;
};

/** Fewer answers than this are never averaged: they would tell who answered what. */
export const ANSWERS_NEEDED = 5;

/** For the cases of these units that the reader supervises, since an ISO day. */
export async function relationshipOfUnit(tx: Tx, units: readonly Id[], since: string): Promise<UnitRelationship[]> {
  const { rows } = await sql<{ side: Side; answers: number; average: string | null; low: number | null }>`
    select side, answers, average, low
    from app_definer.relationship_of_unit(${[...units]}::uuid[], ${since}::date, ${ANSWERS_NEEDED}) order by side`.execute(
    tx,
  );
  return rows.map(row => ({ ...row, average: row.average === null ? null : Number(row.average) }));
}
