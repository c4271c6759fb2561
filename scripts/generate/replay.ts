import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import { openCase } from '#modules/cases/index.ts';
import { beginEpisode, endEpisode, recordMove, recordWhereabouts } from '#modules/placement/index.ts';
import { recordContact } from '#modules/visits/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { casesToReplay, forgetCases, keepTold, rowsOf, type Told } from './told.ts';

/** Does something as a person at a moment (ISO), committed unless it is refused. */
export type As = (userId: string, at: { now: string }) => { commit<T>(work: (ask: Ask) => Promise<T>): Promise<T> };

/** `different` names a case's number and the rows that came out otherwise. */
export type Replayed = { readonly cases: number; readonly events: number; readonly different: readonly string[] };

/**
 * Forgets the cases of a generated state and tells some of them again through the use cases, each event at the moment
 * it was written down: a generated state must hold what people would have written. For a database nobody needs.
 * `contacts` is how many of each child's are told.
 */
export async function replayCases(
  admin: pg.ClientBase,
  as: As,
  { most, contacts }: { most: number; contacts: number },
): Promise<Replayed> {
  const cases = await casesToReplay(admin, most, contacts);
  await keepTold(admin, cases);
  const before = [];
  for (const told of cases) before.push(await rowsOf(admin, told));
  await forgetCases(admin);
  const events = await tellAgain(admin, as, cases);
  const different: string[] = [];
  for (const [index, told] of cases.entries()) {
    const after = await rowsOf(admin, told);
    for (const [name, rows] of Object.entries(before[index]!))
      if (!isDeepStrictEqual(after[name], rows)) different.push(`${told.number} ${name}`);
  }
  return { cases: cases.length, events, different };
}

type Event = { at: string; now: string; order: number; by: string; tell: (ask: Ask) => Promise<unknown> };

/** Tells the cases again, each event at the moment it was written down. */
async function tellAgain(admin: pg.ClientBase, as: As, cases: readonly Told[]): Promise<number> {
  const events = cases
    .flatMap(told => eventsOf(admin, told))
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at) || a.order - b.order);
  const left = [...events];
  // Brothers and sisters may change homes at one moment: who comes into a bed is told after who leaves it.
  let refused = 0;
  for (let event = left.shift(); event; event = left.shift()) {
    const { at, by, now, tell } = event;
    const result = await as(by, { now: Temporal.Instant.from(now).toString() }).commit(tell);
    if ((result as { ok: boolean }).ok) {
      refused = 0;
      continue;
    }
    const others = left.findIndex(other => other.at !== at);
    const same = others === -1 ? left.length : others;
    if (refused >= same) throw new Error(`Refused at ${now}: ${JSON.stringify(result)}`);
    left.splice(same, 0, event);
    refused += 1;
  }
  return events.length;
}

function eventsOf(admin: pg.ClientBase, told: Told): Event[] {
  const { number, name, unit_id, worker, opened, people } = told;
  let caseId = '';
  const open = async (ask: Ask) => {
    const made = await openCase(ask, { number, name, unitId: unit_id, workerId: worker, openedAt: opened, people });
    if (made.ok) caseId = made.value.id;
    return made;
  };
  const event = (at: string, order: number, tell: Event['tell'], now = at): Event => ({
    at,
    now,
    order,
    by: worker,
    tell,
  });
  const events = told.children.flatMap(child => [
    ...child.stays.map(({ kind, from }) =>
      event(from, 2, ask => beginEpisode(ask, { childId: child.id, caseId, kind, at: from })),
    ),
    ...child.moves.map(move => event(move.at, 3, ask => tellMove(admin, ask, child, move), move.recordedAt)),
    ...child.whereabouts.map(away =>
      event(away.from, 4, ask => recordWhereabouts(ask, { childId: child.id, ...away })),
    ),
    ...child.contacts.map(({ id: _, enteredAt, enteredBy, ...contact }) => ({
      ...event(enteredAt, 5, ask => recordContact(ask, { childId: child.id, ...contact })),
      by: enteredBy,
    })),
    ...child.stays.flatMap(({ to, exit }) =>
      to && exit ? [event(to, 1, ask => endEpisode(ask, { childId: child.id, at: to, reason: exit }))] : [],
    ),
  ]);
  return [event(opened, 0, open), ...events];
}

async function tellMove(
  admin: pg.ClientBase,
  ask: Ask,
  child: Told['children'][number],
  move: Told['children'][number]['moves'][number],
) {
  const placement = child.placements.find(one => one.moveId === move.id)!;
  const before = child.placements[child.placements.indexOf(placement) - 1];
  const { rows: standing } = await admin.query<{ id: string }>(
    'select id from app.placement where child_id = $1 and upper_inf(during)',
    [child.id],
  );
  const begins = !before || child.stays.some(stay => stay.from === placement.from);
  if (standing.length !== (begins ? 0 : 1))
    throw new Error(`A move of ${child.id} finds another placement than before it`);
  const { homeId, withPersonId, setting } = placement;
  return recordMove(ask, {
    children: [{ childId: child.id, seen: standing[0]?.id ?? null }],
    at: move.at,
    planned: move.planned,
    reason: move.reason,
    why: move.why,
    to: homeId ? { homeId, setting } : { withPersonId: withPersonId!, setting: 'trial_home_visit' },
    handover: move.handover,
  });
}
