import { type Id, newId } from '#kernel/ids.ts';
import { writeRange } from '#kernel/ranges.ts';
import { placeOfUnit } from '#modules/agency/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { GivePosition, PositionRefusal } from './contract.ts';
import { followPositions, staffRole } from './store/positions.ts';

/** Is there such a role, and does the unit belong to the organization? A role that reaches a unit needs one. */
export async function positionRefusal(
  ask: Ask,
  { role, organizationId, unitId = null }: Omit<GivePosition, 'userId'>,
): Promise<PositionRefusal | null> {
  const found = await staffRole(ask.tx, role);
  if (!found) return { kind: 'no-such-role' };
  if (unitId === null) return found.scope === 'unit' ? { kind: 'role-needs-unit' } : null;
  const place = await placeOfUnit(ask.tx, unitId);
  return place?.organization_id === organizationId ? null : { kind: 'no-such-unit' };
}

/** Writes the position and lets access follow. */
export async function writePosition(
  ask: Ask,
  { userId, role, organizationId, unitId = null, since = ask.now }: GivePosition,
): Promise<Id> {
  const id = newId();
  await ask.tx
    .insertInto('app.position')
    .values({
      id,
      agency_id: ask.who.agencyId,
      user_id: userId,
      role,
      unit_id: unitId,
      organization_id: organizationId,
      during: writeRange({ from: since }),
    })
    .execute();
  await followPositions(ask.tx, userId);
  return id;
}
