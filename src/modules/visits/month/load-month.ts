import type { Id } from '#kernel/ids.ts';
import { fullName } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { figuresOf, type MonthFigures, type MonthOfChild, monthOfVisits } from './rules/month-of-visits.ts';
import { monthRows } from './store.ts';

type Line = {
  readonly month: MonthOfChild;
  readonly childId: Id;
  readonly name: string;
  readonly workerId: Id | null;
  readonly worker: string | null;
};

/** Of so many children one list tells at most: of more than a case manager has, the names are read by case manager. */
export const MOST_NAMED = 60;

/** A month that can be asked for: not after the present one, and written as `2026-11`. */
export function monthAsked(query: string | null, today: Temporal.PlainDate): Temporal.PlainYearMonth {
  const present = today.toPlainYearMonth();
  if (!query || !/^\d{4}-(0[1-9]|1[0-2])$/.test(query)) return present;
  const asked = Temporal.PlainYearMonth.from(query);
  return Temporal.PlainYearMonth.compare(asked, present) > 0 ? present : asked;
}

/**
 * The monthly visit of everybody the asker answers for: a case manager's own children; a supervisor's and a director's by
 * case manager, and down to each child. In finished words.
 */
export async function loadMonth(
  ask: Ask,
  { month, workerId }: { month: Temporal.PlainYearMonth; workerId: string | null },
  most = MOST_NAMED,
) {
  const { tx, who, say, language, today } = ask;
  const own = !who.roles.some(role => role === 'supervisor' || role === 'program_director');
  const text = month.toString();
  const rows = await monthRows(tx, { month: text, zone: who.timeZone, ...(own && { workerId: who.userId }) });
  const lines = rows.map(
    (row): Line => ({
      month: monthOfVisits(row.stays, row.visits, text, today.toString()),
      childId: row.child_id,
      name: fullName(row),
      workerId: row.worker_id,
      worker: row.worker,
    }),
  );
  const shown = own || workerId === null ? lines : lines.filter(line => (line.workerId ?? 'nobody') === workerId);
  const words = say.group('visits', 'month');
  const asked = shown.find(({ workerId: id }) => id !== null && id === workerId)?.worker;
  const missing = shown.filter(({ month: { state } }) => state === 'open' || state === 'missed');
  const seen = shown.filter(({ month: { state } }) => state === 'met');
  const part = shown.filter(({ month: { state } }) => state === 'not-counted');
  const left = (of: readonly Line[]) =>
    of.length > most ? say('visits', 'month.more', { count: of.length - most }) : null;
  const at = (of: Temporal.PlainYearMonth) => `/visits/month?month=${of.toString()}`;
  return {
    words,
    title: say('visits', 'month.title', { month: monthInWords(language, month) }),
    earlier: at(month.subtract({ months: 1 })),
    later: Temporal.PlainYearMonth.compare(month, today.toPlainYearMonth()) < 0 ? at(month.add({ months: 1 })) : null,
    figures: sayFigures(ask, figuresOf(lines.map(line => line.month))),
    workers: own ? [] : byWorker(ask, lines, at(month)),
    whoTitle: asked ? say('visits', 'month.whoWorker', { name: asked }) : words.who,
    all: workerId !== null && !own ? at(month) : null,
    missing: missing.slice(0, most).map(line => sayMissing(ask, line)),
    missingLeft: left(missing),
    seen: seen.slice(0, most).map(({ childId, name, month: of }) => ({
      key: childId,
      name,
      href: `/children/${childId}/contacts`,
      text: [
        say('visits', 'month.lastOn', { day: sayDay(language, of.lastOn ?? '') }),
        !of.inResidence && words.notThere,
      ]
        .filter(Boolean)
        .join(' · '),
    })),
    seenLeft: left(seen),
    part: part
      .slice(0, most)
      .map(({ childId, name }) => ({ key: childId, name, href: `/children/${childId}/contacts` })),
    partLeft: left(part),
  };
}

const monthInWords = (language: string, month: Temporal.PlainYearMonth): string =>
  month.toPlainDate({ day: 1 }).toLocaleString(language, { month: 'long', year: 'numeric' });

const percent = (language: string, share: number) =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);

function sayFigures({ say, language }: Ask, figures: MonthFigures) {
  const { counted, met, share } = figures;
  const ofMet = (count: number) => (met === 0 ? '0' : say('visits', 'month.ofMet', { count, met }));
  return [
    {
      label: say('visits', 'month.seen'),
      value:
        share === null
          ? say('visits', 'month.nobody')
          : say('visits', 'month.seenOf', { met, counted, share: percent(language, share) }),
    },
    { label: say('visits', 'month.missing'), value: `${figures.open}` },
    { label: say('visits', 'month.missed'), value: `${figures.missed}` },
    { label: say('visits', 'month.inResidence'), value: ofMet(figures.inResidence) },
    { label: say('visits', 'month.alone'), value: ofMet(figures.alone) },
    { label: say('visits', 'month.notCounted'), value: `${figures.notCounted}` },
  ];
}

function byWorker({ say, language }: Ask, lines: readonly Line[], here: string) {
  return [...Map.groupBy(lines, line => line.workerId ?? 'nobody')]
    .map(([workerId, of]) => {
      const { counted, met, open, missed, inResidence, share } = figuresOf(of.map(line => line.month));
      return {
        key: workerId,
        name: of[0]?.worker ?? say('visits', 'month.nobodyHas'),
        href: `${here}&worker=${workerId}`,
        seen:
          share === null
            ? say('visits', 'month.nobody')
            : say('visits', 'month.seenOf', { met, counted, share: percent(language, share) }),
        missing: `${open}`,
        missed: `${missed}`,
        inResidence: `${inResidence}`,
      };
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, language));
}

function sayMissing({ say, language }: Ask, { childId, name, worker, month }: Line) {
  const late = month.state === 'missed';
  return {
    key: childId,
    name,
    href: `/children/${childId}/contacts`,
    worker: worker ?? '',
    state: late ? ('late' as const) : ('soon' as const),
    stands: late
      ? say('visits', 'month.missedIn')
      : say('visits', 'month.until', { day: sayDay(language, month.until) }),
    more: [
      month.tried > 0 && say('visits', 'month.tried', { count: month.tried }),
      month.virtual > 0 && say('visits', 'month.virtual', { count: month.virtual }),
    ]
      .filter(Boolean)
      .join(' · '),
    write: `/children/${childId}/contacts/new`,
  };
}
