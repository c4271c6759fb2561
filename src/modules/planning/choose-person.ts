import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Around } from './around-plan.ts';

/** Somebody around a plan as one option of a form: their part and who they are in one value. */
export const peopleChoices = ({ say }: Ask, people: readonly Around[]): { value: string; label: string }[] =>
  people.map(({ part, personId, name }) => ({
    value: `${part}:${personId}`,
    label: `${name} (${say('planning', `parts.${part}`)})`,
  }));

/** Who was chosen in such a form; undefined when it is nobody around the plan. */
export const personChosen = (
  value: string,
  people: readonly Around[],
): { readonly part: Around['part']; readonly personId: Id; readonly name: string } | undefined =>
  people.find(({ part, personId }) => value === `${part}:${personId}`);
