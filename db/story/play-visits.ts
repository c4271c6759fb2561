import { type RecordContact, recordContact, recordVisit } from '#modules/visits/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { RECORDS_SINCE } from './agency.ts';
import { childOf } from './children.ts';
import { EPISODES } from './episodes.ts';
import type { ChildKey, StaffKey } from './keys.ts';
import { type Act, must, type Story } from './play.ts';
import { workerAt } from './play-cases.ts';
import { personKey } from './play-people.ts';
import { usualContacts } from './rhythms.ts';
import { VISIT_WORDS, type VisitWords } from './visit-words.ts';
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
        const told = VISIT_WORDS.filter(words => isTold(story, words, together));
        for (const words of told) await tellVisit(ask, story, words, together);
        const alone = together.filter(each => !told.some(words => isOf(words, each)));
        for (const { child, made, contact } of alone)
          must(await recordContact(ask, { ...contact, childId: story.id(personKey(child)), madeBy: story.id(made) }));
      },
    };
  });
}

/** A visit of a case manager that the words are about. */
const isOf = ({ children }: VisitWords, { child, contact }: Writing): boolean =>
  contact.kind === 'caseworker_visit' && children.includes(child);
const isTold = (story: Story, words: VisitWords, together: readonly Writing[]): boolean =>
  together.some(each => isOf(words, each) && each.contact.happenedAt === story.at(words.when));

/** Writes one visit down in one go, with what was seen and said of each child and what was agreed. */
async function tellVisit(ask: Ask, story: Story, words: VisitWords, together: readonly Writing[]): Promise<void> {
  const { contact, made } = together.find(each => isOf(words, each))!;
  must(
    await recordVisit(ask, {
      children: words.children.map(child => ({
        childId: story.id(personKey(child)),
        alone: contact.aloneWithChild,
        notes: words.notes[child] ?? {},
      })),
      way: 'in_person',
      place: contact.place,
      held: true,
      happenedAt: contact.happenedAt,
      madeBy: story.id(made),
      named: [],
      agreed: (words.agreed ?? []).map(({ due, ...each }) => ({ ...each, dueOn: due ? story.on(due) : null })),
      todo: null,
    }),
  );
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
