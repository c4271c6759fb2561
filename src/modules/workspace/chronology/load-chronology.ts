import { childFrame } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayMonthOfYear } from '#platform/words/say-date.ts';
import { PAGE, pageAsked, pageOf } from '../paging.ts';
import { GROUPS, type Happening } from './contract.ts';
import { readAsked } from './read-asked.ts';
import { type SaidEvent, sayHappenings } from './say-chronology.ts';
import { happeningsOf, yearsOf } from './store.ts';

/** A page of all that happened to a child, narrowed as the address asks, in finished words. Leaves with NotThere. */
export async function loadChronology(ask: Ask & { readonly query: URLSearchParams }, childId: string) {
  const { tx, say, query, who, today } = ask;

  const frame = await childFrame(ask, childId, 'chronology');
  const { of, order, asked } = readAsked(query);
  const here = { today: today.toString(), timeZone: who.timeZone };
  const number = pageAsked(query);
  const [rows, years] = await Promise.all([
    happeningsOf(tx, childId, asked, here, { order, most: PAGE + 1, after: (number - 1) * PAGE }),
    yearsOf(tx, childId, asked.kinds, here),
  ]);
  const path = `/children/${childId}/chronology`;
  const kept = {
    ...(of && { of }),
    ...(asked.year && { year: String(asked.year) }),
    ...(order === 'oldest' && { order }),
  };
  const shown = pageOf(rows, number, path, kept);
  const words = say.group('workspace', 'chronology');
  const typed = new URLSearchParams(kept).toString();
  return {
    frame,
    path,
    words,
    decided: of === 'decisions',
    title: of === 'decisions' ? words.decisionsTitle : words.title,
    lead: of === 'decisions' ? say('workspace', 'chronology.decisionsLead', { name: frame.firstName }) : words.lead,
    months: byMonth(ask, shown.rows, await sayHappenings(ask, shown.rows, 'record')),
    earlier: shown.earlier,
    later: shown.later,
    paper: `${path}/paper${typed && `?${typed}`}`,
    chosen: {
      of: of ?? '',
      year: asked.year === null ? '' : String(asked.year),
      order: order === 'oldest' ? order : '',
    },
    parts: [
      { value: 'decisions', label: words.decisions },
      ...GROUPS.map(group => ({ value: group, label: words.groups[group] })),
    ],
    years: years.map(year => ({ value: String(year), label: String(year) })),
  };
}

/** The events of a page under their months, in the order they came. */
function byMonth({ language }: Ask, rows: readonly Happening[], events: readonly SaidEvent[]) {
  const months = Map.groupBy(
    events.map((event, index) => ({ event, month: rows[index]!.on_day.slice(0, 7) })),
    ({ month }) => month,
  );
  return [...months].map(([month, of]) => ({
    key: month,
    label: sayMonthOfYear(language, `${month}-01`),
    events: of.map(({ event }) => event),
  }));
}
