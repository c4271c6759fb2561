import { packsInForce } from '#modules/rulebook/index.ts';
import { bySecret } from '#platform/http/by-secret.ts';
import { myAppointments } from '../appointments.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { readCalendar } from '../policy.ts';
import { standTogether } from '../rules/stand-together.ts';
import { writeCalendar } from '../rules/write-calendar.ts';
import { rulesOf } from '../rules-of-packs.ts';
import { sayAppointment, sayEntry } from '../say/say-calendar.ts';
import { stand } from '../say/say-duty.ts';
import { myDuties, noteReading, readerOfCalendar } from '../store/feeds.ts';

/** Days that a calendar shows behind today and ahead of it. */
const BEHIND = 60;
const AHEAD = 400;

const ADDRESS = /^([\w-]{43})\.ics$/;

/** Somebody's due dates and appointments for calendar programs: what the person may see now, without names. */
export const loader = bySecret(
  readCalendar,
  async (tx, { file }) => {
    const secret = ADDRESS.exec(file ?? '')?.[1];
    return secret === undefined ? null : readerOfCalendar(tx, fingerprintOf(secret));
  },
  async ask => {
    const { tx, who, now, today, say } = ask;
    const [packs, duties] = await Promise.all([
      packsInForce(tx, who.agencyId, now),
      myDuties(tx, today.subtract({ days: BEHIND }).toString(), today.add({ days: AHEAD }).toString()),
      noteReading(tx, now),
    ]);
    const rules = rulesOf(packs, today.toString());
    const open = stand(ask, rules, duties).filter(({ standing }) => standing !== 'missed');
    // Of several rules on one duty the first decides, and only that stands in a calendar.
    const first = [...Map.groupBy(open, duty => duty.child_id).values()].flatMap(of => standTogether(of));
    const shown = new Set(first.map(({ decides }) => decides.id));
    const entries = duties.filter(({ id }) => shown.has(id)).map(duty => sayEntry(ask, rules, duty));
    const [from, to] = [today.subtract({ days: BEHIND }), today.add({ days: AHEAD })].map(day =>
      day.toZonedDateTime(who.timeZone).toInstant().toString(),
    );
    const appointments = (await myAppointments(ask, from!, to!)).map(each => sayAppointment(ask, each));
    return {
      text: writeCalendar(say('clocks', 'calendar.name'), [...entries, ...appointments]),
      mediaType: 'text/calendar',
      name: 'alongside.ics',
    };
  },
);
