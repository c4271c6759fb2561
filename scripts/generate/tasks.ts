import type { Family } from './family.ts';
import { DAY, day, HOUR, iso } from './moments.ts';
import { workerAt } from './moves.ts';
import type { Somebody } from './world.ts';

const kinds = [
  'visit',
  'call',
  'appointment',
  'follow_up',
  'meeting',
  'reply',
  'tell_school',
  'check_in_after_move',
  'hearing',
] as const;

/** What the primary worker has to do for a child, and what was done in the last half year. */
export function addTasks({ world, random: familyRandom, unit, workers }: Family, child: Somebody): void {
  const random = familyRandom.fork('tasks', child.id);
  const add = (dueIn: number, done: boolean) => {
    const openedAt = world.now - random.whole(3, 20) * DAY + Math.min(0, dueIn) * DAY;
    const doneAt = iso(Math.min(world.now - HOUR, openedAt + random.whole(2, 70) * HOUR));
    const userId = workerAt(workers, world.now);
    world.put('app.task', {
      id: random.id(openedAt),
      agency_id: world.agencyId,
      office_id: unit.office.id,
      child_id: child.id,
      kind: random.pick(kinds),
      detail: null,
      due_on: day(world.now + dueIn * DAY),
      due_at: null,
      user_id: userId,
      opened_at: iso(openedAt),
      opened_by: userId,
      source_id: null,
      done_at: done ? doneAt : null,
      done_by: done ? userId : null,
      dropped_at: null,
      dropped_why: null,
    });
  };
  for (let open = random.poisson(1.4); open > 0; open -= 1) add(random.whole(-4, 30), false);
  for (let done = random.poisson(4); done > 0; done -= 1) add(-random.whole(1, 180), true);
}
