import { type Id, newId } from '#kernel/ids.ts';
import { caseOfChild, membersOf } from '#modules/cases/index.ts';
import { fullName, personById, personsById } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { findDraft } from '#platform/http/drafts.ts';
import { sayMoment } from '#platform/words/say-date.ts';
import type { Typed } from '#web/form/typed.ts';
import { contactChoices } from '../contact-choices.ts';
import { timeIn } from '../day-in.ts';
import { opensContactsOf } from '../store.ts';
import { AGREED_LINES, WHO_DOES } from './contract.ts';
import { childQuestions } from './say-questions.ts';
import { siblingsToVisit } from './store.ts';

/** The form of a visit as drafts know it. */
export const VISIT_FORM = { id: 'visit', version: 1 } as const;

/** Whom the form may name, with their names. Leaves with NotThere when visits to the child are not the asker's to see. */
export async function visitPeople({ tx }: Ask, childId: Id) {
  if (!(await opensContactsOf(tx, childId))) return notThere();
  const child = (await personById(tx, childId)) ?? notThere();
  const siblings = await siblingsToVisit(tx, childId);
  const caseId = await caseOfChild(tx, childId);
  const members = caseId ? (await membersOf(tx, caseId)).map(({ person_id }) => person_id) : [];
  const people = await personsById(
    tx,
    [...new Set(members)].filter(id => id !== childId),
  );
  return {
    child,
    siblings,
    people: [...people.values()].map(person => ({ value: person.id, label: fullName(person) })),
  };
}

/** Everything the form of a visit shows; what the asker kept for later is put back. */
export async function loadVisitForm(ask: Ask, childId: Id) {
  const { say, language, who, now, today } = ask;
  const { child, siblings, people } = await visitPeople(ask, childId);
  const [choices, draft] = [await contactChoices(ask, childId), await findDraft(ask, VISIT_FORM, childId)];
  const words = say.group('visits', 'visit');
  const name = child.first_name;
  const fresh: Typed = {
    'day-year': `${today.year}`,
    'day-month': `${today.month}`,
    'day-day': `${today.day}`,
    time: timeIn(now, who.timeZone),
    way: 'in_person',
    place: 'residence',
    by: who.userId,
  };
  return {
    words,
    childId,
    title: say('visits', 'visit.title', { name }),
    heldLabel: say('visits', 'visit.held', { name }),
    held: [
      { value: 'yes', label: words.yes },
      { value: 'no', label: words.tried },
    ],
    ways: [
      { value: 'in_person', label: words.inPerson },
      { value: 'video', label: words.video },
    ],
    places: choices.places,
    makers: choices.people,
    with: siblings.map(each => ({ value: each.id, label: each.first_name })),
    people,
    children: [{ id: childId, first_name: name }, ...siblings].map(each => childQuestions(ask, each)),
    whoDoes: WHO_DOES.map(value => ({ value, label: say('visits', `whoDoes.${value}`) })),
    lines: [...AGREED_LINES],
    known: (draft?.answers ?? fresh) as Typed,
    kept: draft ? say('visits', 'visit.kept', { moment: sayMoment(language, who.timeZone, draft.savedAt) }) : null,
    back: `/children/${childId}/contacts`,
    over: say('visits', 'oneVisit.back'),
    formKey: newId(),
  };
}
