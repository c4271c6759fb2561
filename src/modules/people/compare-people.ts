import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayLanguages, sayList } from '#platform/words/say-date.ts';
import { fullName } from './rules/name.ts';
import { sayAge } from './say-age.ts';
import { addressesOn, contactsOn } from './store/around.ts';
import { kinOf, legalNamesOf } from './store/kin.ts';
import { entriesOf } from './store/merges.ts';
import type { PersonRow } from './store/persons.ts';
import { topicIn } from './use-cases/merge-people.ts';

/** What two records say of one thing, in finished words; empty where a record says nothing. */
export type ComparedLine = {
  readonly key: string;
  readonly label: string;
  readonly left: string;
  readonly right: string;
  readonly differs: boolean;
};

/** How many entries each record has of a topic. */
export type ComparedCount = {
  readonly key: string;
  readonly label: string;
  readonly left: number;
  readonly right: number;
};

/** Two records beside each other, as far as the reader may read both. */
export async function comparePeople(ask: Ask, left: PersonRow, right: PersonRow): Promise<ComparedLine[]> {
  const { tx, say, language, today } = ask;
  const ids = [left.id, right.id];
  const day = today.toString();
  const [contacts, addresses, kin, legal] = await Promise.all([
    contactsOn(tx, ids, day),
    addressesOn(tx, ids, day, false),
    kinOf(tx, ids, language),
    legalNamesOf(tx, ids),
  ]);
  const all = (values: readonly string[]) => [...new Set(values)].join(' · ');
  const lines: [key: keyof ReturnType<typeof labels>, of: (person: PersonRow) => string][] = [
    ['name', fullName],
    ['legal', ({ id }) => legal.get(id) ?? ''],
    ['born', person => sayBorn(ask, person)],
    ['pronouns', person => person.pronouns ?? ''],
    ['languages', person => (person.languages.length > 0 ? sayLanguages(language, person.languages) : '')],
    ['interpreter', person => (person.interpreter ? sayLanguages(language, [person.interpreter]) : '')],
    ['reached', ({ id }) => all(contacts.filter(({ person_id }) => person_id === id).map(contact => contact.value))],
    [
      'lives',
      ({ id }) =>
        all(
          addresses
            .filter(({ person_id }) => person_id === id)
            .map(address => [address.street, address.city, address.postal_code].filter(Boolean).join(', ')),
        ),
    ],
    [
      'family',
      ({ id }) =>
        sayList(
          language,
          kin
            .filter(({ person_id }) => person_id === id)
            .map(({ kind, of, ...name }) =>
              say('people', of ? 'compare.kinOf' : 'compare.kin', { kind, name: fullName(name) }),
            ),
        ),
    ],
  ];
  const labelOf = labels(ask);
  return lines
    .map(([key, of]) => ({ key, label: labelOf[key], left: of(left), right: of(right) }))
    .filter(line => line.left !== '' || line.right !== '')
    .map(line => ({ ...line, differs: line.left !== line.right }));
}

const labels = ({ say }: Ask) => say.group('people', 'compare').lines;

function sayBorn({ say, language, today }: Ask, { born_on, born_precision }: PersonRow): string {
  if (born_on === null) return '';
  const age = sayAge(say, born_on, born_precision, today);
  return born_precision === 'day' ? `${sayDay(language, born_on)} · ${age}` : age;
}

/** What each record holds, by topic, as far as the reader may read it. */
export async function countEntries(ask: Ask, left: Id, right: Id): Promise<ComparedCount[]> {
  const [ofLeft, ofRight] = [await entriesOf(ask.tx, left), await entriesOf(ask.tx, right)];
  const topics = [...new Set([...ofLeft, ...ofRight].map(({ topic }) => topic))].toSorted();
  const count = (of: typeof ofLeft, topic: string) => of.find(entry => entry.topic === topic)?.rows ?? 0;
  return topics.map(topic => ({
    key: topic,
    label: capital(topicIn(ask)(topic)),
    left: count(ofLeft, topic),
    right: count(ofRight, topic),
  }));
}

/** Topics stand inside sentences elsewhere; at the head of a line they begin with a capital. */
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
