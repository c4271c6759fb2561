import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { askForAssessment, rhythms, settleDues } from './store/dues.ts';
import { assessmentsOf } from './store/given.ts';
import { isInOpenCase } from './store/workers.ts';

type JustGiven = {
  readonly childId: Id;
  readonly series: string;
  readonly assessmentId: Id;
  readonly givenOn: string;
};

/** What was due is done, and the next becomes due in the agency's rhythm, while the child's case is open (S2-12). */
export async function planNext(ask: Ask, { childId, series, assessmentId, givenOn }: JustGiven): Promise<void> {
  await settleDues(ask.tx, { childId, series, assessmentId, givenOn, timeZone: ask.who.timeZone });
  const rhythm = (await rhythms(ask.tx)).find(each => each.series === series && each.occasion === 'periodic');
  const newest = (await assessmentsOf(ask.tx, childId)).find(each => each.series === series);
  // Something older was written down late: the newest one counts.
  if (!rhythm || newest?.id !== assessmentId || !(await isInOpenCase(ask.tx, childId))) return;
  const dueOn = Temporal.PlainDate.from(givenOn).add({ days: rhythm.days }).toString();
  await askForAssessment(ask.tx, { childId, series, occasion: 'periodic', dueOn, sourceId: assessmentId });
}
