import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Activity, Approach, Basis, ContributionKind, Line, Mechanism, Per, Side, Topic } from '../rules/codes.ts';

/** All answers of this file are as of a day (ISO); `until` is a last day, null without end. */
const counts = (on: string) => sql<boolean>`during @> ${on}::date`;
const from = sql<string>`lower(during)::text`.as('from');
const until = sql<string | null>`(upper(during) - 1)::text`.as('until');

/** Words of each line of a partner's profile, or of the agency's own where no partnership is named. */
export async function linesOn(tx: Tx, partnershipId: Id | null, on: string): Promise<Map<Line, string>> {
  const rows = await tx
    .selectFrom('app.profile_line')
    .select(['line', 'words'])
    .where(sql<boolean>`partnership_id is not distinct from ${partnershipId}`)
    .where(counts(on))
    .execute();
  return new Map(rows.map(row => [row.line, row.words]));
}

/** The newest rating on a day, with who gave it. */
export const congruenceOn = (tx: Tx, partnershipId: Id, on: string) =>
  tx
    .selectFrom('app.congruence_rating as r')
    .leftJoin('app.access_v_staff as u', 'u.id', 'r.rated_by')
    .select(['r.rating', 'r.reasons', 'r.rated_on', 'u.name as by'])
    .where('r.partnership_id', '=', partnershipId)
    .where('r.rated_on', '<=', on)
    .orderBy('r.rated_on', 'desc')
    .limit(1)
    .executeTakeFirst();

export async function mandatesOn(tx: Tx, partnershipId: Id, on: string) {
  const rows = await tx
    .selectFrom('app.partner_mandate')
    .select(['id', 'basis', 'title', 'source', 'forbids', 'requires', from, until])
    .where('partnership_id', '=', partnershipId)
    .where(counts(on))
    .orderBy('title')
    .execute();
  return rows.map(row => ({
    ...row,
    basis: row.basis as Basis,
    forbids: row.forbids as Activity[],
    requires: row.requires as Activity[],
  }));
}

/** What these partners can bring. */
export async function contributionsOn(tx: Tx, partnershipIds: readonly Id[], on: string) {
  if (partnershipIds.length === 0) return [];
  const rows = await tx
    .selectFrom('app.partner_contribution')
    .select(['id', 'partnership_id', 'kind', 'what', 'amount', 'per', 'limits', from, until])
    .where('partnership_id', 'in', [...partnershipIds])
    .where(counts(on))
    .orderBy('kind')
    .orderBy('what')
    .execute();
  return rows.map(row => ({
    ...row,
    kind: row.kind as ContributionKind,
    per: row.per as Per,
    amount: row.amount === null ? null : Number(row.amount),
  }));
}

export async function strengthsOn(tx: Tx, partnershipId: Id, on: string) {
  const rows = await tx
    .selectFrom('app.partner_strength')
    .select(['id', 'side', 'words'])
    .where('partnership_id', '=', partnershipId)
    .where(counts(on))
    .orderBy('id')
    .execute();
  return rows.map(row => ({ ...row, side: row.side as Side }));
}

export async function approachesOn(tx: Tx, partnershipIds: readonly Id[], on: string) {
  if (partnershipIds.length === 0) return [];
  const rows = await tx
    .selectFrom('app.partner_approach')
    .select(['id', 'partnership_id', 'topic', 'approach', 'words', from])
    .where('partnership_id', 'in', [...partnershipIds])
    .where(counts(on))
    .orderBy('topic')
    .orderBy('partnership_id')
    .execute();
  return rows.map(row => ({
    ...row,
    partnershipId: row.partnership_id,
    topic: row.topic as Topic,
    approach: row.approach as Approach,
  }));
}

export async function fundingOn(tx: Tx, partnershipIds: readonly Id[], on: string) {
  if (partnershipIds.length === 0) return [];
  const rows = await tx
    .selectFrom('app.partner_funding')
    .select(['id', 'partnership_id', 'mechanism', 'fund', 'cents', from, until])
    .where('partnership_id', 'in', [...partnershipIds])
    .where(counts(on))
    .orderBy(sql`upper(during)`)
    .execute();
  return rows.map(row => ({
    ...row,
    partnershipId: row.partnership_id,
    mechanism: row.mechanism as Mechanism,
    cents: row.cents === null ? null : Number(row.cents),
  }));
}

/** Differences of these partners with the agency or with one another; what was agreed after the day counts as open. */
export async function differencesOn(tx: Tx, partnershipIds: readonly Id[], on: string) {
  if (partnershipIds.length === 0) return [];
  const ids = sql.join(partnershipIds);
  const { rows } = await sql<{
    id: Id;
    partnershipId: Id;
    partner: string;
    otherId: Id | null;
    other: string | null;
    title: string;
    topic: Topic | null;
    theirs: string;
    others: string;
    notedOn: string;
    handling: string | null;
    agreedOn: string | null;
  }>`
    select d.id, d.partnership_id as "partnershipId", o.name as partner, d.other_id as "otherId", q.name as other, d.title, d.topic,
      d.theirs, d.others, d.noted_on as "notedOn",
      case when d.agreed_on <= ${on}::date then d.handling end as handling, case when d.agreed_on <= ${on}::date then d.agreed_on end as "agreedOn"
    from app.approach_difference d
    join app.partnership p on p.id = d.partnership_id join app.organizations_v_name o on o.id = p.organization_id
    left join app.partnership x on x.id = d.other_id left join app.organizations_v_name q on q.id = x.organization_id
    where (d.partnership_id in (${ids}) or d.other_id in (${ids})) and d.noted_on <= ${on}::date
    order by d.agreed_on is not null and d.agreed_on <= ${on}::date, d.noted_on, d.id`.execute(tx);
  return rows;
}
