import { no, ok, type Result } from '#kernel/result.ts';
import { smallGroup } from '#modules/agency/index.ts';
import { keepRecordFigure, livingGoals } from '#modules/partnerships/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { keepGoals } from '../policy.ts';
import { SHARED_MEASURES, STOCK_AND_FLOW } from '../rules/share/measures-published.ts';
import { type ExactFigure, publishFigures } from '../rules/share/publish.ts';
import { lastQuarterEnd, quarterEnds } from '../rules/share/quarter-ends.ts';
import { type FigurePoint, placeFigures } from '../store/place-figures.ts';
import { keepShared, sharedDays, sharedFigures } from '../store/published-figures.ts';

export type ShareFiguresRefusal = { readonly kind: 'not-allowed' | 'shared-already' | 'nothing-to-share' };

/**
 * Shares the figures of the last quarter with partners: small groups are taken out over all communities, totals, measures
 * that hang together and what was shared before. What is shared stays. Goals measured by the record keep their exact
 * figure of that day. Gives the day (ISO).
 */
export async function shareFigures(ask: Ask): Promise<Result<{ asOf: string }, ShareFiguresRefusal>> {
  const { tx, who, today, now } = ask;
  if (!keepGoals.may(who)) return no({ kind: 'not-allowed' });
  const asOf = lastQuarterEnd(today.toString());
  const days = await sharedDays(tx);
  if (days.includes(asOf)) return no({ kind: 'shared-already' });
  const counted = await exactOn(ask, asOf);
  if (counted.length === 0) return no({ kind: 'nothing-to-share' });

  const yearBefore = quarterEnds(asOf, 5)[0]!;
  const before = await sharedFigures(tx, [yearBefore]);
  const inCare = new Map(
    before.filter(each => each.measure === STOCK_AND_FLOW.stock).map(each => [each.communityId ?? '', !each.hidden]),
  );
  const published = publishFigures(counted, SHARED_MEASURES, await smallGroup(tx), {
    last: await quartersBefore(ask, days, asOf),
    yearAgo:
      inCare.size === 0
        ? []
        : (await exactOn(ask, yearBefore))
            .filter(({ measure }) => measure === STOCK_AND_FLOW.stock)
            .map(figure => ({ ...figure, shown: inCare.get(figure.place) ?? false })),
  });
  await keepShared(
    tx,
    { agencyId: who.agencyId, userId: who.userId, now },
    published.map(({ place, measure, numerator, denominator }, at) => {
      const { value, needsBoth, from, until } = counted[at]!;
      const hidden = numerator === null || (needsBoth && denominator === null);
      return {
        communityId: place === '' ? null : place,
        measure,
        asOf,
        from,
        until,
        numerator: hidden ? null : numerator,
        denominator,
        value: hidden ? null : value,
        hidden,
      };
    }),
  );
  await keepGoalFigures(ask, asOf);
  return ok({ asOf });
}

/**
 * What was counted for the three quarters before, whose years share days with this one's: of the last one all of it, of
 * those before it what was shown then.
 */
async function quartersBefore(ask: Ask, days: readonly string[], asOf: string): Promise<ExactFigure[]> {
  const near = quarterEnds(asOf, 4).slice(0, -1);
  const [last, ...earlier] = days.filter(day => near.includes(day));
  if (!last) return [];
  const key = (figure: { place: string; measure: string }) => `${figure.place} ${figure.measure}`;
  const shown = await sharedFigures(ask.tx, earlier);
  const exact = await exactOn(ask, last);
  for (const day of earlier) {
    const then = new Set(
      shown
        .filter(each => each.asOf === day && (!each.hidden || each.denominator !== null))
        .map(each => key({ place: each.communityId ?? '', measure: each.measure })),
    );
    exact.push(...(await exactOn(ask, day)).filter(figure => then.has(key(figure))));
  }
  return exact;
}

type Counted = ExactFigure & Pick<FigurePoint, 'value' | 'from' | 'until'> & { readonly needsBoth: boolean };

/** What is shared of a day, as it was counted: all communities and the whole agency. */
async function exactOn({ tx }: Pick<Ask, 'tx'>, day: string): Promise<Counted[]> {
  const asked = { measures: SHARED_MEASURES.map(({ code }) => code), from: day, until: day };
  const [communities, agency] = [
    await placeFigures(tx, { ...asked, of: 'community' }),
    await placeFigures(tx, { ...asked, of: 'agency' }),
  ];
  return [...agency, ...communities].flatMap(({ place, measure, points }) =>
    points.flatMap(({ numerator, denominator, value, from, until }) =>
      numerator === null
        ? []
        : [{ place, measure, numerator, denominator, value, from, until, needsBoth: denominator !== null }],
    ),
  );
}

/** Goals measured by the record keep where they stood on a day (ISO). */
async function keepGoalFigures({ tx }: Pick<Ask, 'tx'>, asOf: string): Promise<void> {
  const goals = (await livingGoals(tx)).filter(goal => goal.measure !== null);
  const series = await placeFigures(tx, {
    measures: goals.map(goal => goal.measure!),
    from: asOf,
    until: asOf,
    of: 'community',
  });
  for (const goal of goals) {
    const point = series.find(({ place, measure }) => place === goal.community_id && measure === goal.measure)
      ?.points[0];
    if (point) await keepRecordFigure(tx, { ...point, goalId: goal.id, asOf });
  }
}
