import { kept } from '#modules/visits/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayDayOf, sayMoment } from '#platform/words/say-date.ts';
import type { Source, Value, ValuesOf } from './contract.ts';
import type { LoadedProgress } from './load-progress.ts';
import { movesOf } from './rules/moves.ts';
import { isIn } from './rules/quarters.ts';

type Said = { readonly key: string; readonly value: string | null; readonly on?: string | null };

/** What stands at this moment, in three parts: safe and seen, toward a home for good, growing and well. */
export function sayValues(ask: Ask, childId: string, loaded: LoadedProgress): ValuesOf[] {
  const { say } = ask;
  const parts = { safety: safety(ask, loaded), permanency: permanency(ask, loaded), wellbeing: wellbeing(ask, loaded) };
  return (['safety', 'permanency', 'wellbeing'] as const)
    .map(key => ({
      key,
      title: say('workspace', `progress.parts.${key}`),
      values: parts[key].map(({ tab, said }) => finished(ask, sourceOf(ask, childId, tab), said)),
    }))
    .filter(({ values }) => values.length > 0);
}

/** The pages of a record that values lead to, by the last part of their address. */
export type Tab =
  | 'contacts'
  | 'placement'
  | 'permanency'
  | 'court'
  | 'family-time'
  | 'school'
  | 'dates'
  | 'assessments'
  | 'case-plan'
  | 'services';
export const sourceOf = ({ say }: Pick<Ask, 'say'>, childId: string, tab: Tab): Source => ({
  href: `/children/${childId}/${tab}`,
  label: say('people', `tabs.${tab}`),
});

type Line = { readonly tab: Tab; readonly said: Said };
const line = (tab: Tab, key: string, value: string | null, on?: string | null): Line => ({
  tab,
  said: { key, value, on: on ?? null },
});

/** What lasts says since when; the rest says as of when. */
const LASTING = new Set(['lives', 'goal', 'concurrent', 'daysInCare', 'legal', 'school']);

function finished({ say, language }: Ask, source: Source, { key, value, on }: Said): Value {
  return {
    key,
    label: say.code('workspace', `progress.values.${key}`),
    value,
    on:
      value !== null && on
        ? say('workspace', LASTING.has(key) ? 'progress.sinceDay' : 'progress.asOf', { day: sayDay(language, on) })
        : null,
    source,
  };
}

function safety({ say, language, who }: Ask, { months, place, stays }: LoadedProgress): Line[] {
  const seen = months?.findLast(({ standing }) => standing?.lastOn)?.standing;
  const thisMonth = months?.at(-1)?.standing;
  return [
    ...(months
      ? [
          line(
            'contacts',
            'lastVisit',
            seen
              ? [
                  sayDay(language, seen.lastOn!),
                  seen.inResidence && say('workspace', 'progress.inResidence'),
                  seen.alone && say('workspace', 'progress.alone'),
                ]
                  .filter(Boolean)
                  .join(' · ')
              : null,
            seen?.lastOn,
          ),
          line(
            'contacts',
            'thisMonth',
            thisMonth && thisMonth.state !== 'not-counted'
              ? say('workspace', `progress.month.${thisMonth.state}`, { day: sayDay(language, thisMonth.until) })
              : null,
            thisMonth?.lastOn,
          ),
        ]
      : []),
    ...(stays && place
      ? [
          line(
            'placement',
            'lives',
            [place.settingLabel, place.away && say('workspace', 'progress.away', { what: place.away.label })]
              .filter(Boolean)
              .join(' · '),
            dayIn(place.away?.from ?? place.from, who.timeZone),
          ),
        ]
      : stays
        ? [line('placement', 'lives', null)]
        : []),
  ];
}

