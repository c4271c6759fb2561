import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

const issues = (tx: Tx) =>
  tx
    .selectFrom('app.partner_issue as i')
    .leftJoin('app.partnership as p', 'p.id', 'i.partnership_id')
    .leftJoin('app.organizations_v_name as o', 'o.id', 'p.organization_id')
    .leftJoin('app.partnership as q', 'q.id', 'i.other_partnership_id')
    .leftJoin('app.organizations_v_name as r', 'r.id', 'q.organization_id')
    .leftJoin('app.community as m', 'm.id', 'i.community_id')
    .leftJoin('app.access_v_staff as u', 'u.id', 'i.owner_id')
    .leftJoin('app.dispute as d', 'd.issue_id', 'i.id')
    .leftJoinLateral(
      eb =>
        eb
          .selectFrom('app.dispute_step as s')
          .select(['s.level', 's.began_on', 's.due_on', 's.position'])
          .whereRef('s.dispute_id', '=', 'd.id')
          .orderBy('s.position', 'desc')
          .limit(1)
          .as('l'),
      join => join.onTrue(),
    )
    .select([
      'i.id',
      'i.partnership_id',
      'i.other_partnership_id',
      'i.community_id',
      'i.words',
      'i.raised_by',
      'i.raised_on',
      'i.owner_id',
      'i.acknowledged_on',
      'i.answered_on',
      'i.answer',
      'i.settled_on',
      'i.settled_how',
      'i.settled_words',
      'o.name as organization',
      'r.name as other',
      'm.name as community',
      'u.name as owner',
      'd.id as dispute_id',
      'd.days_from',
      'd.raised_days',
      'd.talk_days',
      'd.facilitated_days',
      'd.executive_days',
      'l.level',
      'l.began_on as level_since',
      'l.due_on as level_due',
      'l.position as level_position',
    ]);

/** An issue with its owner and, where it is a dispute, the level it stands on; days are ISO. */
export type IssueRow = Awaited<ReturnType<typeof allIssues>>[number];

export const issueById = async (tx: Tx, id: string) =>
  isId(id) ? issues(tx).where('i.id', '=', id).executeTakeFirst() : undefined;

/** Issues with a partner on either end, the oldest first; settled ones after those that are open. */
export const issuesOf = (tx: Tx, partnershipId: Id) =>
  issues(tx)
    .where(eb => eb.or([eb('i.partnership_id', '=', partnershipId), eb('i.other_partnership_id', '=', partnershipId)]))
    .orderBy(sql`i.settled_on is not null`)
    .orderBy('i.raised_on')
    .orderBy('i.id')
    .execute();

/** Issues of the agency, the oldest first; only those that are not settled unless `settled`. */
export function allIssues(tx: Tx, { settled = false }: { readonly settled?: boolean } = {}) {
  const rows = issues(tx).orderBy('i.raised_on').orderBy('i.id');
  return (settled ? rows : rows.where('i.settled_on', 'is', null)).execute();
}

/**
 * Issues that are not settled and touch a partnership: its own, and those of the communities it works in, the oldest first.
 * What stood between both for long is looked at before an agreement is renewed.
 */
export const unresolvedIssuesOf = (tx: Tx, partnershipId: Id) =>
  issues(tx)
    .where('i.settled_on', 'is', null)
    .where(
      sql<boolean>`(i.partnership_id = ${partnershipId} or i.other_partnership_id = ${partnershipId}
        or i.partnership_id is null and i.community_id in (
          select k.community_id from app.partnership_community k where k.partnership_id = ${partnershipId} and upper_inf(k.during)))`,
    )
    .orderBy('i.raised_on')
    .orderBy('i.id')
    .execute();

/** The levels disputes came to, in order. */
export const disputeSteps = (tx: Tx, disputeIds: readonly Id[]) =>
  disputeIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('app.dispute_step as s')
        .leftJoin('app.access_v_staff as u', 'u.id', 's.set_by')
        .select([
          's.dispute_id',
          's.position',
          's.level',
          's.began_on',
          's.due_on',
          's.words',
          's.set_by',
          'u.name as by',
        ])
        .where('s.dispute_id', 'in', [...disputeIds])
        .orderBy('s.position')
        .execute();
