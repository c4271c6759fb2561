import type pg from 'pg';
import type { Id } from '#kernel/ids.ts';
import { catalogRows } from './catalog-rows.ts';
import { asGuest, type Guest } from './guest-tables.ts';

/** What a link to an invitation is kept under, the function that shows it, and how its time is moved to lie ahead. */
const INVITATIONS = [
  { opens: 'meeting', table: 'app.meeting_invite', subject: 'party_id', of: 'app.meeting', by: 'meeting_id' },
  { opens: 'family-time', table: 'app.family_visit_guest', subject: 'id', of: 'app.family_visit', by: 'visit_id' },
] as const;
const SHOWS = { meeting: 'meeting_by_link', 'family-time': 'family_time_by_link' } as const;

/**
 * Yields what somebody who is invited sees by a link otherwise than they should: no row of any table but the agency's own
 * words, and of their one invitation what its function shows, while the link lives.
 */
export async function* invitationLinks(client: pg.ClientBase, guest: Guest, child: Id): AsyncGenerator<string> {
  const tables = await catalogRows<{ name: string }>(
    client,
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('app', 'record', 'auth') and c.relkind in ('r', 'p') and c.relrowsecurity
       and has_table_privilege('alongside_guest', c.oid, 'select')
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('referral_id', 'organization_id')) order by 1`,
  );
  for (const { opens, table, subject, of, by } of INVITATIONS) {
    const found = (
      await client.query<{ id: Id; at: Id }>(
        `select ${subject} as id, ${by} as at from ${table} where child_id = $1 and person_id is not null order by id limit 1`,
        [child],
      )
    ).rows[0];
    if (!found) {
      yield `nobody is invited in ${table}`;
      continue;
    }
    await client.query('savepoint ahead');
    await client.query(
      `update ${of} set starts_at = '2026-11-28T15:00:00Z', ends_at = '2026-11-28T16:00:00Z' where id = $1`,
      [found.at],
    );
    for (const alive of [true, false]) {
      const seen = await asGuest(
        client,
        guest,
        alive,
        async () => {
          const counts: string[] = [];
          for (const { name } of [...tables, { name: 'app.organization' }, { name: 'app.referral' }])
            if ((await client.query(`select from ${name} limit 1`)).rowCount) counts.push(name);
          const shown = await client.query<{ child_id: Id }>(`select child_id from app_definer.${SHOWS[opens]}()`);
          return { counts, children: shown.rows.map(row => row.child_id) };
        },
        { opens, subjectId: found.id, proved: true },
      );
      if (seen.counts.length > 0) yield `a link to a ${opens} opens rows of ${seen.counts}`;
      const right = alive ? seen.children.length === 1 && seen.children[0] === child : seen.children.length === 0;
      if (!right) yield `a link to a ${opens} that is ${alive ? 'alive' : 'over'} shows ${seen.children.length} of one`;
    }
    await client.query('rollback to savepoint ahead; release savepoint ahead');
  }
}
