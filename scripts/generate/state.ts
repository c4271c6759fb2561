import { addAgency } from './agency.ts';
import { childrenOfFamily } from './assumptions.ts';
import { addFamily } from './family.ts';
import { newHomes } from './homes.ts';
import { newStaffing } from './staff.ts';
import type { World } from './world.ts';

/**
 * Makes up the whole state, family by family: after each step the rows so far may be written. Families whose children
 * have left care are spread among those whose children are in care.
 */
export function* makeState(world: World): Generator<{ readonly children: number }> {
  addAgency(world);
  const staffing = newStaffing(world);
  const homes = newHomes(world);
  const sizes = world.random.fork('sizes');
  let [children, past, number] = [0, 0, 0];
  while (children < world.children) {
    const size = Math.min(sizes.weighted(childrenOfFamily), world.children - children);
    number += 1;
    past += addFamily(world, staffing, homes, number, size, false);
    children += size;
    while (past < children * world.past) {
      number += 1;
      past += addFamily(world, staffing, homes, number, sizes.weighted(childrenOfFamily), true);
      yield { children };
    }
    yield { children };
  }
}
