import { type Selectable, sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Phase, Proof } from '../rules/phases.ts';
import type { Tables } from '../tables.ts';

export type PlanRow = Selectable<Tables['app.phase_plan']> & { readonly phase: Phase; readonly since: string };

const plans = (tx: Tx) =>
  tx
    .selectFrom('app.phase_plan as p')
    .innerJoin('app.phase_stay as y', join =>
      join.onRef('y.plan_id', '=', 'p.id').on(sql`upper_inf(y.during)`, '=', true),
    )
    .selectAll('p')
    .select(sql<Phase>`y.phase`.as('phase'))
    .select(sql<string>`lower(y.during)::text`.as('since'));

/** The living plan of a community with the phase it stands in; undefined when it has none. */
export const planOf = (tx: Tx, communityId: Id): Promise<PlanRow | undefined> =>
  plans(tx).where('p.community_id', '=', communityId).where('p.ended_on', 'is', null).executeTakeFirst();

/** The living plan of the work with one organization; undefined when it has none. */
export const planWith = (tx: Tx, organizationId: Id): Promise<PlanRow | undefined> =>
  plans(tx).where('p.organization_id', '=', organizationId).where('p.ended_on', 'is', null).executeTakeFirst();

/** The living plans of communities, with the phase each stands in. */
export const livingPlans = (tx: Tx): Promise<PlanRow[]> =>
  plans(tx).where('p.community_id', 'is not', null).where('p.ended_on', 'is', null).execute();

/** One plan, held until the transaction ends: its phase is read once it is held, so that of two gates the second sees the first. */
export async function planById(tx: Tx, id: string): Promise<PlanRow | undefined> {
  if (!isId(id)) return undefined;
  await tx.selectFrom('app.phase_plan').select('id').where('id', '=', id).forUpdate().execute();
  return plans(tx).where('p.id', '=', id).executeTakeFirst();
}

export type StepRow = Omit<Selectable<Tables['app.phase_step']>, 'library_id'> & {
  readonly code: string;
  readonly phase: Phase;
  readonly title_en: string;
  readonly title_es: string;
  readonly help_en: string | null;
  readonly help_es: string | null;
  readonly proof: Proof;
  readonly required: boolean;
  readonly source: string | null;
};

const steps = (tx: Tx) =>
  tx
    .selectFrom('app.phase_step as s')
    .innerJoin('app.library_step as l', 'l.id', 's.step_id')
    .innerJoin('app.phase as f', 'f.code', 'l.phase')
    .selectAll('s')
    .select(['l.code', 'l.title_en', 'l.title_es', 'l.help_en', 'l.help_es', 'l.required', 'l.source'])
    .select([sql<Phase>`l.phase`.as('phase'), sql<Proof>`l.proof`.as('proof')]);

/** The steps of these plans, in the order of phases and of their own. */
export const stepsOf = async (tx: Tx, planIds: readonly Id[]): Promise<StepRow[]> =>
  planIds.length === 0
    ? []
    : await steps(tx)
        .where('s.plan_id', 'in', [...planIds])
        .orderBy('f.number')
        .orderBy('l.position')
        .execute();

/** The steps of a plan, as far as the asker may see it. */
export const planSteps = ({ tx }: Pick<Ask, 'tx'>, planId: Id): Promise<StepRow[]> => stepsOf(tx, [planId]);

export const stepById = async (tx: Tx, id: string): Promise<StepRow | undefined> =>
  isId(id) ? steps(tx).where('s.id', '=', id).executeTakeFirst() : undefined;

/** Every stay in a phase of a plan, the first one first: days, who led it there, what its gate missed. */
export const staysOf = (tx: Tx, planId: Id) =>
  tx
    .selectFrom('app.phase_stay as y')
    .leftJoin('app.access_v_staff as u', 'u.id', 'y.entered_by')
    .select(['y.id', 'y.phase', 'y.missing', 'y.reason', 'u.name as entered_by'])
    .select([sql<string>`lower(y.during)::text`.as('from'), sql<string | null>`upper(y.during)::text`.as('to')])
    .where('y.plan_id', '=', planId)
    .orderBy(sql`lower(y.during)`)
    .execute();

/** Name and version of the steps a plan began with. */
export const libraryOf = (tx: Tx, id: Id) =>
  tx.selectFrom('app.step_library').select(['name', 'version']).where('id', '=', id).executeTakeFirst();
