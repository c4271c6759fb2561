import type { Id } from '#kernel/ids.ts';
import { type WorkerRow, workersInRoles } from '#modules/access/index.ts';
import { caseloads } from '#modules/cases/index.ts';
import type { Ask } from '#platform/http/ask.ts';

type Member = { readonly id: Id; readonly name: string; readonly unit: string };

/**
 * The workers a board is about, by name, and how many children each of them has: everybody who carries a child the
 * reader may see, and the case managers of the reader's units and organizations who carry none.
 */
export async function teamOf({
  tx,
  who,
  now,
}: Pick<Ask, 'tx' | 'who' | 'now'>): Promise<{ workers: Member[]; children: Map<Id, number> }> {
  const carrying = await caseloads(tx);
  const organizations = new Set(carrying.flatMap(row => row.organizations));
  const staff = await workersInRoles(tx, ['case_manager', 'supervisor'], now, {
    userIds: carrying.map(row => row.userId),
    unitIds: who.scope === 'case' ? who.unitIds : [],
    organizationIds: who.scope === 'case' ? [] : [...organizations],
  });
  const children = new Map(carrying.map(row => [row.userId, row.children]));
  const units = new Map(staff.map(worker => [worker.id, worker.unit ?? '']));
  const isOurs = (worker: WorkerRow) =>
    worker.role === 'case_manager' &&
    (who.scope === 'case'
      ? who.unitIds.includes(worker.unit_id ?? '')
      : organizations.has(worker.organization_id ?? ''));
  const members = new Map<Id, Member>(
    carrying.map(row => [row.userId, { id: row.userId, name: row.name, unit: units.get(row.userId) ?? '' }]),
  );
  for (const worker of staff.filter(isOurs))
    members.set(worker.id, { id: worker.id, name: worker.name, unit: worker.unit ?? '' });
  return { workers: [...members.values()].sort((a, b) => a.name.localeCompare(b.name)), children };
}
