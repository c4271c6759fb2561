import type { SnapshotFigure } from '#modules/partnerships/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { figureDays, measures, placeFigures } from './place-figures.ts';

/** The baseline of a community: its figures as they were counted last. None where nothing was counted of it yet. */
export async function snapshotOfCommunity(tx: Tx, communityId: string): Promise<SnapshotFigure[]> {
  const [day] = await figureDays(tx);
  if (!day) return [];
  const all = (await measures(tx, 'en')).map(each => each.code);
  const series = await placeFigures(tx, {
    measures: all,
    from: day,
    until: day,
    of: 'community',
    places: [communityId],
  });
  return series.flatMap(({ measure, points: [point] }) => {
    if (!point) return [];
    const { asOf: _, ...figure } = point;
    return [{ measure, ...figure }];
  });
}
