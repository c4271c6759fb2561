import { type Id, newId } from '#kernel/ids.ts';
import { signersOf } from '#modules/agreements/index.ts';
import { childFrame } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { sayList } from '#platform/words/say-date.ts';
import { isSigned, type LivePlan, livePlanOf, planIsOpen } from '../live-plan.ts';
import { firstNameOf } from '../say/say-words.ts';

/** The page of a child's plan. */
export const planPath = (childId: Id): string => `/children/${childId}/plan`;

/** Back to the plan after something was done; `prepareAgain` when a text that was out is a draft again because of it. */
export const doneAt = (childId: Id, done: string, prepareAgain: boolean): string =>
  `${planPath(childId)}?done=${done}${prepareAgain ? '&prepare=again' : ''}`;

/** What every form around a child's plan needs: whose it is, the way back, the form's key. NotThere when not theirs. */
export async function planForm(ask: Ask, childId = '') {
  const { name, firstName } = await childFrame(ask, childId, 'plan');
  await planIsOpen(ask, childId);
  return { childId, name, firstName, back: planPath(childId), formKey: newId() };
}

/** The plan a form works on. NotThere when the child has none now. */
export const planToWorkOn = async (ask: Ask, childId = ''): Promise<LivePlan> => {
  await planIsOpen(ask, childId);
  return (await livePlanOf(ask.tx, childId)) ?? notThere();
};

/** What a change under signatures means, and the box to say so; null while nobody has signed. */
export type Again = { readonly title: string; readonly text: string; readonly tick: string };
export async function sayAgain({ tx, say, language }: Ask, plan: LivePlan): Promise<Again | null> {
  if (!(await isSigned(tx, plan))) return null;
  const signed = (await signersOf(tx, plan.id)).filter(({ signature }) => signature);
  const names = sayList(
    language,
    signed.map(({ name }) => firstNameOf(name)),
  );
  return {
    title: say('partnership-plan', 'again.title'),
    text: say('partnership-plan', 'again.text', { names }),
    tick: say('partnership-plan', 'again.tick'),
  };
}

/** What a change means while a text is out that nobody has signed; null when none is. */
export async function sayTakenBack({ tx, say }: Ask, plan: LivePlan): Promise<string | null> {
  const out = plan.state === 'ready' || plan.state === 'declined';
  return out && !(await isSigned(tx, plan)) ? say('partnership-plan', 'again.takesBack') : null;
}
