import { staffMember } from '#modules/access/index.ts';
import { caseById } from '#modules/cases/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { aroundPlan } from './around-plan.ts';
import { peopleChoices, personChosen } from './choose-person.ts';
import type { WriteStep } from './contract.ts';
import type { PlanRow } from './store/plans.ts';

/** Whose a step is, as a form says it. */
export type StepOwner = Pick<WriteStep, 'owner' | 'ownerId' | 'ownerName'>;

/** The case manager of the plan's case by name; null when nobody is named. */
export async function workerOf({ tx }: Ask, plan: PlanRow): Promise<string | null> {
  const userId = (await caseById(tx, plan.case_id))?.primary?.userId;
  return userId ? ((await staffMember(tx, userId))?.name ?? null) : null;
}

/** Who may take a step: the people around the plan, the case manager, a service. */
export async function ownerChoices(ask: Ask, plan: PlanRow): Promise<{ value: string; label: string }[]> {
  const { say } = ask;
  const worker = await workerOf(ask, plan);
  return [
    ...peopleChoices(ask, (await aroundPlan(ask, plan)).people),
    ...(worker ? [{ value: 'staff', label: `${worker} (${say('planning', 'owners.staff')})` }] : []),
    { value: 'provider', label: say('planning', 'owners.provider') },
  ];
}

/** Who was chosen in such a form; undefined when it is none of them. */
export async function ownerChosen(
  ask: Ask,
  plan: PlanRow,
  owner: string,
  provider: string | null,
): Promise<StepOwner | undefined> {
  const person = personChosen(owner, (await aroundPlan(ask, plan)).people);
  if (person) return { owner: person.part, ownerId: person.personId, ownerName: person.name };
  if (owner === 'staff') return { owner, ownerId: null, ownerName: (await workerOf(ask, plan)) ?? '' };
  return owner === 'provider' ? { owner, ownerId: null, ownerName: provider ?? '' } : undefined;
}
