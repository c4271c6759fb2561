import type { Stay } from './care.ts';
import type { Family } from './family.ts';
import { atWork, DAY, during, YEAR } from './moments.ts';
import type { Somebody } from './world.ts';

/** Where a child was meanwhile: a respite weekend, days in a hospital, or away without permission now. */
export function addWhereabouts({ world, random, unit, homes }: Family, child: Somebody, stay: Stay): void {
  const put = (setting: string, homeId: string | null, from: number, to: number | null) =>
    world.put('app.whereabouts', {
      id: random.id(from),
      agency_id: world.agencyId,
      office_id: unit.office.id,
      child_id: child.id,
      setting,
      home_id: homeId,
      during: during(from, to),
      hold_bed_until: null,
      note: null,
    });
  const end = stay.to ?? world.now;
  if (stay.setting.published === 'Runaway') {
    put('away', null, Math.max(stay.from, atWork(world.now - random.whole(2, 40) * DAY, 30)), null);
    return;
  }
  if (stay.home === null || end - stay.from < 60 * DAY) return;
  const from = atWork(stay.from + (0.2 + random.next() * 0.5) * (end - stay.from), 400);
  const age = Math.floor((from - child.bornAt!) / YEAR);
  if (random.chance(0.12))
    put('respite', homes.take(unit.office, 'foster', age, from, from + 2 * DAY, stay.home).id, from, from + 2 * DAY);
  else if (random.chance(0.03)) put('hospital', null, from, from + random.whole(1, 9) * DAY);
}
