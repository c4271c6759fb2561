import { createHash } from 'node:crypto';
import type { Ask } from '#platform/http/ask.ts';
import { siteOrigin } from '#platform/sign-in/doorstep.ts';
import type { Appointment } from '../appointments.ts';
import type { CalendarEntry } from '../rules/write-calendar.ts';
import type { RulesOfPacks } from '../rules-of-packs.ts';
import type { FeedDuty } from '../store/feeds.ts';
import { titleOf, whyPath } from './say-duty.ts';

/** Topics of which an entry names the rule. Of the others even that tells something, so a calendar says only that there is a date. */
const TOLD: readonly string[] = ['case', 'court', 'education', 'placement', 'plan', 'visits'];

/** A duty as an entry of its worker's calendar: no name, no case fact, and a link that opens for them alone. */
export function sayEntry(ask: Pick<Ask, 'say' | 'language'>, rules: RulesOfPacks, duty: FeedDuty): CalendarEntry {
  const { say } = ask;
  const { place } = duty;
  const what = titleOf(ask, rules, duty.rule);
  return {
    uid: `${createHash('sha256').update(`${duty.child_id} ${duty.key}`).digest('hex').slice(0, 40)}@alongside`,
    stamp: Temporal.Instant.from(duty.counted_at).toString(),
    day: duty.due_on!,
    at: duty.due_at,
    title: TOLD.includes(duty.topic)
      ? say('clocks', 'calendar.entry', { what, place })
      : say('clocks', 'calendar.entryPlain', { place }),
    text: say('clocks', duty.due_at ? 'calendar.textBy' : 'calendar.text'),
    url: `${siteOrigin()}${whyPath(duty)}`,
  };
}

/** An appointment as an entry of its owner's calendar: what kind of thing it is, when, and a link that opens for them alone. */
export const sayAppointment = (
  { say, now }: Pick<Ask, 'say' | 'now'>,
  { id, kind, day, at, until, path }: Appointment,
): CalendarEntry => ({
  uid: `${createHash('sha256').update(`${kind} ${id}`).digest('hex').slice(0, 40)}@alongside`,
  stamp: now,
  day,
  at,
  until,
  title: say('clocks', `calendar.appointments.${kind}`),
  text: say('clocks', 'calendar.appointmentText'),
  url: `${siteOrigin()}${path}`,
});
