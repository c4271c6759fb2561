import { initialsOf } from '#kernel/initials.ts';
import { fullName } from '#modules/people/index.ts';
import type { PlaceNow } from '#modules/placement/index.ts';
import { groupOf, type Task } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { State } from '#web/ui/state-tag.tsx';
import { childState } from './rules/child-state.ts';
import { dayIn, sayNearDay, sayWeekday } from './say-leaf.ts';
import type { ChildRow } from './store.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'today' | 'now' | 'who'>;
export type ChildTileData = {
  readonly key: string;
  readonly initials: string;
  readonly name: string;
  readonly href: string;
  readonly state: State;
  readonly stateWord: string;
};

/** A worker's children as tiles: the chosen name, with the last name's letter only where two share a first name. */
export function sayChildTiles(
  ask: Speaker,
  children: readonly ChildRow[],
  tasks: readonly Task[],
  places: ReadonlyMap<string, PlaceNow>,
  atHome: ReadonlySet<string>,
): ChildTileData[] {
  const byChild = Map.groupBy(tasks, task => task.child_id);
  const sameName = new Set(
    children.map(child => child.first_name).filter((name, index, all) => all.indexOf(name) !== index),
  );
  return children.map(child => ({
    key: child.childId,
    initials: initialsOf(fullName(child)),
    name: sameName.has(child.first_name) ? fullName(child) : child.first_name,
    href: `/children/${child.childId}`,
    ...stateOf(ask, byChild.get(child.childId) ?? [], places.get(child.childId), atHome.has(child.childId)),
  }));
}

function stateOf(
  ask: Speaker,
  tasks: readonly Task[],
  place: PlaceNow | undefined,
  atHome: boolean,
): { state: State; stateWord: string } {
  const { say, language } = ask;
  const found = childState(
    Boolean(place?.away),
    tasks.map(task => ({ kind: task.kind, due_on: task.due_on, group: groupOf(task, ask.now, ask.today.toString()) })),
    ask.today.toString(),
  );
  if (found.kind === 'away' && place?.away) return { state: 'info', stateWord: sayAwayShort(ask, place.away) };
  if (found.kind === 'late')
    return { state: 'late', stateWord: say('workspace', 'children.late', { count: found.count }) };
  if (found.kind === 'due') {
    const day =
      found.on === ask.today.toString() ? say('workspace', 'children.today') : sayWeekday(language, found.on, 'short');
    return { state: 'soon', stateWord: say('workspace', found.hearing ? 'children.hearing' : 'children.due', { day }) };
  }
  return { state: 'plain', stateWord: sayPlace(ask, place, atHome) };
}

/** Where a child lives, short: "Baxter home", "At home with Chidinma", "At home, supervised". */
function sayPlace({ say }: Speaker, place: PlaceNow | undefined, atHome: boolean): string {
  if (place?.withName) return say('workspace', 'children.trialHome', { name: place.withName });
  return place?.place ?? place?.settingLabel ?? say('workspace', atHome ? 'children.atHome' : 'children.noPlace');
}

type AwayLike = { readonly label: string; readonly until: string | null };

/** "Respite to Sunday", "Hospital": for a tile. */
export function sayAwayShort({ say, language, who }: Speaker, away: AwayLike): string {
  if (!away.until) return away.label;
  return say('workspace', 'children.awayTo', {
    what: away.label,
    day: sayNearDay(language, dayIn(who.timeZone, away.until), 'short'),
  });
}
