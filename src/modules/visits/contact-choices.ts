import { caseOfChild, teamOf } from '#modules/cases/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { CONTACT_KINDS, CONTACT_PLACES, WAYS } from './contract.ts';
import type { ContactChoices } from './parts/contact-fields.tsx';
import { staffAmong, wordsOf } from './store.ts';

/** What may be chosen in the form of a contact; people are the asker first, then staff who work or worked on the case. */
export async function contactChoices(ask: Ask, childId: string): Promise<ContactChoices> {
  const { tx, say, language, who } = ask;
  const [kinds, places, people] = await Promise.all([
    wordsOf(tx, 'app.contact_kind', CONTACT_KINDS),
    wordsOf(tx, 'app.contact_place', CONTACT_PLACES),
    peopleOfCase(ask, childId),
  ]);
  const worded = (rows: readonly { code: string; en: string; es: string }[]) =>
    rows.map(row => ({ value: row.code, label: row[language] }));
  const yes = { value: 'yes', label: say('visits', 'form.yes') };
  return {
    kinds: worded(kinds),
    places: worded(places),
    ways: WAYS.map(way => ({ value: way, label: say('visits', `ways.${way}`) })),
    people: [
      { value: who.userId, label: say('visits', 'form.me', { name: who.name }) },
      ...people.map(({ id, name }) => ({ value: id, label: name })),
    ],
    held: [yes, { value: 'no', label: say('visits', 'form.notHeld') }],
    alone: [
      yes,
      { value: 'no', label: say('visits', 'form.no') },
      { value: 'not_recorded', label: say('visits', 'form.notRecorded') },
    ],
  };
}

/** Staff of the child's case besides the asker, by name. */
async function peopleOfCase({ tx, language, who }: Ask, childId: string): Promise<{ id: string; name: string }[]> {
  const caseId = await caseOfChild(tx, childId);
  const team = caseId ? await teamOf(tx, caseId, language) : [];
  const others = new Set(team.map(row => row.user_id).filter(id => id !== who.userId));
  if (others.size === 0) return [];
  return (await staffAmong(tx, [...others])).sort((a, b) => a.name.localeCompare(b.name, language));
}
