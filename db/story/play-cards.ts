import { confirmCard, criticalCardOf, writeCriticalCard } from '#modules/health/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { CARD_CHANGES, CARD_CONTACTS, CARD_LINES } from './critical-cards.ts';
import { EPISODES } from './episodes.ts';
import { ALLERGIES, LAST_DENTAL } from './health.ts';
import { homeOf } from './homes.ts';
import type { ChildKey, HomeKey, PastEpisodeKey, PersonKey } from './keys.ts';
import { fullName } from './person.ts';
import { PLACEMENTS, placementsOf } from './placements.ts';
import type { Act, Story } from './play.ts';
import { workerAt } from './play-cases.ts';
import { personKey } from './play-people.ts';
import { beginsAt } from './play-placements.ts';
import { STAFF } from './staff.ts';

/** Something on a child's must-know card changed at a moment (ISO). */
export type CardChange = { readonly child: ChildKey; readonly at: string };

/**
 * Every child who comes into care has a card before the first home: as far as anybody knew that evening. What the story
 * does not tell is not known.
 */
export const cardActs = (story: Story): readonly Act[] =>
  EPISODES.flatMap(({ family, children, from }) =>
    children.map((child): Act => {
      const at = story.at(child === 'K01' ? 'D-1 21:30' : from);
      const by = workerAt(story, family, at);
      return { at, by, what: `writes the card of ${child}`, does: ask => writeCard(ask, story, child) };
    }),
  );

/** Came into care from a hospital bed. The others seemed well that evening. */
const IN_HOSPITAL: ReadonlySet<string> = new Set(
  PLACEMENTS.flatMap(stay => (stay.setting === 'hospital' ? [stay.child] : [])),
);

/** Writes the card of a child who has none yet. */
export function writeCard(ask: Ask, story: Story, child: ChildKey | PastEpisodeKey) {
  const lines = CARD_LINES.filter(line => line.child === child);
  const said = (of: typeof lines) => of.map(line => line.words.en).join('\n') || null;
  const contacts = CARD_CONTACTS.filter(contact => contact.child === child).map(({ who, until }) => {
    const name = fullName(STAFF.find(staff => staff.key === who)!.name);
    return until ? `${name}, until 8:00 in the morning` : `${name}, after that`;
  });
  const asked = ALLERGIES.some(fact => fact.child === child && fact.state === 'none-reported');
  return writeCriticalCard(ask, {
    childId: story.id(personKey(child)),
    allergiesKnown: asked ? 'none_known' : 'not_known',
    medicinesKnown: 'not_known',
    comforts: said(lines.filter(line => line.comfort)),
    routines: said(lines.filter(line => line.box === 'routine' && !line.comfort)),
    safety: said(lines.filter(line => line.box === 'safety')),
    contacts: contacts.join('\n') || null,
    doctor: null,
    illAtRemoval: IN_HOSPITAL.has(child),
    ...(LAST_DENTAL.some(fact => fact.child === child) && { seenByDentist: true }),
    version: null,
  });
}

/**
 * Caregivers read each change of the card an hour later, and the whole card on the day a child comes to them; the story
 * tells of one who has not yet, and of one child who came last night.
 */
export function readingActs(story: Story, changes: readonly CardChange[]): Act[] {
  const told = CARD_CHANGES.flatMap(({ child, at, confirmations }) =>
    confirmations.map(({ who, at: read }) => ({ child, changed: story.at(at), who, read })),
  );
  const arrivals = PLACEMENTS.map(stay => ({ child: stay.child, at: beginsAt(story, stay) }));
  const after = [...changes.map(({ child, at }) => ({ child, at })), ...arrivals].flatMap(({ child, at }) =>
    caregiversOn(story, child, at).map(who => ({ child, changed: at, who })),
  );
  return after.flatMap(({ child, changed, who }): Act[] => {
    const found = told.find(each => each.child === child && each.changed === changed && each.who === who);
    if (found && !found.read) return [];
    const usual = Temporal.Instant.from(changed).add({ hours: 4 }).toString();
    const at = found?.read ? story.at(found.read) : usual;
    if (child === 'K01' || Temporal.Instant.compare(at, story.load.standsAt) > 0) return [];
    return [{ at, by: who, about: personKey(child), what: `reads the card of ${child}`, does: readCard(story, child) }];
  });
}

/** A caregiver confirms the card as it stands. */
export const readCard =
  (story: Story, child: ChildKey | PastEpisodeKey): Act['does'] =>
  async ask => {
    const childId = story.id(personKey(child));
    const { version } = await criticalCardOf(ask.tx, childId, ask.today.toString());
    return confirmCard(ask, { childId, version: version! });
  };

/** The caregivers with whom a child lives right after a moment (ISO). */
export function caregiversOn(story: Story, child: ChildKey, at: string): PersonKey[] {
  const begun = placementsOf(child).filter(stay => Temporal.Instant.compare(beginsAt(story, stay), at) <= 0);
  const home = begun.at(-1)?.at;
  if (!home?.startsWith('H')) return [];
  return homeOf(home as HomeKey)
    .adults.filter(({ part }) => part === 'caregiver')
    .map(({ key }) => key);
}
