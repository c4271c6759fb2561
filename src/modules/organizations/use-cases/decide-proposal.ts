import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep, type NotAllowed } from '../policy.ts';
import { openProposal } from '../store/proposals.ts';
import { refreshEntries } from '../store/refresh-entries.ts';
import { endService } from './end-service.ts';
import { mergeOrganizations } from './merge-organizations.ts';

export type DecideProposalRefusal =
  | NotAllowed
  | { readonly kind: 'cannot-be-taken' }
  | { readonly kind: 'already-merged' };

/** Columns an import may offer another value for, by table; nothing else is ever written from a proposal. */
const OFFERED: Readonly<Record<string, readonly string[]>> = {
  organization: ['name', 'alternate_name', 'description', 'email', 'website', 'tax_status', 'legal_status', 'uri'],
  service: [
    'name',
    'alternate_name',
    'description',
    'url',
    'email',
    'status',
    'interpretation_services',
    'application_process',
    'fees_description',
    'wait_time',
    'accreditations',
    'licenses',
    'eligibility_description',
    'minimum_age',
    'maximum_age',
    'alert',
  ],
  location: ['name', 'alternate_name', 'description', 'transportation'],
};

/**
 * Takes or refuses what was proposed: a service that its source no longer names ends, another value is written, two that are
 * one are merged. Throws NotThere when it is decided already.
 */
export async function decideProposal(
  ask: Ask,
  { proposalId, take }: { readonly proposalId: Id; readonly take: boolean },
): Promise<Result<void, DecideProposalRefusal>> {
  const { tx } = ask;
  const proposal = await openProposal(tx, proposalId);
  if (!proposal) return notThere();
  const refused = mayNotKeep(ask.who);
  if (refused) return no(refused);

  if (take) {
    const taken = await carryOut();
    if (!taken.ok) return taken;
  }
  await tx
    .updateTable('app.directory_proposal')
    .set({ decision: take ? 'taken' : 'refused', decided_by: ask.who.userId, decided_at: ask.now })
    .where('id', '=', proposalId)
    .execute();
  return ok(undefined);

  async function carryOut(): Promise<Result<unknown, DecideProposalRefusal>> {
    const { kind, table_name: table, row_id: rowId, field, offered, organization_id: organizationId } = proposal!;
    if (kind === 'same-as') return mergeOrganizations(ask, { keptId: organizationId, mergedId: proposal!.other_id! });
    if (kind === 'remove') {
      if (table === 'service') return endService(ask, { serviceId: rowId });
      if (table !== 'organization') return no({ kind: 'cannot-be-taken' });
      await tx
        .updateTable('app.organization')
        .set({ listed: false, ended_on: ask.today.toString() })
        .where('id', '=', rowId)
        .execute();
    } else {
      if (!OFFERED[table]?.includes(field!)) return no({ kind: 'cannot-be-taken' });
      const type = field!.endsWith('_age') ? sql`numeric` : sql`text`;
      await sql`update ${sql.table(`app.${table}`)} set ${sql.ref(field!)} = ${offered}::${type} where id = ${rowId}`.execute(
        tx,
      );
      await tx.deleteFrom('app.field_origin').where('row_id', '=', rowId).where('field', '=', field!).execute();
    }
    await refreshEntries(tx, [organizationId]);
    return ok(undefined);
  }
}
