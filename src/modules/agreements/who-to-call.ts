import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { agencyPhones } from '#modules/agency/index.ts';
import type { Ask } from '#platform/http/ask.ts';

/** Somebody who answers questions: a worker by name, or the agency itself (`worker` false). */
export type Caller = { readonly worker: boolean; readonly name: string; readonly phone: string };

/**
 * Whom somebody calls before they sign: the child's worker where the asker may know them, else the agency. Null when no
 * telephone is recorded.
 */
export async function whoToCall({ tx }: Pick<Ask, 'tx'>, childId: Id | null): Promise<Caller | null> {
  const { rows } = childId
    ? await sql<{ name: string; phone: string | null }>`
        select name, phone from app_definer.who_to_call(${childId}::uuid)`.execute(tx)
    : { rows: [] };
  const worker = rows.find(row => row.phone !== null);
  if (worker?.phone) return { worker: true, name: worker.name, phone: worker.phone };
  const agency = await agencyPhones(tx);
  const phone = agency.main ?? agency.afterHours;
  return phone ? { worker: false, name: agency.name, phone } : null;
}
