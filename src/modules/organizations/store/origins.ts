import { sql } from 'kysely';
import { type Id, newId } from '#kernel/ids.ts';
import { type AnyAsk, agencyIdOf } from '#platform/http/guest-page.ts';

type Said = { readonly organizationId: Id; readonly table: string; readonly rowId: Id };

/**
 * Keeps that people, not an import, said what these fields of a row say: an import that says otherwise later only proposes
 * it. `by` is whoever said it to the person who writes it down.
 */
export async function keepOrigins(
  ask: AnyAsk,
  { organizationId, table, rowId }: Said,
  fields: readonly string[],
  by: 'staff' | 'provider' = ask.who ? 'staff' : 'provider',
): Promise<void> {
  if (fields.length === 0) return;
  await ask.tx
    .insertInto('app.field_origin')
    .values(
      fields.map(field => ({
        id: newId(),
        agency_id: agencyIdOf(ask),
        organization_id: organizationId,
        table_name: table,
        row_id: rowId,
        field,
        said_by: by,
        user_id: ask.who?.userId ?? null,
        said_at: ask.now,
      })),
    )
    .onConflict(conflict =>
      conflict.columns(['row_id', 'field']).doUpdateSet({
        said_by: by,
        user_id: ask.who?.userId ?? null,
        source_id: null,
        said_at: ask.now,
        offered: sql`null`,
        offered_at: sql`null`,
      }),
    )
    .execute();
}

/** Names of the columns in which a row and what it is to become differ. */
export const changedFields = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] => Object.keys(after).filter(field => String(before[field] ?? '') !== String(after[field] ?? ''));
