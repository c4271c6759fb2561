import type { Id } from '#kernel/ids.ts';
import {
  addPerson,
  recordAddress,
  recordContact,
  recordIdentity,
  recordRace,
  recordRelationship,
} from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { addresses } from './addresses.ts';
import { CHILDREN, type Child } from './children.ts';
import { contactData } from './contact-data.ts';
import { birthOn } from './day.ts';
import { FAMILIES, type Family, type FamilyPerson, type Relation } from './families.ts';
import type { FamilyKey } from './keys.ts';
import { must, type Story } from './play.ts';

/** Somebody of a case, with their part in it. */
export type Member = {
  readonly personId: Id;
  readonly part: 'child' | 'mother' | 'father' | 'parent' | 'relative';
};

/** How a relation of the story is kept: the part in the case, and the code of what somebody is to the child. */
const RELATIONS: Readonly<Record<Relation, { readonly part: Member['part']; readonly kind: string }>> = {
  mother: { part: 'mother', kind: 'mother' },
  father: { part: 'father', kind: 'father' },
  stepfather: { part: 'parent', kind: 'stepfather' },
  'father-figure': { part: 'relative', kind: 'like_family' },
  'pre-adoptive-parent': { part: 'relative', kind: 'other_relative' },
  'adoptive-parent': { part: 'parent', kind: 'adoptive_parent' },
  grandmother: { part: 'relative', kind: 'grandmother' },
  aunt: { part: 'relative', kind: 'aunt' },
  uncle: { part: 'relative', kind: 'uncle' },
  cousin: { part: 'relative', kind: 'cousin' },
  godmother: { part: 'relative', kind: 'godparent' },
  coach: { part: 'relative', kind: 'like_family' },
};

const REACHED = contactData();
const ADDRESSES = addresses();
const PARENTS: readonly Relation[] = ['mother', 'father', 'stepfather', 'father-figure', 'adoptive-parent'];

export const personKey = (key: string): string => `person:${key}`;
export const familyOf = (key: FamilyKey): Family => FAMILIES.find(family => family.key === key)!;
export const childrenOf = (key: FamilyKey): readonly Child[] => CHILDREN.filter(child => child.family === key);

/** The family's people who belong into its case. Pre-adoptive parents belong to their home, not to the children's case. */
export const peopleOf = (key: FamilyKey): readonly FamilyPerson[] =>
  familyOf(key).people.filter(person => person.relation !== 'pre-adoptive-parent');

/** A birth date for somebody of whom only the age is told: about half a year past the birthday. */
export function bornAbout(story: Story, years: number): { bornOn: string; bornPrecision: 'about' } {
  return { bornOn: story.load.day.subtract({ years, months: 6 }).toString(), bornPrecision: 'about' };
}

/** Adds everybody of a family who is not in the record yet, and says who they are in its case. */
export async function addFamily(ask: Ask, story: Story, key: FamilyKey): Promise<Member[]> {
  const members: Member[] = [];
  for (const child of childrenOf(key)) members.push({ personId: await addChild(ask, story, child), part: 'child' });
  for (const person of peopleOf(key)) {
    members.push({ personId: await addAdult(ask, story, person), part: RELATIONS[person.relation].part });
  }
  return members;
}

async function addChild(ask: Ask, story: Story, child: Child): Promise<Id> {
  const known = personKey(child.key);
  if (story.has(known)) return story.id(known);
  const spoken = familyOf(child.family).people.find(person => person.languages)?.languages ?? ['en'];
  const { id } = must(
    await addPerson(ask, {
      firstName: child.name.given,
      lastName: child.name.family,
      pronouns: child.pronouns ?? null,
      bornOn: birthOn(child.birth, story.load.day).toString(),
      // The children of a mother who speaks Haitian Creole learn English at school.
      languages: spoken.includes('ht') ? [...spoken, 'en'] : spoken,
    }),
  );
  return story.know(known, id);
}

