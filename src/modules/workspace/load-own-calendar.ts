import { hearingsAheadForMe } from '#modules/court/index.ts';
import { invitationsAhead } from '#modules/meetings/index.ts';
import { ownVisitsAhead } from '#modules/visits/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayLongDay, sayTime } from '#platform/words/say-date.ts';

/**
 * What lies ahead for somebody outside the staff, day by day, in finished words: what they are invited to, and the hearings
 * they were told of. Visits a worker means to make are not among them: some are not announced, for a child's sake.
 */
export async function loadOwnCalendar(ask: Ask) {
  const { who, language } = ask;
  const personId = who.personId ?? notThere();
  const entries = [
    ...(await invitationsAhead(ask, personId)),
    ...(who.kind === 'court' ? [] : await ownVisitsAhead(ask, personId)),
    ...(await hearingsAheadForMe(ask)),
  ].toSorted((a, b) => a.at.localeCompare(b.at));
  const day = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(who.timeZone).toPlainDate().toString();
  return [...Map.groupBy(entries, ({ at }) => day(at))].map(([key, all]) => ({
    key,
    title: sayLongDay(language, key),
    entries: all.map(({ at, ...entry }) => ({ ...entry, time: sayTime(language, who.timeZone, at) })),
  }));
}
