import { type Volunteer, volunteerById } from '#modules/organizations/index.ts';
import { offeredLanguages } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayLanguages, sayMoment } from '#platform/words/say-date.ts';
import {
  gapsOf,
  type InterpreterState,
  interpreterFor,
  SAID_TRANSPORTS,
  type SaidTransport,
  type Transport,
} from './rules/getting-there.ts';
import { type AppointmentRow, appointmentsOfReferral, languagesAt } from './store/appointments.ts';
import type { ListedReferral } from './store/lists.ts';

/** Ways to choose from with one tap once it is known that the family has none of its own. */
const RIDES: readonly SaidTransport[] = ['agency', 'medicaid-ride', 'pass', 'provider'];

/**
 * The appointments of a referral in finished words: what is missing at each, and the answers that take one tap. `here` is
 * the address of its page.
 */
export async function sayAppointments(ask: Ask, referral: ListedReferral, here: string) {
  const rows = await appointmentsOfReferral(ask.tx, referral.id);
  if (rows.length === 0) return [];
  const [speaks, there] = await languagesAt(ask.tx, referral);
  const known = interpreterFor(speaks, there);
  const at = {
    here,
    needed: known.interpreter === 'open' ? known.language : null,
    languages: offeredLanguages(speaks.languages),
  };
  const lines: ReturnType<typeof oneAppointment>[] = [];
  for (const row of rows) {
    const driver = row.volunteer_id ? await volunteerById(ask.tx, row.volunteer_id) : undefined;
    lines.push(oneAppointment(ask, row, { ...at, driver }));
  }
  return lines;
}

type At = {
  readonly here: string;
  /** The language in which the family is not understood there. */
  readonly needed: string | null;
  readonly languages: readonly string[];
  readonly driver: Volunteer | undefined;
};

function oneAppointment(
  { say, language, who, now }: Ask,
  row: AppointmentRow,
  { here, needed, languages, driver }: At,
) {
  const past = Temporal.Instant.compare(row.starts_at, now) <= 0;
  const over = row.attended !== null;
  const { transport, interpreter } = row;
  const told = row.language ?? needed;
  const named = told ? sayLanguages(language, [told]) : '';
  const option = (value: Transport) => ({ value, label: say('referrals', `transports.${value}`) });
  const gaps = over || past ? [] : gapsOf({ transport, interpreter });
  const at = Temporal.Instant.from(row.starts_at).toZonedDateTimeISO(who.timeZone);
  return {
    id: row.id,
    title: sayMoment(language, who.timeZone, row.starts_at),
    place: [say('referrals', 'appointment.lasts', { count: row.minutes }), row.place].filter(Boolean).join(', '),
    transport: [say('referrals', `transports.${transport}`), driver?.name, driver?.phone].filter(Boolean).join(', '),
    interpreter: say('referrals', `interpreters.${interpreter}`, { language: named }),
    gaps: gaps.map(gap => say('referrals', `appointmentGaps.${gap}`)),
    attended: row.attended && say('referrals', `attendeds.${row.attended}`),
    why: row.missed_why,
    asks: over ? null : past ? ('attendance' as const) : (ASKS[transport] ?? null),
    rides: RIDES.map(option),
    ways: SAID_TRANSPORTS.filter(each => each !== 'not-known').map(option),
    languages: languages.map(value => ({ value, label: sayLanguages(language, [value]) })),
    asksInterpreter: over || past ? null : interpreterQuestion(interpreter, told !== null),
    askInterpreter: told ? say('referrals', 'appointment.askInterpreter', { language: named }) : '',
    change: over || past ? null : `${here}?appointment=${row.id}`,
    back: here,
    known: {
      'onDay-year': String(at.year),
      'onDay-month': String(at.month),
      'onDay-day': String(at.day),
      atTime: at.toPlainTime().toString({ smallestUnit: 'minute' }),
      minutes: String(row.minutes),
      where: row.place ?? '',
      transport,
      language: told ?? '',
    },
  };
}

const ASKS: Partial<Record<Transport, 'own-way' | 'ride'>> = { 'not-known': 'own-way', open: 'ride' };

function interpreterQuestion(state: InterpreterState, knownLanguage: boolean) {
  if (state === 'requested') return 'confirm' as const;
  if (state === 'confirmed' || state === 'not-needed') return null;
  return knownLanguage ? ('ask' as const) : ('which' as const);
}
