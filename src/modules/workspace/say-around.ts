import { initialsOf } from '#kernel/initials.ts';
import { telOf } from '#kernel/tel.ts';
import { fullName } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayLanguages } from '#platform/words/say-date.ts';
import type { Side } from '#web/ui/avatar.tsx';
import type { LoadedChild } from './load-child.ts';

export type PersonData = {
  readonly key: string;
  readonly side: Side;
  readonly initials: string;
  readonly name: string;
  readonly role: string;
  readonly href?: string;
  readonly phone?: { readonly href: string; readonly label: string };
};

/** Everybody around a child: family, the home, the team. Each with the role in words and a way to call where one is known. */
export function sayAround(
  ask: Pick<Ask, 'say' | 'language'>,
  { relatives, siblings, contacts, caregivers, contact, place, team }: LoadedChild,
): PersonData[] {
  const { say, language } = ask;
  const brothers = new Map(siblings.map(sibling => [sibling.childId, sibling]));
  const phones = new Map(contacts.filter(one => one.kind === 'phone').map(one => [one.person_id, one.value]));
  const call = (name: string, phone: string | null | undefined) =>
    phone ? { phone: { href: telOf(phone), label: say('workspace', 'child.call', { name }) } } : {};
  const family = relatives.map(relative => {
    const name = fullName(relative);
    const sibling = brothers.get(relative.id);
    const together = sibling?.homeId && sibling.homeId === place?.homeId;
    const notes = [
      relative.kind,
      together ? say('workspace', 'child.sameHome') : sibling?.place,
      relative.interpreter &&
        say('workspace', 'child.interpreter', { language: sayLanguages(language, [relative.interpreter]) }),
    ];
    return {
      key: relative.id,
      side: sibling ? ('child' as const) : ('family' as const),
      initials: initialsOf(name),
      name,
      role: notes.filter(Boolean).join(' · '),
      ...(sibling && { href: `/children/${relative.id}` }),
      ...call(name, phones.get(relative.id)),
    };
  });
  const home = caregivers.map((adult, index) => ({
    key: adult.personId,
    side: 'caregiver' as const,
    initials: initialsOf(adult.name),
    name: adult.name,
    role: say('workspace', 'child.caregiver'),
    ...(place?.homeId && { href: `/homes/${place.homeId}` }),
    ...(index === 0 && call(adult.name, contact?.phone)),
  }));
  const workers = team.map(member => ({
    key: member.id,
    side: member.outside ? ('professional' as const) : ('agency' as const),
    initials: initialsOf(member.name),
    name: member.name,
    role: member.role ?? say('workspace', 'child.worker'),
    ...call(member.name, member.phone),
  }));
  const seen = new Set<string>();
  return [...family, ...home, ...workers].filter(person => !seen.has(person.key) && seen.add(person.key));
}
