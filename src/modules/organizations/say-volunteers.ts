import { readRange } from '#kernel/ranges.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import { DRIVING, NEAR_CHILDREN, type NotScreened, notScreened } from './rules/screening.ts';
import type { Volunteer } from './store/volunteers.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'today'>;

/** Why somebody may not be near children on a day, as a sentence. */
export const sayNotScreened = ({ say, language }: Pick<Ask, 'say' | 'language'>, missing: NotScreened): string => {
  const check = say('organizations', `volunteers.kinds.${missing.check}`);
  return missing.kind === 'no-check'
    ? say('organizations', 'volunteers.never', { check })
    : say('organizations', 'volunteers.expired', { check, day: sayDay(language, missing.lastDay) });
};

/** A volunteer in finished words, as of today. */
export function sayVolunteer(ask: Speaker, volunteer: Volunteer) {
  const { say, language, today } = ask;
  const { id, name, phone, role, endedOn, checks, minutes } = volunteer;
  const missing = notScreened(checks, role === 'driver' ? DRIVING : NEAR_CHILDREN, today.toString());
  return {
    key: id,
    name,
    phone: phone ?? '',
    left: endedOn !== null,
    role: say.code('organizations', `volunteers.roles.${role}`),
    tag: endedOn !== null ? ('plain' as const) : missing ? ('late' as const) : ('ok' as const),
    state:
      endedOn !== null
        ? say('organizations', 'volunteers.left', { day: sayDay(language, endedOn) })
        : missing
          ? sayNotScreened(ask, missing)
          : say('organizations', 'volunteers.screened'),
    checks: checks.map(({ kind, valid }) => {
      const last = Temporal.PlainDate.from(readRange(valid).to!).subtract({ days: 1 }).toString();
      return say('organizations', 'volunteers.checkRow', {
        kind: say('organizations', `volunteers.kinds.${kind}`),
        day: sayDay(language, last),
      });
    }),
    hours: say('organizations', 'volunteers.hoursOf', { hours: String(Math.round(minutes / 6) / 10) }),
  };
}

/** A volunteer in finished words. */
export type VolunteerData = ReturnType<typeof sayVolunteer>;
