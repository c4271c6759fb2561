import type pg from 'pg';
import { asGuest, type Guest } from './guest-tables.ts';

/** Tables of a referral by which column they name it. */
const TABLES = {
  'app.referral': 'id',
  'app.referral_step': 'referral_id',
  'app.referral_share': 'referral_id',
  'app.service_appointment': 'referral_id',
  'app.progress_update': 'referral_id',
  'app.joint_goal_part': 'referral_id',
} as const;

/**
 * Yields every table of which the holder of an inbox sees otherwise than they should: with its digits and while it lives,
 * the living referrals of their organization that no rule of their own protects; else nothing of any referral.
 */
export async function* inboxTables(client: pg.ClientBase, guest: Guest): AsyncGenerator<string> {
  const wanted = (
    await client.query<{ id: string }>(
      `select r.id from app.referral r join app.sharing_basis b on b.id = r.basis_id
       where r.organization_id = $1 and r.agency_id = $2 and r.sensitive is null and b.revoked_at is null
         and r.state not in ('draft', 'declined', 'closed', 'withdrawn', 'in-error')`,
      [guest.organizationId, guest.agencyId],
    )
  ).rows.map(row => row.id);
  const all = (await client.query<{ all: number }>('select count(*)::integer as all from app.referral')).rows[0]!.all;
  if (wanted.length === 0 || all <= wanted.length) yield 'an inbox has too few referrals to tell anything';
  for (const [table, column] of Object.entries(TABLES))
    for (const [alive, proved] of [
      [true, true],
      [true, false],
      [false, true],
    ] as const) {
      const seen = await asGuest(
        client,
        guest,
        alive,
        async () => (await client.query<{ id: string }>(`select distinct ${column} as id from ${table}`)).rows,
        { opens: 'inbox', subjectId: guest.organizationId, proved },
      );
      const got = seen.map(row => row.id);
      const missing = alive && proved && table === 'app.referral' && wanted.length !== got.length;
      if (missing || got.some(id => !(alive && proved && wanted.includes(id))) || (alive && proved && got.length === 0))
        yield `an inbox that is ${alive ? 'alive' : 'over'}, ${proved ? 'with' : 'without'} its digits, sees ${got.length} of ${wanted.length} referrals in ${table}`;
    }
}
