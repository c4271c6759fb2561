import type { Id } from '#kernel/ids.ts';
import { surnames } from './names.ts';
import type { World } from './world.ts';

/** The schools around one office. */
export function addSchools(world: World, random: World['random'], areaIds: readonly Id[], town: string): Id[] {
  const kinds = ['Elementary', 'Elementary', 'Elementary', 'Elementary', 'Middle', 'Middle', 'High', 'High'];
  return kinds.map((kind, index) => {
    const id = random.id(world.now);
    const name = `${random.pick(surnames)} ${kind}`;
    world.put('app.school', {
      id,
      agency_id: world.agencyId,
      name,
      district: `${town} schools`,
      area_id: areaIds[index % areaIds.length]!,
      phone: null,
    });
    return id;
  });
}
