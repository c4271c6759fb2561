import { sql } from 'kysely';
import { type Id, isId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Check } from '../rules/screening.ts';

/** A volunteer with their checks and the minutes they gave since a day. Days are ISO. */
export type Volunteer = {
  readonly id: Id;
  readonly organizationId: Id;
  readonly organization: string;
  readonly name: string;
  readonly phone: string | null;
  readonly role: string;
  readonly since: string;
  readonly endedOn: string | null;
  readonly checks: readonly Check[];
  readonly minutes: number;
};

type Of = {
  readonly organizationId?: Id;
  readonly volunteerId?: Id;
  readonly drivers?: true;
  readonly held?: boolean;
  readonly since?: string;
};

/** Volunteers of one organization, one of them, or all who drive and have not left; by name. */
export async function volunteersOf(
  tx: Tx,
  { organizationId, volunteerId, drivers, held, since = '-infinity' }: Of,
): Promise<Volunteer[]> {
  const { rows } = await sql<Volunteer>`
    select v.id, v.organization_id as "organizationId", o.name as organization, v.name, v.phone, v.role, v.since, v.ended_on as "endedOn",
      coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'valid', c.valid::text) order by c.kind, c.valid)
        from app.volunteer_check c where c.volunteer_id = v.id), '[]') as checks,
      coalesce((select sum(h.minutes) from app.volunteer_hours h where h.volunteer_id = v.id and h.on_day >= ${since}::date), 0)::int as minutes
    from app.volunteer v join app.organization o on o.id = v.organization_id
    where (${organizationId ?? null}::uuid is null or v.organization_id = ${organizationId ?? null})
      and (${volunteerId ?? null}::uuid is null or v.id = ${volunteerId ?? null})
      and (not ${drivers ?? false}::boolean or v.role = 'driver' and v.ended_on is null)
    order by v.ended_on is not null, v.name, v.id ${held ? sql`for share of v` : sql``}`.execute(tx);
  return rows;
}

/** One volunteer; undefined when they are not there for the asker. `held` are not ended by anybody before the transaction is over. */
export const volunteerById = async (tx: Tx, id: string, held?: 'held'): Promise<Volunteer | undefined> =>
  isId(id) ? (await volunteersOf(tx, { volunteerId: id, held: held === 'held' }))[0] : undefined;
