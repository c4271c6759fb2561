import type { Say } from '#platform/words/say.ts';
import type { Unmet } from '../load-unmet.ts';
import { type NeedsTable, needsByReason, needsTable } from '../rules/needs-table.ts';
import type { Shown } from '../rules/suppress.ts';
import type { UnmetNeed } from '../rules/unmet-need.ts';
import { sayDays, sayShown } from './say-figures.ts';

/** A figure that opens to what is behind it, where the reader may. */
export type Figure = { readonly text: string; readonly href: string | null };

export type Chosen = { readonly kind?: string; readonly area?: string; readonly reason?: string };

/** The address of the needs behind a figure. */
export function listHref(chosen: Chosen): string {
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== undefined));
  return `/reports/needs/list${query.size > 0 ? `?${query}` : ''}`;
}

/** The areas of a link are `none` where somebody's is not known. */
export const areaInHref = (area: string): string => area || 'none';

/** Of these needs, those that were chosen. */
export const chosenOf = ({ needs, areaOf }: Unmet, { kind, area, reason }: Chosen): readonly UnmetNeed[] =>
  needs.filter(
    need =>
      (!kind || need.kind === kind) &&
      (!area || areaInHref(areaOf(need.areaId)) === area) &&
      (!reason || need.reason === reason),
  );

/** The table by kind and neighborhood as a page shows it. */
export function sayNeedsTable(say: Say, unmet: Unmet, needs: readonly UnmetNeed[]) {
  const table = needsTable(needs, unmet.areaOf, unmet.floor);
  const figure = (count: Shown, chosen: Chosen): Figure => ({
    text: sayShown(say, count),
    href: unmet.behind && count !== null && count > 0 ? listHref(chosen) : null,
  });
  const rows = table.kinds.map((kind, row) => ({
    key: kind,
    name: unmet.nameOfKind(kind),
    total: figure(table.rowTotals[row]!, { kind }),
    median: sayDays(say, table.ages[row]?.median ?? null),
    longest: sayDays(say, table.ages[row]?.longest ?? null),
    cells: table.areas.map((area, column) => figure(table.cells[row]![column]!, { kind, area: areaInHref(area) })),
  }));
  return {
    table,
    areas: table.areas.map(area => ({ key: `area-${areaInHref(area)}`, name: unmet.nameOfArea(area) })),
    rows: rows.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    totals: {
      name: say('measures', 'shown.total'),
      total: figure(table.total, {}),
      cells: table.areas.map((area, column) => figure(table.columnTotals[column]!, { area: areaInHref(area) })),
    },
  };
}

/** Why needs are unmet, as a page shows it; null where they are too few. */
export const sayReasons = (say: Say, unmet: Unmet, needs: readonly UnmetNeed[], { total }: Pick<NeedsTable, 'total'>) =>
  needsByReason(needs, total, unmet.floor)?.map(({ reason, count }) => ({
    key: reason,
    name: say('measures', `reasons.${reason}`),
    count: {
      text: sayShown(say, count),
      href: unmet.behind ? listHref({ reason }) : null,
    },
  })) ?? null;
