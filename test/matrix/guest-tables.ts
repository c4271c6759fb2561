import type pg from 'pg';
import { type Id, newId } from '#kernel/ids.ts';
import { NOW } from '../support/as.ts';
import { catalogRows } from './catalog-rows.ts';

/** Somebody who holds a link: to a referral of one person, or to the entry of their organization. */
export type Guest = {
  readonly agencyId: Id;
  readonly madeBy: Id;
  readonly organizationId: Id;
  readonly referralId: Id;
  readonly goalId: Id;
};

/**
 * Yields every table of which somebody with a link sees otherwise than they should: the one referral that the link opens
 * and what hangs on it, the directory's rows of their own organization, and nothing else.
 */
export async function* guestTables(
  client: pg.ClientBase,
  guest: Guest,
  tables?: readonly string[],
): AsyncGenerator<string> {
  const rows = await catalogRows<{ name: string; referral: boolean; organization: boolean }>(
    client,
    `select n.nspname || '.' || c.relname as name,
       exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'referral_id') as referral,
       exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id') as organization
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('app', 'record', 'auth') and c.relkind in ('r', 'p') and c.relrowsecurity
       and has_table_privilege('alongside_guest', c.oid, 'select') order by 1`,
  );
  for (const { name, referral, organization } of rows.filter(row => tables?.includes(row.name) ?? true)) {
    const [column, id] = scopeOf(name, referral, organization, guest);
    const own = (
      await client.query<Counted>(`select count(*)::integer as there from ${name} where ${column} = $1`, [id])
    ).rows[0]!.there;
    if (own === 0) yield `${name} has no row for a guest to see`;
    for (const alive of [true, false]) {
      const seen = await asGuest(
        client,
        guest,
        alive,
        async () => (await client.query<Counted>(`select count(*)::integer as there from ${name}`)).rows[0]!.there,
      );
      if (seen !== (alive ? own : column === 'agency_id' ? own : 0))
        yield `a guest whose link is ${alive ? 'alive' : 'over'} sees ${seen} of ${own} rows of ${name}`;
    }
  }
  if (tables?.includes('record.fact') ?? true)
    for (const alive of [true, false])
      for (const by of [null, guest.madeBy])
        if ((await writesFact(client, guest, alive, by)) !== (alive && by === null))
          yield `a guest whose link is ${alive ? 'alive' : 'over'} writes facts ${by ? 'in the name of an account' : 'otherwise than they should'}`;
}

/** Whether they may write what they did, as nobody's account or in the name of one. */
const writesFact = (client: pg.ClientBase, guest: Guest, alive: boolean, by: Id | null): Promise<boolean> =>
  asGuest(client, guest, alive, async () => {
    const fact = `insert into record.fact (id, at, name, version, agency_id, keys, body, by_user) values ($1, $2, 'Told', 1, $3, '{}', '{}', $4)`;
    const written = client.query(fact, [newId(), NOW, guest.agencyId, by]);
    return written.then(
      () => true,
      () => false,
    );
  });

type Counted = { there: number };

function scopeOf(table: string, referral: boolean, organization: boolean, guest: Guest): [string, Id] {
  if (table === 'app.referral') return ['id', guest.referralId];
  if (referral) return ['referral_id', guest.referralId];
  if (table === 'app.joint_goal') return ['id', guest.goalId];
  if (table === 'app.organization') return ['id', guest.organizationId];
  if (organization) return ['organization_id', guest.organizationId];
  return ['agency_id', guest.agencyId];
}

/** What a link opens, and whether its six digits were given. */
type Opened = {
  readonly opens: 'referral' | 'inbox' | 'meeting' | 'family-time';
  readonly subjectId: Id;
  readonly proved: boolean;
};

export async function asGuest<T>(
  client: pg.ClientBase,
  guest: Guest,
  alive: boolean,
  work: () => Promise<T>,
  { opens, subjectId, proved }: Opened = { opens: 'referral', subjectId: guest.referralId, proved: false },
): Promise<T> {
  await client.query('savepoint as_guest');
  try {
    const link = newId();
    const invitation = opens === 'meeting' || opens === 'family-time';
    await client.query(
      `insert into app.guest_link (id, agency_id, organization_id, opens, subject_id, token_hash, code_tries, made_by, made_at, ends_at, shows_place, answers)
       values ($1, $2, $3, $8, $4, $5, 0, $6, '2026-11-01T00:00:00Z', $7, $9, $10)`,
      [
        link,
        guest.agencyId,
        invitation ? null : guest.organizationId,
        subjectId,
        Buffer.from(link),
        guest.madeBy,
        alive ? '2026-12-01T00:00:00Z' : '2026-11-02T00:00:00Z',
        opens,
        opens === 'meeting' ? true : null,
        invitation ? 0 : null,
      ],
    );
    await client.query(
      `select set_config('role', 'alongside_guest', true), set_config('app.user', '', true), set_config('app.agency', $1, true),
         set_config('app.now', $2, true), set_config('app.focus', '', true), set_config('app.guest', $3, true), set_config('app.guest_proved', $4, true)`,
      [guest.agencyId, NOW, link, String(proved)],
    );
    return await work();
  } finally {
    await client.query('rollback to savepoint as_guest; release savepoint as_guest');
  }
}
