import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';

/**
 * Does something as on the page of this home, and goes back to what the transaction was about: what happens to a home is
 * heard in transactions about nobody in particular, and a home's agreements are opened on its own page only. It opens
 * nothing that the person could not open there.
 */
export async function atHome<T>(ask: Ask, homeId: Id, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ role: string; focus: string }>`
    select current_setting('role') as role, coalesce(current_setting('app.focus', true), '') as focus`.execute(ask.tx);
  const before = rows[0]!;
  if (before.focus === homeId) return work();
  await stand(ask, 'alongside_case', homeId);
  const value = await work();
  await stand(ask, before.role, before.focus);
  return value;
}

const stand = ({ tx }: Ask, role: string, focus: string) =>
  sql`select set_config('role', ${role}, true), set_config('app.focus', ${focus}, true)`.execute(tx);
