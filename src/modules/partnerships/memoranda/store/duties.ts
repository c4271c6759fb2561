import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** What each party of an agreement has to do, with its tasks counted; the first day first. */
export const dutiesOf = (tx: Tx, agreementId: Id) =>
  tx
    .selectFrom('app.partner_duty as d')
    .leftJoin('app.partnership as p', 'p.id', 'd.partnership_id')
    .leftJoin('app.organizations_v_name as o', 'o.id', 'p.organization_id')
    .leftJoin('app.access_v_staff as u', 'u.id', 'd.owner_id')
    .select([
      'd.id',
      'd.partnership_id',
      'd.what',
      'd.first_on',
      'd.every_months',
      'd.owner_id',
      'o.name as organization',
      'u.name as owner',
    ])
    .select(
      sql<string | null>`(select min(t.due_on)::text from app.partner_task t
        where t.source_id = d.id and t.kind = 'duty' and t.done_on is null and t.dropped_on is null)`.as('open_until'),
    )
    .where('d.agreement_id', '=', agreementId)
    .orderBy('d.first_on')
    .orderBy('d.id')
    .execute();

/** Tasks of an agreement's duties that were due in a time (ISO, both days with it), the first first. */
export const dutyTasks = (tx: Tx, agreementId: Id, from: string, until: string) =>
  tx
    .selectFrom('app.partner_task as t')
    .innerJoin('app.partner_duty as d', 'd.id', 't.source_id')
    .leftJoin('app.partnership as p', 'p.id', 'd.partnership_id')
    .leftJoin('app.organizations_v_name as o', 'o.id', 'p.organization_id')
    .select(['t.id', 't.title', 't.due_on', 't.done_on', 't.dropped_on', 'o.name as organization'])
    .where('d.agreement_id', '=', agreementId)
    .where('t.kind', '=', 'duty')
    .where('t.due_on', '>=', from)
    .where('t.due_on', '<=', until)
    .orderBy('t.due_on')
    .orderBy('t.id')
    .execute();

/** Promises with the partners of an agreement that were due in a time, both ways, the first first. */
export const promisesBetween = (tx: Tx, partnershipIds: readonly Id[], from: string, until: string) =>
  partnershipIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('app.commitment as c')
        .innerJoin('app.partnership as p', 'p.id', 'c.partnership_id')
        .innerJoin('app.organizations_v_name as o', 'o.id', 'p.organization_id')
        .select([
          'c.id',
          'c.what',
          'c.by_us',
          'c.due_on',
          'c.kept_on',
          'c.withdrawn_on',
          'c.released_on',
          sql<string>`o.name`.as('organization'),
        ])
        .where('c.partnership_id', 'in', [...partnershipIds])
        .where('c.due_on', '>=', from)
        .where('c.due_on', '<=', until)
        .orderBy('c.due_on')
        .orderBy('c.id')
        .execute();
