import { agencyPhones } from '#modules/agency/index.ts';
import { cardsOfChildren } from '#modules/health/index.ts';
import { plansForMe } from '#modules/partnership-plan/index.ts';
import { ageOn } from '#modules/people/index.ts';
import { placesNow, staysAtMine } from '#modules/placement/index.ts';
import { openTasksOf } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { peopleForOutside, whoToCall } from './store.ts';

/** Everything the first page of somebody outside the agency shows. */
export async function loadFamilyHome(ask: Ask) {
  const { tx, who, today, language } = ask;
  const [stays, people, phones, tasks, plans] = await Promise.all([
    staysAtMine(tx),
    peopleForOutside(tx, who.personId),
    agencyPhones(tx),
    openTasksOf(tx, who.userId, today.add({ days: 30 }).toString()),
    plansForMe(ask),
  ]);
  // A judge or an attorney sees the adults of a case too; a home page names its children.
  const children = people.filter(
    person => person.placed || (ageOn(person.born_on, person.born_precision, today)?.years ?? 99) < 18,
  );
  // A parent named in a plan sees no record of the child, and knows whom to call about it.
  const ids = [...new Set([...children, ...plans.plans].map(child => child.childId))];
  const [cards, workers, places] = await Promise.all([
    cardsOfChildren(
      tx,
      stays.map(stay => stay.childId),
    ),
    whoToCall(tx, ids),
    placesNow(tx, ids, language),
  ]);
  return { stays, children, phones, tasks, plans, cards, workers, places };
}

export type LoadedFamilyHome = Awaited<ReturnType<typeof loadFamilyHome>>;
