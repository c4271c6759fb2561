import { agencyPhones } from '#modules/agency/index.ts';
import { notThere } from '#platform/http/ask.ts';
import type { GuestAsk } from '#platform/http/guest-page.ts';
import { sayList, sayLongDay, sayMoment, sayTime } from '#platform/words/say-date.ts';
import { meetingByLink } from './store/by-link.ts';
import { dayOf } from './when.ts';

/** "Wednesday, November 25, 2026, 4:00 PM – 5:00 PM", in the agency's time. */
export const sayGuestTime = (
  { language, agency }: Pick<GuestAsk, 'language' | 'agency'>,
  { starts_at, ends_at }: { readonly starts_at: string; readonly ends_at: string },
): string => {
  const time = (moment: string) => sayTime(language, agency.timeZone, moment);
  return `${sayLongDay(language, dayOf(starts_at, agency.timeZone))}, ${time(starts_at)} – ${time(ends_at)}`;
};

/** Everything the page of one invitation shows under a link, in finished words. Throws NotThere. */
export async function loadByLink(ask: GuestAsk & { readonly query: URLSearchParams }) {
  const { tx, say, language, agency, query } = ask;
  const meeting = (await meetingByLink(tx)) ?? notThere();
  const { initials, own, place, has_place: hasPlace, remote_way: remoteWay, answer } = meeting;
  const who = own ? say('meetings', 'byLink.you') : sayList(language, initials);
  const open = meeting.state === 'called';
  const join = { video: 'byLink.joinVideo', phone: 'byLink.joinPhone' } as const;
  const where = hasPlace ? (place ?? say('meetings', 'byLink.whereAsk')) : null;
  const facts = [
    ['when', sayGuestTime(ask, meeting)],
    ['where', where],
    ['join', remoteWay && say('meetings', join[remoteWay])],
  ] as const;
  const interpreter = { not_needed: null, to_book: 'own.interpreterNo', booked: 'own.interpreter' } as const;
  const word = interpreter[meeting.interpreter];
  const other =
    meeting.other_time &&
    say('meetings', 'one.otherTime', { when: sayMoment(language, agency.timeZone, meeting.other_time) });
  const phone = (await agencyPhones(tx)).main;
  return {
    words: { ...say.group('meetings', 'own'), ...say.group('meetings', 'byLink') },
    inviteId: meeting.invite_id,
    about: say('meetings', 'byLink.about', { agency: agency.name, who }),
    facts: facts.flatMap(([key, value]) => (value ? [{ key, label: say('meetings', `byLink.${key}`), value }] : [])),
    interpreter: open && word ? say('meetings', word) : null,
    open,
    seen: meeting.starts_at,
    answer: answer && [say('meetings', `one.answers.${answer}`), other].filter(Boolean).join(', '),
    suggested: { answer: answer ?? '', words: meeting.answer_words ?? '' },
    questions: phone && say('meetings', 'byLink.questions', { phone }),
    done: query.get('done') === 'answered' ? say('meetings', 'own.done-answered') : null,
  };
}
