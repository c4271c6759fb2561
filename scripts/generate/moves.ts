import type { Id } from '#kernel/ids.ts';
import type { Stay } from './care.ts';
import type { Family } from './family.ts';
import { DAY, HOUR, iso, type Moment } from './moments.ts';
import type { Somebody } from './world.ts';

const planned = [
  'better_fit',
  'nearer_home',
  'with_siblings',
  'with_kin',
  'toward_permanency',
  'child_asked',
  'treatment_need',
] as const;
const sudden = ['home_asked', 'home_unavailable', 'safety', 'emergency_closure', 'court_order'] as const;
const whys = [
  'Talked over with the family and the team.',
  'The home can no longer care for now.',
  'Agreed at the team meeting.',
  'Closer to school and to the family.',
  'Decided with the supervisor on the day.',
] as const;

/** What has to be answered for every move (handover_kind), and what only a planned one can have. */
const handover = [
  'critical_card',
  'medicines',
  'belongings',
  'health_papers',
  'school_told',
  'family_told',
  'child_prepared',
  'check_in',
] as const;
/** How far back moves have their hand-over items. */
const ITEMS_SINCE = 540 * DAY;

/** The move that began a stay, with what was handed over. Answers with its id. */
export function recordMove(
  { world, random, unit, workers }: Family,
  child: Somebody,
  stay: Stay,
  isFirst: boolean,
): Id {
  const id = random.id(stay.from);
  const about = { agency_id: world.agencyId, office_id: unit.office.id, child_id: child.id };
  const isPlanned = !isFirst && random.chance(0.65);
  const reason = isFirst ? 'first_placement' : random.pick<string>(isPlanned ? planned : sudden);
  world.put('app.move', {
    id,
    ...about,
    at: iso(stay.from),
    planned: isPlanned,
    reason,
    why: isFirst ? 'Came into care.' : random.pick(whys),
    sitting_id: null,
    recorded_by: workerAt(workers, stay.from),
    recorded_at: iso(Math.min(world.now, stay.from + random.whole(1, 40) * HOUR)),
  });
  if (stay.from < world.now - ITEMS_SINCE) return id;
  for (const kind of isPlanned ? [...handover, 'visits_before'] : handover) {
    const state = isPlanned
      ? random.weighted([
          ['done', 90],
          ['not_needed', 10],
        ] as const)
      : random.weighted([
          ['done', 75],
          ['open', 12],
          ['not_known', 8],
          ['not_needed', 5],
        ] as const);
    world.put('app.handover_item', { id: random.id(stay.from), ...about, move_id: id, kind, state, note: null });
  }
  return id;
}

/** The primary worker at a moment; before the case had one, its first. */
export function workerAt(workers: Family['workers'], at: Moment): Id {
  return (workers.find(worker => worker.from <= at && (worker.to === null || worker.to > at)) ?? workers[0]!).id;
}