/** Somebody of a family, or an adult of a home who is family. */
export async function addAdult(ask: Ask, story: Story, person: FamilyPerson): Promise<Id> {
  const known = personKey(person.key);
  if (story.has(known)) return story.id(known);
  const { name, age, deceased, languages = ['en'], interpreter } = person;
  const died = deceased ? story.on(deceased) : null;
  const { id } = must(
    await addPerson(ask, {
      firstName: name.given,
      lastName: name.family ?? null,
      ...(age && bornAbout(story, age)),
      // Somebody who dies later in the story lives now.
      diedOn: died && died <= ask.today.toString() ? died : null,
      languages,
      interpreter: interpreter?.language ?? null,
    }),
  );
  return story.know(known, id);
}

/** What is known of a family's people: legal names, race, kin, where they live and how to reach them. */
export async function describeFamily(ask: Ask, story: Story, key: FamilyKey): Promise<void> {
  const children = childrenOf(key);
  for (const child of children) await describeChild(ask, story, child);
  for (const person of peopleOf(key)) {
    await relate(ask, story, person, children);
    await reach(ask, story, person);
  }
  await settle(ask, story, key);
}

async function describeChild(
  ask: Ask,
  story: Story,
  { key, name, legalGiven, sex, race, family }: Child,
): Promise<void> {
  const personId = story.id(personKey(key));
  must(await recordIdentity(ask, { personId, legalFirst: legalGiven ?? name.given, legalLast: name.family, sex }));
  if (race) {
    const races = race === 'declined' ? [race] : race.map(each => each.replaceAll('-', '_'));
    must(await recordRace(ask, { personId, races }));
  }
  for (const other of childrenOf(family).filter(each => each.key !== key)) {
    const kind = other.sex === 'female' ? 'sister' : 'brother';
    must(await recordRelationship(ask, { personId, relativeId: story.id(personKey(other.key)), kind }));
  }
}

async function relate(ask: Ask, story: Story, person: FamilyPerson, children: readonly Child[]): Promise<void> {
  const relativeId = story.id(personKey(person.key));
  const { kind } = RELATIONS[person.relation];
  const note = [person.relation === 'coach' ? 'coach' : undefined, person.side, person.livesNear]
    .filter(part => part !== undefined)
    .join(', ');
  for (const child of children.filter(({ key }) => !person.to || person.to.includes(key))) {
    const personId = story.id(personKey(child.key));
    must(await recordRelationship(ask, { personId, relativeId, kind, note: note || null }));
  }
}

async function reach(ask: Ask, story: Story, person: FamilyPerson): Promise<void> {
  const { mail, telephone } = REACHED.get(person.key) ?? {};
  // Confidential ways to reach somebody would be open to whole offices here; nothing is written down rather than that.
  if (person.confidentialContactData) return;
  const personId = story.id(personKey(person.key));
  const from = ask.today.toString();
  if (telephone) must(await recordContact(ask, { personId, kind: 'phone', value: telephone, from }));
  if (mail) must(await recordContact(ask, { personId, kind: 'email', value: mail, from }));
}

/** The address the children come from, for them and for the parents who live there. */
async function settle(ask: Ask, story: Story, key: FamilyKey): Promise<void> {
  const { home } = familyOf(key);
  const address = ADDRESSES.get(key);
  if (!home || !address) return;
  const parents = peopleOf(key).filter(
    ({ relation, away, deceased, to }) => PARENTS.includes(relation) && !away && !deceased && !to,
  );
  const living = [...childrenOf(key), ...parents];
  for (const person of living) {
    must(
      await recordAddress(ask, {
        personId: story.id(personKey(person.key)),
        confidential: false,
        street: address.street,
        city: address.town,
        postalCode: address.zip,
        areaId: story.id(home.area),
        place: [home.point.x, home.point.y],
        from: ask.today.toString(),
      }),
    );
  }
}
