import { medianWait, type NeedInTime, waitForService } from './median-wait.ts';
import { type Shown, suppressTable } from './suppress.ts';

/** How needs of one kind, or of all kinds (null), fared; the median is null where it was not reached, `none` where few are counted. */
export type TimeLine = {
  readonly kind: string | null;
  readonly known: Shown;
  readonly began: Shown;
  readonly waits: Shown;
  readonly ended: Shown;
  readonly median: number | null | 'few';
};

/** Time from need to first service by kind, with a last line for all kinds; small groups are hidden as in `suppressTable`. */
export function timeByKind(
  needs: readonly (NeedInTime & { readonly kind: string })[],
  today: string,
  floor: number,
): TimeLine[] {
  if (needs.length === 0) return [];
  const groups = [...Map.groupBy(needs, ({ kind }) => kind)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const began = (need: NeedInTime) => need.firstStartedOn !== null;
  const shown = suppressTable(
    groups.map(([, group]) => [
      group.filter(began).length,
      group.filter(need => !began(need) && need.endedOn === null).length,
      group.filter(need => !began(need) && need.endedOn !== null).length,
    ]),
    floor,
  );
  const lineOf = (
    kind: string | null,
    group: readonly NeedInTime[],
    known: Shown,
    cells: readonly Shown[],
  ): TimeLine => ({
    kind,
    known,
    began: cells[0]!,
    waits: cells[1]!,
    ended: cells[2]!,
    median: known === null ? 'few' : medianWait(group.map(need => waitForService(need, today))),
  });
  return [
    ...groups.map(([kind, group], at) => lineOf(kind, group, shown.rowTotals[at]!, shown.cells[at]!)),
    lineOf(null, needs, shown.total, shown.columnTotals),
  ];
}
