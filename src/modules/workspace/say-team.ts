import type { Id } from '#kernel/ids.ts';
import type { WorkerCounts } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf, sayMoment } from '#platform/words/say-date.ts';
import type { Leaf } from '#web/ui/date-leaf.tsx';
import { sayNumber } from './say-day.ts';
import { dayIn, leafOf } from './say-leaf.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'who'>;
type Worker = { readonly id: Id; readonly name: string; readonly unit: string };
type Move = {
  childId: Id;
  name: string;
  at: string;
  recordedAt: string;
  planned: boolean;
  reason: string;
  place: string | null;
  by: string;
};

export type WorkerData = {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly leaves: string | null;
  readonly children: string;
  readonly late: string;
  readonly week: string;
};
export type MoveData = {
  readonly key: string;
  readonly leaf: Leaf;
  readonly title: string;
  readonly href: string;
  readonly text: string;
  readonly recorded: string;
};

/** Each worker in one row: what they carry, never how good they are. */
export function sayWorkers(
  { say, language, who }: Speaker,
  workers: readonly Worker[],
  children: ReadonlyMap<Id, number>,
  counts: readonly WorkerCounts[],
  lastDays: ReadonlyMap<Id, string>,
): WorkerData[] {
  const byWorker = new Map(counts.map(row => [row.user_id, row]));
  return workers.map(worker => {
    const tasks = byWorker.get(worker.id);
    const last = lastDays.get(worker.id);
    return {
      key: worker.id,
      name: worker.name,
      unit: worker.unit,
      leaves: last
        ? say('workspace', 'team.lastDay', { day: sayDayOf(language, who.timeZone, lastMomentOf(last)) })
        : null,
      children: String(children.get(worker.id) ?? 0),
      late: String(tasks?.late ?? 0),
      week: String(Number(tasks?.today ?? 0) + Number(tasks?.week ?? 0)),
    };
  });
}

/** A position ends where the next day begins; the last day is the one before. */
const lastMomentOf = (end: string): string => Temporal.Instant.from(end).subtract({ seconds: 1 }).toString();

/** Moves written down lately: who, where to, how, and by whom. */
export function sayMoves({ say, language, who }: Speaker, moves: readonly Move[]): MoveData[] {
  return moves.map((move, index) => ({
    key: `${move.childId}-${index}`,
    leaf: leafOf(language, dayIn(who.timeZone, move.at)),
    title: move.place ? say('workspace', 'team.moved', { name: move.name, place: move.place }) : move.name,
    href: `/children/${move.childId}/placement`,
    text: [say('workspace', move.planned ? 'team.planned' : 'team.emergency'), move.reason].join(' · '),
    recorded: say('workspace', 'team.recorded', {
      name: move.by,
      moment: sayMoment(language, who.timeZone, move.recordedAt),
    }),
  }));
}

/** The sentences at the top of the board. What is zero is not said. */
export function sayBoard(ask: Pick<Ask, 'say'>, counts: { moves: number; late: number; away: number }): string {
  const said = (['moves', 'late', 'away'] as const)
    .filter(key => counts[key] > 0)
    .map(key => ask.say('workspace', `board.${key}`, { count: counts[key], number: sayNumber(ask, counts[key]) }));
  return said.length > 0 ? said.join(' ') : ask.say('workspace', 'board.quiet');
}
