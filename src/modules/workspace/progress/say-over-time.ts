import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayShortMonth, sayShortMonthOfYear } from '#platform/words/say-date.ts';
import type { Lines, MonthMark } from './contract.ts';
import type { LoadedProgress } from './load-progress.ts';
import { movesOf } from './rules/moves.ts';
import { isIn, type Quarter, touches } from './rules/quarters.ts';
import { sayChanges, sayKept } from './say-values.ts';

const MARKS = { met: 'done', open: 'open', missed: 'missing', 'not-counted': 'none' } as const;

/** A mark for each month, with the same in words. */
export const sayMonths = ({ say, language }: Ask, months: NonNullable<LoadedProgress['months']>): MonthMark[] =>
  months.map(({ month, standing }) => {
    const state = standing?.state ?? 'not-counted';
    return {
      key: month,
      month: sayShortMonthOfYear(language, `${month}-01`),
      mark: MARKS[state],
      said: say('workspace', `progress.marks.${state}`, {
        day: standing?.lastOn ? sayDay(language, standing.lastOn) : '',
      }),
    };
  });

/** Quarter by quarter, what has a history. A cell is null where nothing is recorded. */
export function sayQuarters(ask: Ask, loaded: LoadedProgress): Lines {
  const { say, today } = ask;
  const { quarters, stays, familyTime, months, schools, scores, plan } = loaded;
  const day = today.toString();
  const notInCare = say('workspace', 'progress.notInCare');
  const row = (key: string, label: string, cell: (quarter: Quarter) => string | null) => ({
    key,
    cells: [label, ...quarters.map(cell)],
  });
  const inCare = (quarter: Quarter) => !stays || touches(quarter, stays.stays, day);
  const moves = stays ? movesOf(stays.placements) : [];
  return {
    head: [
      { key: 'what', label: say('workspace', 'progress.what') },
      ...quarters.map(quarter => ({ key: quarter.key, label: sayQuarter(ask, quarter) })),
    ],
    rows: [
      ...(months
        ? [
            row('visits', say('workspace', 'progress.rows.visits'), quarter => {
              const counted = months.filter(
                each =>
                  isIn(quarter, `${each.month}-01`) &&
                  (each.standing?.state === 'met' || each.standing?.state === 'missed'),
              );
              const met = counted.filter(({ standing }) => standing?.state === 'met').length;
              if (counted.length === 0) return inCare(quarter) ? null : notInCare;
              return say('workspace', 'progress.ofMonths', { met, count: counted.length });
            }),
          ]
        : []),
      ...(familyTime
        ? (['parent', 'sibling'] as const).map(whom =>
            row(whom, say('workspace', `progress.rows.${whom}`), quarter =>
              sayKept(
                ask,
                familyTime.filter(each => each.withWhom === whom && isIn(quarter, each.day)),
              ),
            ),
          )
        : []),
      ...(stays
        ? [
            row('moves', say('workspace', 'progress.rows.moves'), quarter =>
              !inCare(quarter)
                ? notInCare
                : stays.placements.length === 0
                  ? null
                  : say('workspace', 'progress.moves', { count: moves.filter(on => isIn(quarter, on)).length }),
            ),
          ]
        : []),
      ...(schools
        ? [row('school', say('workspace', 'progress.rows.school'), quarter => sayChanges(ask, schools, quarter))]
        : []),
      ...(scores ?? []).map(({ series, name, scores: given }) =>
        row(series, name, quarter => given.find(({ on }) => isIn(quarter, on))?.said ?? null),
      ),
      ...(plan ?? []).map(goal =>
        row(goal.id, say('workspace', 'progress.rows.goal', { words: goal.words }), quarter => {
          const rated = goal.ratings.filter(({ on }) => isIn(quarter, on));
          const last = new Map(rated.map(each => [`${each.rater} ${each.name}`, each]));
          const said = [...last.values()].map(({ rater, level }) =>
            say('workspace', 'progress.ratedAs', {
              rater: say('planning', `raters.${rater}`),
              level: say('planning', `levels.${level}`),
            }),
          );
          return said.length > 0 ? said.join(' · ') : null;
        }),
      ),
    ],
  };
}

/** "Oct to Dec 2026". */
function sayQuarter({ say, language }: Ask, { from, to }: Quarter): string {
  const last = Temporal.PlainDate.from(to).subtract({ days: 1 }).toString();
  return say('workspace', 'progress.quarter', {
    from: sayShortMonth(language, from),
    to: sayShortMonthOfYear(language, last),
  });
}
