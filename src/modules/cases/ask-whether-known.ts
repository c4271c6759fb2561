import { newId } from '#kernel/ids.ts';
import { fullName, likelyPeople, sayAge, type TypedPerson } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';

/**
 * Asks whether somebody who is being typed in is one of the people the reader sees: what `parts/is-it-one-of.tsx` offers, in
 * finished words. `somebodyElse` is the choice that says none of them.
 */
export async function askWhetherKnown(ask: Ask, typed: TypedPerson, somebodyElse: (name: string) => string) {
  const likely = await likelyPeople(ask, typed);
  return {
    any: likely.length > 0,
    formKey: newId(),
    options: [
      ...likely.map(({ person, why }) => ({
        value: person.id,
        label: fullName(person),
        hint: [sayAge(ask.say, person.born_on, person.born_precision, ask.today), ...why].join(' · '),
      })),
      {
        value: 'new',
        label: somebodyElse(fullName({ first_name: typed.firstName, last_name: typed.lastName })),
        hint: '',
      },
    ],
  };
}
