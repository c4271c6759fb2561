import { sayDay } from '#platform/words/say-date.ts';
import type { RulesOfPacks } from '../rules-of-packs.ts';
import type { BoardDuty, BoardRow } from '../store/board.ts';
import { type Speaker, titleOf, whyPath } from './say-duty.ts';
import { nameMissing } from './say-facts.ts';
import type { Tag } from './say-standing.ts';

type Count = { readonly count: number; readonly href: string | null };

/** One line of the board: a worker with all rules, or one rule of a worker. */
export type BoardLine = {
  readonly key: string;
  readonly name: string;
  readonly isWorker: boolean;
  readonly late: Count;
  readonly soon: Count;
  readonly unknown: Count;
};

const NOBODY = 'nobody';

/** Workers under each other, each with their rules: most urgent first. */
export function sayBoard(ask: Speaker, rules: RulesOfPacks, rows: readonly BoardRow[]): BoardLine[] {
  const byWorker = [...Map.groupBy(rows, row => row.worker_id ?? NOBODY)];
  return byWorker
    .map(([worker, of]) => ({ worker, of, late: sum(of, 'overdue') }))
    .toSorted((one, other) => other.late - one.late)
    .flatMap(({ worker, of }) => [
      lineOf(worker, null, of[0]?.worker ?? ask.say('clocks', 'board.nobody'), of),
      ...of
        .toSorted((one, other) => other.overdue - one.overdue || other.soon - one.soon)
        .map(row => lineOf(worker, row.rule, titleOf(ask, rules, row.rule), [row])),
    ]);
}

const sum = (rows: readonly BoardRow[], of: 'overdue' | 'soon' | 'unknown'): number =>
  rows.reduce((all, row) => all + row[of], 0);

function lineOf(worker: string, rule: string | null, name: string, rows: readonly BoardRow[]): BoardLine {
  const count = (of: 'overdue' | 'soon' | 'unknown'): Count => {
    const href = `/team/dates?worker=${worker}${rule ? `&rule=${rule}` : ''}&standing=${of}#behind`;
    const number = sum(rows, of);
    return { count: number, href: number > 0 ? href : null };
  };
  return {
    key: `${worker} ${rule ?? ''}`,
    name,
    isWorker: rule === null,
    late: count('overdue'),
    soon: count('soon'),
    unknown: count('unknown'),
  };
}

/** The worker a link of the board names: an account, nobody, or none. */
export const workerAsked = (query: URLSearchParams): { readonly id: string | null } | null => {
  const worker = query.get('worker');
  if (worker === null) return null;
  return { id: worker === NOBODY ? null : worker };
};

const TAGS: Readonly<Record<BoardDuty['standing'], Tag['state']>> = {
  overdue: 'late',
  soon: 'soon',
  unknown: 'cannot-tell',
};

/** The duties behind a number. */
export const sayBehind = (ask: Speaker, rules: RulesOfPacks, duties: readonly BoardDuty[]) =>
  duties.map(one => ({
    key: one.id,
    child: [one.first_name, one.last_name].filter(Boolean).join(' ') || ask.say('clocks', 'report.hiddenChild'),
    href: one.first_name ? whyPath(one) : null,
    date: titleOf(ask, rules, one.rule),
    day: one.due_on ? sayDay(ask.language, one.due_on) : one.missing ? nameMissing(ask.say, one.missing) : '',
    state: TAGS[one.standing],
    word: ask.say(
      'clocks',
      one.standing === 'overdue' ? 'board.late' : one.standing === 'soon' ? 'board.soon' : 'board.unknown',
    ),
  }));
