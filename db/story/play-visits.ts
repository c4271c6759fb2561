import { recordContact } from '#modules/visits/index.ts';
import { childOf } from './children.ts';
import { type Act, must, type Story } from './play.ts';
import { workerAt } from './play-cases.ts';
import { personKey } from './play-people.ts';
import { CONTACTS, type StoryContact } from './visits.ts';

/** How long after a contact its worker writes it down, where no other day is told. */
const AFTERWARDS = { hours: 2 };

/** Visits, calls and letters, written down by whoever had the case then. */
export const visitActs = (story: Story): readonly Act[] => CONTACTS.map(contact => writing(story, contact));

function writing(story: Story, contact: StoryContact): Act {
  const { children, kind, way, place, alone, fellThrough, entered } = contact;
  const { family } = childOf(children[0]!);
  const happenedAt = story.at(contact.when);
  const at = entered ? story.at(entered, 'meeting') : Temporal.Instant.from(happenedAt).add(AFTERWARDS).toString();
  return {
    at,
    by: workerAt(story, family, at),
    what: `writes down a contact around ${children.join(', ')}`,
    does: async ask => {
      const made = story.id(workerAt(story, family, happenedAt));
      for (const child of children)
        must(
          await recordContact(ask, {
            childId: story.id(personKey(child)),
            kind,
            way,
            place: place ?? null,
            held: !fellThrough,
            aloneWithChild: alone ?? null,
            happenedAt,
            madeBy: made,
          }),
        );
    },
  };
}
