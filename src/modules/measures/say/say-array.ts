import { termsOfAgency } from '#modules/organizations/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Say } from '#platform/words/say.ts';
import type { Unmet } from '../load-unmet.ts';
import { type ArrayQuestion, type InHomeRow, serviceArray } from '../store/array.ts';
import { needKindRows } from '../store/needs.ts';
import { sayDays } from './say-figures.ts';
import { areaInHref, type Figure, sayNeedsTable } from './say-needs.ts';

const NONE: Figure = { text: '0', href: null };

/**
 * Services by kind of need beside the unmet needs of that kind, in a neighborhood where one is chosen. What presses comes
 * first: kinds with unmet needs, then those without room anywhere; each by name. A zero says nothing.
 */
export async function sayArray(ask: Ask, unmet: Unmet, question: ArrayQuestion, areaId: string | null) {
  const { tx, say, language } = ask;
  const [kinds, terms] = [await needKindRows(tx), await termsOfAgency(tx, language)];
  const answered = kinds.flatMap(({ code, term }) => {
    const found = term === null ? undefined : terms.find(each => each.code === term);
    return found ? [{ kind: code, termId: found.id }] : [];
  });
  const rows = new Map((await serviceArray(tx, answered, question)).map(row => [row.kind, row]));
  const { table, areas, rows: needs } = sayNeedsTable(say, unmet, unmet.needs);
  const column = areaId === null ? -1 : areas.findIndex(({ key }) => key === `area-${areaInHref(areaId)}`);
  return kinds
    .map(kind => {
      const row = rows.get(kind.code);
      const need = needs.find(({ key }) => key === kind.code);
      const there = row?.services ?? 0;
      const ages = table.ages[table.kinds.indexOf(kind.code)];
      return {
        key: kind.code,
        name: kind[language],
        services: there,
        open: row?.open ?? 0,
        waiting: row?.waiting || '',
        waitDays: row?.waitDays ? sayDays(say, row.waitDays) : '',
        full: row?.full || '',
        unknown: there - (row?.open ?? 0) - (row?.waiting ?? 0) - (row?.full ?? 0) || '',
        unmet: (areaId === null ? need?.total : need?.cells[column]) ?? NONE,
        longest: need && areaId === null ? sayDays(say, ages?.longest ?? null) : '',
      };
    })
    .filter(({ services, unmet: { text } }) => services > 0 || text !== '0')
    .toSorted((one, other) => pressing(one) - pressing(other) || (one.name < other.name ? -1 : 1));
}

/** 0 where somebody has an unmet need, 1 where no service has room, 2 for the rest. */
export const pressing = ({ unmet, open }: { readonly unmet: Figure; readonly open: number }): number =>
  unmet.text !== '0' ? 0 : open === 0 ? 1 : 2;

/** Places of services that come to the home, used and open. */
export const sayInHome = (say: Say, rows: readonly InHomeRow[], { areaOf, nameOfArea }: Unmet) =>
  rows.map(({ areaId, unit, services, places, open, waiting }) => {
    const unknown = say('measures', 'shown.notKnown');
    return {
      key: `${areaId} ${unit}`,
      area: areaId === null ? say('measures', 'shown.county') : nameOfArea(areaOf(areaId)),
      unit: unit ?? '',
      services,
      places: places === null ? unknown : String(places),
      used: places === null || open === null ? '' : String(places - open),
      free: open === null ? '' : String(open),
      waiting: waiting || '',
    };
  });
