import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { accountsOf } from '#modules/agreements/index.ts';
import { parentsOfChild } from '#modules/cases/index.ts';
import { ageOn, fullName, type PersonRow, personsById } from '#modules/people/index.ts';
import { type PlaceNow, placesNow } from '#modules/placement/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Part } from './contract.ts';
import type { PlanRow } from './store/plans.ts';

/** Somebody who takes part in a plan, with the account they have. */
export type Around = {
  readonly part: Exclude<Part, 'provider' | 'chosen' | 'relative'>;
  readonly personId: Id;
  readonly userId: Id | null;
  readonly name: string;
  readonly languages: readonly string[];
};

/** Whom a plan is around: its child, the child's parents in the case, who cares for the child now. */
export type AroundPlan = {
  readonly child: PersonRow | undefined;
  /** Whole years; null when the birth date is not known. */
  readonly age: number | null;
  readonly place: PlaceNow | undefined;
  readonly people: readonly Around[];
};

/** The people around a plan at this moment, as far as the asker may see them. */
export async function aroundPlan(
  ask: Ask,
  plan: Pick<PlanRow, 'child_id' | 'case_id' | 'adult_id'>,
): Promise<AroundPlan> {
  const { tx } = ask;
  const parents = plan.adult_id
    ? [plan.adult_id]
    : (await parentsOfChild(ask, { caseId: plan.case_id, childId: plan.child_id })).map(({ person_id }) => person_id);
  const persons = await personsById(tx, [plan.child_id, ...parents]);
  const place = (await placesNow(tx, [plan.child_id], ask.language)).get(plan.child_id);
  const caregivers = plan.adult_id === null && place?.homeId ? await caregiversOf(ask, place.homeId) : [];
  const youths = plan.adult_id === null ? [plan.child_id] : [];
  const accounts = new Map((await accountsOf(tx, [...parents, ...youths])).map(each => [each.personId, each.userId]));
  const known = (part: Around['part'], ids: readonly Id[]): Around[] =>
    ids.flatMap(id => {
      const person = persons.get(id);
      const named = person && { name: fullName(person), languages: person.languages };
      return named ? [{ part, personId: id, userId: accounts.get(id) ?? null, ...named }] : [];
    });
  const child = persons.get(plan.child_id);
  return {
    child,
    age: child ? (ageOn(child.born_on, child.born_precision, ask.today)?.years ?? null) : null,
    place,
    people: [...known('youth', youths), ...known('parent', parents), ...caregivers],
  };
}

/** Who cares for children in a home now; the account of each may open tasks and take part. */
async function caregiversOf({ tx }: Ask, homeId: Id): Promise<Around[]> {
  const { rows } = await sql<{ personId: Id; userId: Id | null; name: string }>`
    select person_id as "personId", user_id as "userId", name from app_definer.caregivers_of_home(${homeId})`.execute(
    tx,
  );
  return rows.map(row => ({ ...row, part: 'caregiver' as const, languages: [] }));
}
