import { agencyPhones } from '#modules/agency/index.ts';
import { sayGuestTime } from '#modules/meetings/index.ts';
import { notThere } from '#platform/http/ask.ts';
import type { GuestAsk } from '#platform/http/guest-page.ts';
import { sayMoment } from '#platform/words/say-date.ts';
import { type LinkedVisit, visitsByLink } from './store/by-link.ts';

/** Everything the page of somebody's family time shows under a link, in finished words. Throws NotThere when all is over. */
export async function loadByLink(
  ask: GuestAsk & {
    readonly params: Readonly<Record<string, string | undefined>>;
    readonly query: URLSearchParams;
  },
) {
  const { tx, say, agency, query, language } = ask;
  const visits = await visitsByLink(tx);
  const [first] = visits;
  if (!first) return notThere();
  const planned = visits.filter(({ state }) => state === 'planned');
  const done = query.get('done') === 'answered';
  const asked = query.get('visit');
  const chosen =
    planned.find(each => each.guest_id === asked) ?? (planned.length === 1 && !done ? planned[0] : undefined);
  const phone = (await agencyPhones(tx)).main;
  const here = `/f/${ask.params.secret}?lang=${language}`;
  return {
    words: { ...say.group('visits', 'familyTime').own, ...say.group('visits', 'familyTime').byLink },
    lead: say('visits', 'familyTime.byLink.lead', { agency: agency.name, who: first.initial }),
    visits: visits.map(visit => ({
      ...sayLinked(ask, visit),
      href: visit.state === 'planned' && visit !== chosen ? `${here}&visit=${visit.guest_id}` : null,
      chosen: visit === chosen,
    })),
    chosen: chosen ? { guestId: chosen.guest_id, answer: chosen.answer ?? '', words: chosen.answer_words ?? '' } : null,
    all: planned.filter(({ answer }) => answer === null).length > 1,
    questions: phone && say('visits', 'familyTime.byLink.questions', { phone }),
    done: done ? say('visits', 'familyTime.own.done-answered') : null,
  };
}

function sayLinked(ask: GuestAsk, visit: LinkedVisit) {
  const { say, language, agency } = ask;
  const { answer, other_time: otherTime } = visit;
  const word = {
    not_needed: null,
    to_book: 'familyTime.own.interpreterNo',
    booked: 'familyTime.own.interpreter',
  } as const;
  const interpreter = word[visit.interpreter];
  const where = visit.has_place ? (visit.place ?? say('visits', 'familyTime.byLink.whereAsk')) : null;
  const facts = [
    ['how', say('visits', `familyTime.ways.${visit.way}`)],
    ['where', where],
  ] as const;
  const other =
    otherTime && say('visits', 'familyTime.visit.otherTime', { when: sayMoment(language, agency.timeZone, otherTime) });
  return {
    key: visit.guest_id,
    seen: visit.starts_at,
    when: sayGuestTime(ask, visit),
    facts: facts.flatMap(([key, value]) =>
      value ? [{ key, label: say('visits', `familyTime.byLink.${key}`), value }] : [],
    ),
    interpreter: interpreter && say('visits', interpreter),
    canceled: visit.state === 'canceled',
    answer: answer && [say('visits', `familyTime.answers.${answer}`), other].filter(Boolean).join(', '),
  };
}

export type LinkedFamilyTime = Awaited<ReturnType<typeof loadByLink>>;
