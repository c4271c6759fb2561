import { newId } from '#kernel/ids.ts';
import { childFrame } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { YES_NO_UNKNOWN } from './contract.ts';
import { opensHealthOf } from './store.ts';

/** Yes, no, or not known. */
export const answerChoices = ({ say }: Pick<Ask, 'say'>) =>
  YES_NO_UNKNOWN.map(value => ({ value, label: say('health', `yesNo.${value}`) }));

/** What every form of a child's health needs: whose it is, the way back, and the form's key. NotThere when not theirs. */
export async function healthForm(ask: Ask, childId = '') {
  const frame = await childFrame(ask, childId, 'health');
  if (!(await opensHealthOf(ask.tx, childId))) return notThere();
  return { name: frame.name, firstName: frame.firstName, back: `/children/${childId}/health`, formKey: newId() };
}
