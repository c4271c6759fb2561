import { type Id, newId } from '#kernel/ids.ts';
import { type AgreementRow, mySignings } from '#modules/agreements/index.ts';
import { personById } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { homePlanPath } from '../home-paths.ts';
import { planIsOpen } from '../live-plan.ts';
import { planOf } from '../plan-of.ts';
import { firstNameOf } from '../say/say-words.ts';
import { workersToCall } from '../workers-to-call.ts';

/** What every form of somebody who cares for the child needs: the child's name, the way back, the form's key. */
export async function homeForm(ask: Ask, childId = '') {
  await planIsOpen(ask, childId);
  const child = (await personById(ask.tx, childId)) ?? notThere();
  return { childId, name: child.first_name, back: homePlanPath(childId), formKey: newId() };
}

/** The plan the asker signs for this child. Throws NotThere when there is none, or the asker is no signer of it. */
export async function planToLiveOn(ask: Ask, childId = ''): Promise<AgreementRow> {
  await planIsOpen(ask, childId);
  return (await planOf(ask.tx, childId)).live ?? notThere();
}

/** The asker as a signer of a plan. */
export async function mySignerId(ask: Ask, planId: Id): Promise<Id> {
  const mine = (await mySignings(ask.tx)).find(({ agreementId }) => agreementId === planId);
  return mine?.signerId ?? notThere();
}

/** First name of the child's worker; null when nobody is named. */
export async function workerName({ tx }: Ask, childId: Id): Promise<string | null> {
  const [worker] = await workersToCall(tx, childId);
  return worker ? firstNameOf(worker.name) : null;
}
