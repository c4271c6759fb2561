import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf, sayMoment } from '#platform/words/say-date.ts';
import type { Contact, LastVisit } from './store.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'who'>;

/** A contact in finished words. */
export type SaidContact = {
  readonly key: string;
  readonly when: string;
  readonly kind: string;
  /** Set when it was tried and did not come about. */
  readonly notHeld: string | null;
  /** In which way, where, and whether with the child alone. */
  readonly how: string;
  readonly by: string;
  /** Set when it was written down on a later day, or by somebody else. */
  readonly entered: string | null;
};

export function sayContact({ say, language, who }: Speaker, contact: Contact): SaidContact {
  const day = (moment: string) => sayDayOf(language, who.timeZone, moment);
  const { maker, writer, happened_at, entered_at } = contact;
  const late = day(entered_at) !== day(happened_at);
  const byAnother = contact.made_by !== contact.entered_by;
  return {
    key: contact.id,
    when: sayMoment(language, who.timeZone, happened_at),
    kind: contact[`kind_${language}`],
    notHeld: contact.held ? null : say('visits', 'page.notHeld'),
    how: [say('visits', `ways.${contact.way}`), contact[`place_${language}`], sayAlone(say, contact.alone_with_child)]
      .filter(Boolean)
      .join(' · '),
    by: maker ?? say('visits', 'page.formerStaff'),
    entered:
      late || byAnother
        ? say('visits', byAnother ? 'page.enteredBy' : 'page.entered', {
            day: day(entered_at),
            name: writer ?? say('visits', 'page.formerStaff'),
          })
        : null,
  };
}

const sayAlone = (say: Ask['say'], alone: boolean | null): string | null =>
  alone === null ? null : say('visits', alone ? 'page.alone' : 'page.notAlone');

/** The card of a child's record: the last visit, or that there is none. */
export function sayLastVisit({ say, language, who }: Speaker, childId: string, visit: LastVisit | undefined) {
  return {
    title: say('visits', 'card.title'),
    href: `/children/${childId}/contacts`,
    all: say('visits', 'card.all'),
    when: visit ? sayMoment(language, who.timeZone, visit.happened_at) : null,
    how: visit
      ? [visit.maker, visit[`place_${language}`], sayAlone(say, visit.alone_with_child)].filter(Boolean).join(' · ')
      : say('visits', 'card.none'),
  };
}

export type LastVisitCard = ReturnType<typeof sayLastVisit>;
