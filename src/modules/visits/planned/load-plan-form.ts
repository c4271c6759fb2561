import { newId } from '#kernel/ids.ts';
import { personById } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { contactChoices } from '../contact-choices.ts';
import { opensContactsOf, wordsOf } from '../store.ts';
import { PLANNED_KINDS } from './contract.ts';

/** What the forms around a planned visit show. Leaves with NotThere when visits to the child are not the asker's to see. */
export async function loadPlanForm(ask: Ask, childId: string) {
  const { tx, say, language } = ask;
  if (!(await opensContactsOf(tx, childId))) return notThere();
  const child = (await personById(tx, childId)) ?? notThere();
  const kinds = await wordsOf(tx, 'app.contact_kind', PLANNED_KINDS);
  return {
    words: say.group('visits', 'planForm'),
    over: child.first_name,
    kinds: PLANNED_KINDS.map(value => ({
      value: value as string,
      label: kinds.find(({ code }) => code === value)?.[language] ?? value,
    })),
    people: (await contactChoices(ask, childId)).people,
    formKey: newId(),
  };
}
