import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';

/** A round of asking with its answers, counted. */
export type Round = {
  readonly id: Id;
  readonly name: string;
  readonly endsOn: string;
  readonly asked: number;
  readonly true: number;
  readonly changed: number;
  readonly closed: number;
};

/** The rounds of the agency, the newest first. */
export const rounds = async (tx: Tx, most: number): Promise<Round[]> =>
  (
    await sql<Round>`
      select c.id, c.name, c.ends_on as "endsOn", count(r.id)::integer as asked,
        (count(*) filter (where r.answer = 'true'))::integer as "true",
        (count(*) filter (where r.answer = 'changed'))::integer as changed,
        (count(*) filter (where r.answer = 'closed'))::integer as closed
      from app.verification_campaign c left join app.verification_request r on r.campaign_id = c.id
      group by c.id order by c.begun_on desc, c.id desc limit ${most}`.execute(tx)
  ).rows;

export type Askable = { readonly id: Id; readonly email: string | null };

/** Organizations with a service that nobody checked since a day, and that no running round asks already. */
export const organizationsToAsk = async (tx: Tx, since: string, today: string, most: number): Promise<Askable[]> =>
  (
    await sql<Askable>`
      select o.id, nullif(btrim(o.email), '') as email from app.organization o
      where o.listed and o.merged_into is null and o.ended_on is null
        and exists (select from app.service s where s.organization_id = o.id and s.ended_on is null and s.status = 'active'
          and (s.assured_on is null or s.assured_on < ${since}::date))
        and not exists (select from app.verification_request r join app.verification_campaign c on c.id = r.campaign_id
          where r.organization_id = o.id and r.answered_at is null and c.ends_on >= ${today}::date)
      order by o.name, o.id limit ${most}`.execute(tx)
  ).rows;

export type RoundTask = {
  readonly organizationId: Id;
  readonly name: string;
  readonly closed: boolean;
};

/** What staff does in running rounds: organizations that say they have closed, and those that only a call reaches. */
export const roundTasks = async (tx: Tx, today: string, most: number): Promise<RoundTask[]> =>
  (
    await sql<RoundTask>`
      select distinct o.id as "organizationId", o.name, r.answer is not null as closed
      from app.verification_request r join app.verification_campaign c on c.id = r.campaign_id join app.organization o on o.id = r.organization_id
      where c.ends_on >= ${today}::date and o.ended_on is null
        and (r.answer = 'closed' and exists (select from app.service s where s.organization_id = o.id and s.ended_on is null)
          or r.answer is null and nullif(btrim(o.email), '') is null)
      order by o.name limit ${most}`.execute(tx)
  ).rows;

/** Does somebody wait for the answer of this organization? */
export const isAsked = async (tx: Tx, organizationId: Id): Promise<boolean> =>
  (await tx
    .selectFrom('app.verification_request')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('answered_at', 'is', null)
    .limit(1)
    .executeTakeFirst()) !== undefined;
