import { childFrame } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { PAGE, pageAsked, pageOf } from '../paging.ts';
import { GROUPS } from './contract.ts';
import { readAsked } from './read-asked.ts';
import { sayHappenings } from './say-chronology.ts';
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
    events: await sayHappenings(ask, shown.rows, 'record'),
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
