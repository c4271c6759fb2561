import type { Ask } from '#platform/http/ask.ts';
import type { Language } from '#platform/http/who.ts';
import { leafOfDay, sayDay, sayTime } from '#platform/words/say-date.ts';
import type { Leaf } from '#web/ui/date-leaf.tsx';
import type { State } from '#web/ui/state-tag.tsx';
import { daysUntil, type Standing } from '../rules/standing.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'who' | 'today' | 'now'>;

/** What a tag says of a duty. */
export type Tag = { readonly state: State; readonly word: string };

/** A duty as far as its tag and leaf are concerned: days are ISO. */
export type Told = {
  readonly standing: Standing;
  readonly due_on: string | null;
  readonly due_at: string | null;
  readonly settled_on: string | null;
  readonly ended_on: string | null;
  readonly missed: boolean;
};

const timeOf = ({ language, who }: Speaker, moment: string): string => sayTime(language, who.timeZone, moment);

/** "3 days late", "Tomorrow", "In 10 days", "Done Nov 20, 2026". */
export function sayStanding(ask: Speaker, told: Told): Tag {
  const { say, language } = ask;
  switch (told.standing) {
    case 'overdue':
    case 'due':
    case 'upcoming':
      return whenDue(ask, told);
    case 'met':
    case 'met-late': {
      const word = say('clocks', `standing.${told.standing}`, {
        day: sayDay(language, told.settled_on ?? '1970-01-01'),
      });
      return { state: told.standing === 'met' ? 'ok' : 'plain', word };
    }
    case 'withdrawn': {
      const key = told.missed ? 'standing.withdrawnMissed' : 'standing.withdrawn';
      return { state: 'plain', word: say('clocks', key, { day: sayDay(language, told.ended_on ?? '1970-01-01') }) };
    }
    case 'cannot-tell':
      return { state: 'cannot-tell', word: say('clocks', 'standing.cannot-tell') };
    case 'excepted':
      return { state: 'plain', word: say('clocks', 'standing.excepted') };
    case 'missed':
      return { state: 'plain', word: say('clocks', 'standing.missed') };
    case 'not-yet':
      return { state: 'open', word: say('clocks', 'standing.not-yet') };
  }
}

/** How soon is soon. */
export const SOON_DAYS = 7;

function whenDue(ask: Speaker, { standing, due_on, due_at }: Told): Tag {
  const { say } = ask;
  const days = due_on === null ? 0 : daysUntil(due_on, ask.today.toString());
  if (standing === 'overdue') {
    if (days < 0) return { state: 'late', word: say('clocks', 'standing.late', { count: -days }) };
    return { state: 'late', word: say('clocks', 'standing.lateSince', { time: timeOf(ask, due_at ?? ask.now) }) };
  }
  const state = days <= SOON_DAYS ? 'soon' : 'info';
  if (days === 0 && due_at) return { state, word: say('clocks', 'standing.todayBy', { time: timeOf(ask, due_at) }) };
  if (days === 0) return { state, word: say('clocks', 'standing.today') };
  if (days === 1) return { state, word: say('clocks', 'standing.tomorrow') };
  return { state, word: say('clocks', 'standing.inDays', { count: days }) };
}

/** A calendar leaf of a day (ISO); a dash where there is none. */
export function leafOf(
  language: Language,
  day: string | null,
  none: string,
  state?: Leaf['state'],
  year = false,
): Leaf {
  if (day === null) return { weekday: '', day: '–', month: '', full: none };
  return {
    ...leafOfDay(language, day, year),
    ...(state && { state }),
  };
}

/** Red for what is late, yellow for what is soon. */
export const leafState = ({ state }: Tag): Leaf['state'] =>
  state === 'late' ? 'late' : state === 'soon' ? 'soon' : undefined;
