import type { Id } from '#kernel/ids.ts';
import { initialsOf } from '#kernel/initials.ts';
import { readRange } from '#kernel/ranges.ts';
import {
  type AddressRow,
  addressesOn,
  type ContactRow,
  contactsOn,
  fullName,
  personsById,
  relativesOf,
  sayAge,
  topicsOpenFor,
} from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf, sayLanguages } from '#platform/words/say-date.ts';
import { caseOfChild, membersOf } from './store/cases.ts';

/** Somebody of the family in finished words; addresses and contacts as far as the reader may know them. */
export type FamilyMember = {
  readonly id: Id;
  readonly name: string;
  readonly initials: string;
  readonly role: string;
  /** Part in the case and since when; null for who is not in it. */
  readonly since: string | null;
  readonly notes: string[];
  readonly contacts: { label: string; value: string; href: string | null }[];
  readonly address: string | null;
  readonly hidden: { address: string; mailTo: string | null } | null;
};

/** The family around a child: relatives, and the other people of the case. */
export async function familyOf(ask: Ask, childId: Id): Promise<FamilyMember[]> {
  const { tx, language, today } = ask;
  const day = today.toString();
  const [relatives, caseId, open] = await Promise.all([
    relativesOf(tx, childId, language),
    caseOfChild(tx, childId),
    topicsOpenFor(tx, childId, ['contact', 'address_protected']),
  ]);
  const members = caseId ? await membersOf(tx, caseId) : [];
  const related = new Map(relatives.map(relative => [relative.id, relative]));
  const others = members.filter(member => member.person_id !== childId && !related.has(member.person_id));
  const ids = [...related.keys(), ...others.map(member => member.person_id)];
  const [persons, contacts, addresses] = await Promise.all([
    personsById(tx, ids),
    open.has('contact') ? contactsOn(tx, ids, day) : [],
    addressesOn(tx, ids, day, open.has('address_protected')),
  ]);
  const parts = new Map(others.map(member => [member.person_id, member.part]));
  const since = new Map(members.map(member => [member.person_id, readRange(member.during).from]));
  return ids.flatMap(id => {
    const person = persons.get(id);
    if (!person) return [];
    const relative = related.get(id);
    const part = parts.get(id);
    const role = relative?.kind ?? (part ? ask.say('cases', `people.memberOf.${part}`) : '');
    const age = person.born_on ? sayAge(ask.say, person.born_on, person.born_precision, today) : null;
    const name = fullName(person);
    return [
      {
        id,
        name,
        initials: initialsOf(name),
        role: [role, age].filter(Boolean).join(' · '),
        since: since.get(id)
          ? ask.say('cases', 'people.inCase', { from: sayDayOf(language, ask.who.timeZone, since.get(id)!) })
          : null,
        notes: notesOf(ask, person.languages, person.interpreter, relative?.note ?? null),
        contacts: contacts.filter(contact => contact.person_id === id).map(contact => sayContact(ask, contact)),
        ...sayAddress(
          ask,
          addresses.filter(address => address.person_id === id),
        ),
      },
    ];
  });
}

function notesOf(
  { say, language }: Ask,
  languages: readonly string[],
  interpreter: string | null,
  note: string | null,
): string[] {
  const spoken = languages.length > 0 ? sayLanguages(language, languages) : '';
  const helped = interpreter
    ? say('cases', 'people.interpreter', { language: sayLanguages(language, [interpreter]) })
    : '';
  return [[spoken, helped].filter(Boolean).join(' · '), note ?? ''].filter(Boolean);
}

function sayContact({ say }: Ask, { kind, value, note }: ContactRow) {
  const href = kind === 'phone' ? `tel:${value.replace(/[^+\d]/g, '')}` : kind === 'email' ? `mailto:${value}` : null;
  return { label: say('cases', `people.kinds.${kind}`), value: note ? `${value} (${note})` : value, href };
}

function sayAddress({ say }: Ask, addresses: readonly AddressRow[]): Pick<FamilyMember, 'address' | 'hidden'> {
  const line = (address: AddressRow) => [address.street, address.city, address.postal_code].filter(Boolean).join(', ');
  const open = addresses.find(address => !address.hidden);
  const hidden = addresses.find(address => address.hidden);
  return {
    address: open ? line(open) : null,
    hidden: hidden
      ? { address: line(hidden), mailTo: hidden.mail_to && say('cases', 'people.mailTo', { address: hidden.mail_to }) }
      : null,
  };
}
