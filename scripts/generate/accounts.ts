import type { Id } from '#kernel/ids.ts';
import { during, type Moment, YEAR } from './moments.ts';
import { boys, girls, surnames } from './names.ts';
import type { World } from './world.ts';

type Random = World['random'];
/** The name of an adult. */
export const nameOf = (random: Random) => `${random.pick(random.chance(0.5) ? girls : boys)} ${random.pick(surnames)}`;

/** Somebody who can sign in. */
export function addAccount(
  world: World,
  random: Random,
  kind: 'staff' | 'court' | 'caregiver',
  name: string,
  { personId = null, active = true }: { personId?: Id | null; active?: boolean } = {},
): Id {
  const id = random.id(world.now);
  world.put('app.user_account', {
    id,
    agency_id: world.agencyId,
    kind,
    name,
    language: random.chance(0.85) ? 'en' : 'es',
    person_id: personId,
    active,
  });
  return id;
}

type Job = { readonly role: string; readonly title: string; readonly organizationId: Id; readonly unitId: Id | null };

/** A member of staff with one position; without a period, one that is held for some years. */
export function addStaff(
  world: World,
  random: Random,
  { role, title, organizationId, unitId }: Job,
  held: { readonly from: Moment; readonly to: Moment | null } = {
    from: world.now - random.whole(60, 8 * 365) * (YEAR / 365),
    to: null,
  },
): Id {
  const name = nameOf(random);
  const id = addAccount(world, random, 'staff', name, { active: held.to === null });
  world.put('app.staff_member', {
    id,
    agency_id: world.agencyId,
    organization_id: organizationId,
    name,
    title,
    phone: null,
    email: null,
    languages: ['en'],
  });
  world.put('app.position', {
    id: random.id(world.now),
    agency_id: world.agencyId,
    user_id: id,
    role,
    unit_id: unitId,
    organization_id: organizationId,
    during: during(held.from, held.to),
  });
  return id;
}
