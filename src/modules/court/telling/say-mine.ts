import type { Ask } from '#platform/http/ask.ts';
import { sayMoment } from '#platform/words/say-date.ts';
import { dayOf } from '../rules/court-problems.ts';
import { myNotices } from './store-notices.ts';

/** What was is shown for so many days. */
const BACK = 180;

type Tag = { readonly state: 'info' | 'plain' | 'ok'; readonly word: string };

/** The hearings the reader was told of, by their day, in finished words. */
export async function sayMine(ask: Ask) {
  const { tx, who, now, say, language } = ask;
  const since = Temporal.Instant.from(now)
    .subtract({ hours: BACK * 24 })
    .toString();
  return (await myNotices(tx, who.userId, since)).map(notice => {
    const isAhead = notice.calledOff === null && Temporal.Instant.compare(notice.setFor, now) > 0;
    const tag: Tag | null = notice.calledOff
      ? { state: 'plain', word: say('court', 'mine.calledOff') }
      : isAhead && notice.answer === null
        ? { state: 'info', word: say('court', notice.proof === null ? 'mine.new' : 'coming.none') }
        : notice.answer
          ? { state: 'ok', word: say('court', `coming.${notice.answer}`) }
          : null;
    return {
      id: notice.id,
      day: dayOf(notice.setFor, who.timeZone),
      isAhead,
      title: say('court', 'mine.about', { kind: notice[`kind_${language}`], child: notice.about }),
      href: `/home/hearings/${notice.id}`,
      lines: [sayMoment(language, who.timeZone, notice.setFor), ...(notice.place ? [notice.place] : [])],
      tag,
    };
  });
}

/** The hearings that lie ahead and the reader was told of, for their calendar; `at` is an ISO moment. */
export async function hearingsAheadForMe({ tx, who, now, say, language }: Ask) {
  return (await myNotices(tx, who.userId, now))
    .filter(({ calledOff }) => calledOff === null)
    .map(notice => ({
      key: notice.id,
      href: `/home/hearings/${notice.id}`,
      title: say('court', 'mine.about', { kind: notice[`kind_${language}`], child: notice.about }),
      at: notice.setFor,
      lines: notice.place ? [notice.place] : [],
    }));
}

/** The next hearing the reader was told of, for their first page; null when none is ahead. */
export async function nextHearingForMe(ask: Ask) {
  const { tx, who, now, say, language } = ask;
  const next = (await myNotices(tx, who.userId, now)).find(({ calledOff }) => calledOff === null);
  if (!next) return null;
  return {
    words: say.group('court', 'mine'),
    href: `/home/hearings/${next.id}`,
    text: say('court', 'mine.cardText', {
      kind: next[`kind_${language}`],
      child: next.about,
      moment: sayMoment(language, who.timeZone, next.setFor),
    }),
  };
}

export type NextHearingForMe = NonNullable<Awaited<ReturnType<typeof nextHearingForMe>>>;
