import { type RecordContact, recordContact } from '#modules/visits/index.ts';
import { RECORDS_SINCE } from './agency.ts';
import { childOf } from './children.ts';
import { EPISODES } from './episodes.ts';
import type { ChildKey, StaffKey } from './keys.ts';
import { type Act, must, type Story } from './play.ts';
import { workerAt } from './play-cases.ts';
import { personKey } from './play-people.ts';
import { usualContacts } from './rhythms.ts';
import { CONTACTS } from './visits.ts';

/** How long after a contact its worker writes it down, where no other day is told. */
const AFTERWARDS = { hours: 2 };
/** Whoever brought the child into care saw the child that evening. */
const BROUGHT = { minutes: 30 };

/** One contact around one child, as its worker will write it down. */
type Writing = {
  readonly at: string;
  readonly by: StaffKey;
  readonly child: ChildKey;
  readonly made: StaffKey;
  readonly contact: Omit<RecordContact, 'childId' | 'madeBy'>;
};

/** Visits, calls and letters, written down by whoever had the case then: those of one worker and moment together. */
export function visitActs(story: Story): readonly Act[] {
  const writings = [...toldContacts(story), ...firstEvenings(story)];
  return [...Map.groupBy(writings, ({ at, by }) => `${at} ${by}`).values()].map(together => {
    const { at, by } = together[0]!;
    return {
      at,
      by,
      what: `writes down contacts around ${together.map(({ child }) => child).join(', ')}`,
      does: async ask => {
        for (const { child, made, contact } of together)
          must(await recordContact(ask, { ...contact, childId: story.id(personKey(child)), madeBy: story.id(made) }));
      },
    };
  });
}

const later = (moment: string, by: Temporal.DurationLike): string => Temporal.Instant.from(moment).add(by).toString();

const toldContacts = (story: Story): Writing[] =>
  [...usualContacts(story.load.day), ...CONTACTS].flatMap(contact => {
    const { children, kind, way, place = null, alone = null, fellThrough, entered, when } = contact;
    const { family } = childOf(children[0]!);
    const happenedAt = story.at(when);
    const at = entered ? story.at(entered, 'meeting') : later(happenedAt, AFTERWARDS);
    const told = { kind, way, place, held: !fellThrough, aloneWithChild: alone, happenedAt };
    const [by, made] = [workerAt(story, family, at), workerAt(story, family, happenedAt)];
    return children.map(child => ({ at, by, child, made, contact: told }));
  });

/** Of the child who came last night the story tells more. */
const firstEvenings = (story: Story): Writing[] =>
  EPISODES.filter(({ family, from }) => family !== 'F01' && story.on(from) > story.on(RECORDS_SINCE)).flatMap(
    ({ family, children, from }) => {
      const happenedAt = later(story.at(from), BROUGHT);
      const made = workerAt(story, family, happenedAt);
      const [kind, way, place] = ['caseworker_visit', 'in_person', 'other'] as const;
      const contact = { kind, way, place, held: true, aloneWithChild: null, happenedAt };
      return children.map(child => ({ at: later(happenedAt, AFTERWARDS), by: made, child, made, contact }));
    },
  );
