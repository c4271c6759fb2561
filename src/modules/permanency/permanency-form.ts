import { newId } from '#kernel/ids.ts';
import { childFrame } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { opensPermanencyOf } from './setting.ts';

/** What every form of this room needs: whose it is, the way back, and the form's key. NotThere when not theirs. */
export async function permanencyForm(ask: Ask, childId = '') {
  const frame = await childFrame(ask, childId, 'permanency');
  if (!(await opensPermanencyOf(ask.tx, childId))) return notThere();
  return {
    childId: frame.childId,
    over: frame.name,
    firstName: frame.firstName,
    back: `/children/${childId}/permanency`,
    formKey: newId(),
  };
}

/** Where a form leads when it was taken: the child's page, saying what was done. */
export const doneAt = (childId: string | undefined, done: string) => ({
  to: `/children/${childId ?? ''}/permanency?done=${done}`,
});

/** A list of codes as choices, each with its word. */
export const choicesOf = <C extends string>(codes: readonly C[], wordOf: (code: C) => string) =>
  codes.map(value => ({ value, label: wordOf(value) }));
