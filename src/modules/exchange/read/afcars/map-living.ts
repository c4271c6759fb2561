import { disagreements, type Lived, livedIn } from './living-arrangement.ts';
import type { Stay } from './map-removals.ts';
import { dayBegins, type RecordContext } from './record-context.ts';
import { askDay, plain } from './responses.ts';
import { lineOf, type Part } from './shape-record.ts';

/** A living arrangement with its first day, and the day on which the next one, or nothing, began. */
type Lasting = { readonly part: Part; readonly from: string; readonly until: string | null };

/**
 * Writes where the child lived during a stay: placements with the row that stands in for each home, and whereabouts.
 * A placement goes on until another one begins, or something that cannot be told; being away does not end it.
 * Gives the line of the first arrangement "placed at home", if there is one.
 */
export function mapLiving(of: RecordContext, stay: Stay): number | null {
  const lasting = lastingOf(of, stay);
  let family: number | null = null;
  for (const [index, { part, from, until }] of lasting.entries()) {
    const lived = livedIn(part);
    sayOf(of, part, lived);
    if (lived.is === 'wrong' || lived.is === 'not-here') continue;
    const line = lineOf(part, 'E112');
    const key = `${of.number}/${from}`;
    if (lived.is === 'away') {
      of.sheet.put('whereabouts', line, {
        key,
        child: of.number,
        setting: lived.setting,
        from: dayBegins(from),
        to: dayBegins(until),
        note: lived.note,
      });
      continue;
    }
    const next = lasting.slice(index + 1).find(later => livedIn(later.part).is !== 'away');
    const to = next ? next.from : stay.to;
    if (lived.is === 'family') family ??= lineOf(part, 'E120');
    else putHome(of, { key, line, to, lived });
    of.sheet.put('placements', line, {
      key,
      child: of.number,
      removal: stay.key,
      home: lived.is === 'family' ? '' : key,
      with_person: lived.is === 'family' ? familyOf(of.number) : '',
      setting: lived.is === 'family' ? 'trial_home_visit' : lived.setting,
      from: dayBegins(from),
      to: dayBegins(to),
    });
  }
  return family;
}

/** The key of the person who stands in for whoever of the family a child was placed with. */
export const familyOf = (number: string): string => `${number}/at-home`;

/** Homes have no number in the file: each living arrangement has a row of its own, closed with it. */
function putHome(
  { sheet, today }: RecordContext,
  { key, line, to, lived }: { key: string; line: number; to: string | null; lived: Lived & { is: 'home' } },
): void {
  sheet.put('homes', line, {
    key,
    name: lived.name,
    kind: lived.kind,
    closed_on: to !== null && to <= today ? to : '',
    respite_only: 'no',
    note: 'Stands in for the home of one living arrangement of an AFCARS report, which does not say which home it was.',
  });
}

function sayOf({ sheet }: RecordContext, part: Part, lived: Lived): void {
  const file = lived.is === 'away' ? 'whereabouts' : 'placements';
  if (lived.is === 'wrong') {
    sheet.refuse({ file, line: lineOf(part, lived.said.element), ...lived.said });
    return;
  }
  if (lived.is === 'not-here')
    sheet.note({
      file,
      element: lived.element,
      line: lineOf(part, lived.element),
      code: 'kept-in-report-only',
      value: plain(part, lived.element),
    });
  for (const said of disagreements(part, lived)) sheet.note({ file, ...said });
}

/** The arrangements of a stay that have a day within it, in the order of their days; of two on one day the later one. */
function lastingOf(of: RecordContext, stay: Stay): Lasting[] {
  const { sheet } = of;
  if (stay.arrangements.length === 0) {
    // Of stays before October 2022 none were reported.
    if (stay.rule === 2020)
      sheet.note({ file: 'placements', element: 'E112', line: stay.part.line, code: 'missing', value: null });
    return [];
  }
  const dated = stay.arrangements
    .flatMap(part => {
      const from = dayWithin(of, stay, part);
      return from === null ? [] : [{ part, from }];
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const kept = dated.filter(({ part, from }, index) => {
    const later = dated[index + 1];
    if (later?.from !== from) return true;
    sheet.note({
      file: 'placements',
      element: 'E112',
      line: lineOf(part, 'E112'),
      code: 'same-day-twice',
      value: plain(part, 'E112'),
      told: { line: lineOf(later.part, 'E112') },
    });
    return false;
  });
  return kept.map((each, index) => ({ ...each, until: kept[index + 1]?.from ?? stay.to }));
}

function dayWithin({ sheet, today, period }: RecordContext, stay: Stay, part: Part): string | null {
  const file = 'placements';
  const from = askDay(sheet, { part, file, element: 'E112', must: true });
  if (from === null) return null;
  const at = { file, element: 'E112', line: lineOf(part, 'E112'), value: plain(part, 'E112') } as const;
  if (from > today) sheet.refuse({ ...at, code: 'in-the-future' });
  else if (from < stay.from || (stay.to !== null && from > stay.to))
    sheet.refuse({ ...at, code: 'outside-care', told: { from: stay.from, ...(stay.to && { to: stay.to }) } });
  // It began on the day the child left: no time of it is in care.
  else if (from === stay.to) sheet.note({ ...at, code: 'kept-in-report-only' });
  else {
    if (from > period.end) sheet.note({ ...at, code: 'after-the-period' });
    return from;
  }
  return null;
}