const dayIn = (moment: string, timeZone: string): string =>
  Temporal.Instant.from(moment.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00'))
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();

function permanency(ask: Ask, loaded: LoadedProgress): Line[] {
  const { say, language, today, who } = ask;
  const { goals, stays, hearings, legal, familyTime, quarters } = loaded;
  const lines: Line[] = [];
  if (goals) {
    const [first] = goals.filter(({ part }) => part === 'primary');
    const beside = goals.find(({ part }) => part === 'concurrent');
    lines.push(line('permanency', 'goal', first?.[language] ?? null, first?.set_on));
    lines.push(line('permanency', 'concurrent', beside?.[language] ?? null, beside?.set_on));
  }
  if (stays) {
    const stay = stays.stays.findLast(({ to }) => to === null);
    const days = stay ? Temporal.PlainDate.from(stay.from).until(today, { largestUnit: 'day' }).days : null;
    lines.push(
      line(
        'placement',
        'daysInCare',
        days === null ? null : say('workspace', 'progress.days', { count: days }),
        stay?.from,
      ),
    );
    const moves = movesOf(stays.placements);
    lines.push(
      line(
        'placement',
        'moves',
        stay && stays.placements.length > 0 ? say('workspace', 'progress.moves', { count: moves.length }) : null,
        moves.at(-1) ?? stays.placements[0]?.from,
      ),
    );
  }
  if (legal)
    lines.push(
      line(
        'court',
        'legal',
        legal === 'none' ? null : legal[`kind_${language}`],
        legal === 'none' ? null : legal.period.from,
      ),
    );
  if (hearings) {
    const { next, last } = hearings;
    const held = last && `${last[language]}, ${sayDayOf(language, who.timeZone, last.at)}`;
    lines.push(
      line('court', 'nextHearing', next && `${next[language]}, ${sayMoment(language, who.timeZone, next.at)}`),
    );
    lines.push(line('court', 'lastHearing', held));
  }
  if (familyTime)
    for (const whom of ['parent', 'sibling'] as const) {
      const now = familyTime.filter(each => each.withWhom === whom && isIn(quarters.at(-1)!, each.day));
      lines.push(line('family-time', whom, sayKept(ask, now), now.at(-1)?.day));
    }
  return lines;
}

/** Family time that was planned and is over, and how much of it took place; null when none was. */
export function sayKept({ say }: Pick<Ask, 'say'>, visits: NonNullable<LoadedProgress['familyTime']>): string | null {
  const { over, held, madeUp } = kept(visits.map(({ state, makesUp }) => ({ state, makesUp, side: null })));
  if (over === 0 && madeUp === 0) return null;
  return [
    say('workspace', 'progress.held', { held, count: over }),
    madeUp > 0 && say('workspace', 'progress.madeUp', { count: madeUp }),
  ]
    .filter(Boolean)
    .join(', ');
}

function wellbeing(ask: Ask, { schools, checkUps, stays }: LoadedProgress): Line[] {
  const { say, language, today } = ask;
  const lines: Line[] = [];
  if (schools) {
    const day = today.toString();
    const now = schools.find(({ during }) => during.from <= day && (during.to === null || day < during.to));
    const since = now && now.during.from !== '' ? now.during.from : null;
    lines.push(line('school', 'school', now?.school ?? null, since));
    const stay = stays?.stays.findLast(({ to }) => to === null);
    if (stays)
      lines.push(
        line(
          'school',
          'schoolChanges',
          stay ? sayChanges(ask, schools, { from: stay.from, to: '9999-12-31' }) : null,
          schools[0]?.during.from,
        ),
      );
  }
  if (checkUps)
    for (const who of ['doctor', 'dentist'] as const) {
      const { doneOn = null, dueOn = null, late = false } = checkUps[who] ?? {};
      const said = [
        doneOn && say('workspace', 'progress.done', { day: sayDay(language, doneOn) }),
        dueOn && say('workspace', late ? 'progress.overdue' : 'progress.due', { day: sayDay(language, dueOn) }),
      ].filter(Boolean);
      lines.push(line('dates', who, said.length > 0 ? said.join(' · ') : null));
    }
  return lines;
}

/**
 * How often a child began at another school in a stretch of days: the first school anybody knows of is no change. Null where
 * no school of that time is recorded, or nobody wrote down since when: then nobody can tell.
 */
export function sayChanges(
  { say }: Pick<Ask, 'say'>,
  schools: NonNullable<LoadedProgress['schools']>,
  { from, to }: { readonly from: string; readonly to: string },
): string | null {
  const then = schools.filter(({ during }) => during.from < to && (during.to === null || during.to > from));
  if (then.length === 0 || then.some(({ during }) => during.from === '')) return null;
  const inOrder = schools.toSorted((a, b) => a.during.from.localeCompare(b.during.from));
  const changes = inOrder.filter(
    ({ during, schoolId }, place) =>
      place > 0 && during.from >= from && during.from < to && inOrder[place - 1]!.schoolId !== schoolId,
  );
  return say('workspace', 'progress.changes', { count: changes.length });
}
