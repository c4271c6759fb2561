import { isoOf } from '#kernel/ranges.ts';
import { accountNames } from '#modules/access/index.ts';
import { serviceNames } from '#modules/organizations/index.ts';
import { fullName, personsById } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayMoment } from '#platform/words/say-date.ts';
import type { State } from '#web/ui/state-tag.tsx';
import { actsNext } from '../rules/life.ts';
import type { WaitingRow } from './find-waiting.ts';
import type { Waits } from './waits.ts';

const TAGS: Record<Waits, State> = {
  'answer-late': 'late',
  'update-late': 'late',
  result: 'soon',
  ride: 'soon',
  draft: 'open',
  answer: 'plain',
  place: 'waiting',
  help: 'ok',
};

/** A referral of the board in finished words. */
export type WaitingData = Awaited<ReturnType<typeof sayWaiting>>[number];

/** Rows of the board in finished words; all names are asked for at once. */
export async function sayWaiting(ask: Ask, rows: readonly WaitingRow[]) {
  const { tx, say } = ask;
  const [persons, services, workers] = await Promise.all([
    personsById(
      tx,
      rows.map(row => row.person_id),
    ),
    serviceNames(
      tx,
      rows.map(row => row.service_id),
    ),
    accountNames(
      tx,
      rows.map(row => row.worker_id),
    ),
  ]);
  return rows.map(row => {
    const person = persons.get(row.person_id);
    const named = services.get(row.service_id);
    const side = actsNext(row.state);
    return {
      key: row.id,
      href: `/children/${row.child_id}/services/${row.id}`,
      number: row.number,
      name: person ? fullName(person) : say('referrals', 'board.hidden'),
      service: named?.service ?? '',
      organization: named?.organization ?? '',
      worker: workers.get(row.worker_id)?.name ?? '',
      tag: TAGS[row.waits],
      waits: say('referrals', `board.waits.${row.waits}`),
      urgent: row.urgency === 'safety' ? say('referrals', 'urgencies.safety') : null,
      next: sayNext(ask, row),
      who: side && say('referrals', side === 'provider' ? 'acts.provider' : 'acts.sender'),
      days: say('referrals', 'board.days', { count: daysSince(ask, row.state_since) }),
    };
  });
}

const daysSince = ({ today, who }: Ask, moment: string): number =>
  Temporal.Instant.from(isoOf(moment)).toZonedDateTimeISO(who.timeZone).toPlainDate().until(today).days;

/** What comes next and by when; an appointment without a way there is told besides. */
function sayNext({ say, language, who }: Ask, row: WaitingRow): string {
  const ride = row.appointment_at && [
    say('referrals', 'board.appointment', { when: sayMoment(language, who.timeZone, isoOf(row.appointment_at)) }),
    row.no_ride && say('referrals', 'list.transport'),
    row.no_interpreter && say('referrals', 'list.interpreter'),
  ];
  const day = row.waits.startsWith('answer') ? row.answer_due_on : row.update_due_on;
  return [
    day && row.waits !== 'result' && say('referrals', 'board.by', { day: sayDay(language, day) }),
    ...(ride ? ride : []),
  ]
    .filter(Boolean)
    .join('. ');
}
