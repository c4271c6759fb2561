import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { holds } from '#kernel/ranges.ts';
import { accountsOf } from '#modules/agreements/index.ts';
import { caseOfChild, parentsOfChild, teamOf } from '#modules/cases/index.ts';
import { ageOn, fullName, type PersonRow, personById, personsById } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { LetterLanguage } from '../standing/contract.ts';
import { partiesOf, partiesOn } from '../standing/store.ts';
import { ordersOf } from '../store.ts';
import type { AroundHearing, Somebody } from './rules/entitled.ts';

/** Letters are written in Spanish to whom Spanish comes first, else in English. */
const letterLanguage = (languages: readonly string[] = []): LetterLanguage =>
  languages.find(one => one === 'es' || one === 'en') === 'es' ? 'es' : 'en';

const unknown = { interpreter: null, reach: null, reachAt: null } as const;

/** Everybody around a child today who may have to be told of a hearing. Throws NotThere when the child is not the asker's to see. */
export async function aroundHearing(ask: Ask, childId: Id): Promise<AroundHearing> {
  const { tx, today } = ask;
  const child = (await personById(tx, childId)) ?? notThere();
  const caseId = await caseOfChild(tx, childId);
  const [parties, parents, caregivers, appointed] = await Promise.all([
    partiesOf(tx, childId),
    caseId ? parentsOf(ask, { caseId, childId }) : [],
    caregiversNow(ask, childId),
    caseId ? appointedOf(ask, caseId) : [],
  ]);
  const [account] = await accountsOf(tx, [childId]);
  const ended = (await ordersOf(tx, childId)).some(({ kind }) => kind === 'final-with-tpr');
  return {
    parties: partiesOn(parties, today.toString()),
    parents,
    caregivers,
    appointed,
    child: {
      ...ofPerson(child, 'child', account?.userId ?? null),
      age: ageOn(child.born_on, child.born_precision, today)?.years ?? null,
    },
    rightsEnded: ended,
  };
}

const ofPerson = (person: PersonRow, part: Somebody['part'], userId: Id | null): Somebody => ({
  ...unknown,
  part,
  personId: person.id,
  userId,
  name: fullName(person),
  language: letterLanguage(person.languages),
  interpreter: person.interpreter,
});

/** The child's parents who are in the case now: nobody is told of a hearing of a half brother's or sister's. */
async function parentsOf(ask: Ask, of: { readonly caseId: Id; readonly childId: Id }): Promise<Somebody[]> {
  const { tx } = ask;
  const members = await parentsOfChild(ask, of);
  const ids = members.map(({ person_id }) => person_id);
  const [people, accounts] = await Promise.all([personsById(tx, ids), accountsOf(tx, ids)]);
  return members.flatMap(({ person_id, part }) => {
    const person = people.get(person_id);
    const userId = accounts.find(({ personId }) => personId === person_id)?.userId ?? null;
    return person
      ? [ofPerson(person, part === 'father' ? 'father' : part === 'mother' ? 'mother' : 'guardian', userId)]
      : [];
  });
}

/** Who cares for the child now: the adults of the home who care, and a relative the child lives with. */
async function caregiversNow({ tx }: Ask, childId: Id): Promise<Somebody[]> {
  const { rows } = await sql<{ personId: Id; userId: Id | null; name: string; languages: string[] | null }>`
    select distinct on (c.person_id) c.person_id as "personId", c.user_id as "userId", c.name, p.languages
    from (
      select a.person_id, a.user_id, a.name from app.placement_v_now n, lateral app_definer.caregivers_of_home(n.home_id) a where n.child_id = ${childId}
      union all
      select n.with_person_id, null, concat_ws(' ', w.first_name, w.last_name)
      from app.placement_v_now n join app.people_v_person w on w.id = n.with_person_id where n.child_id = ${childId}
    ) c left join app.people_v_person p on p.id = c.person_id
    order by c.person_id, c.user_id nulls last`.execute(tx);
  const accounts = await accountsOf(
    tx,
    rows.map(({ personId }) => personId),
  );
  return rows.map(({ personId, userId, name, languages }) => ({
    ...unknown,
    part: 'caregiver',
    personId,
    userId: userId ?? accounts.find(one => one.personId === personId)?.userId ?? null,
    name,
    language: letterLanguage(languages ?? []),
  }));
}

/** Guardians ad litem and attorneys a court appointed, as the case's team names them. */
async function appointedOf({ tx, now, language }: Ask, caseId: Id): Promise<Somebody[]> {
  const parts: Readonly<Record<string, Somebody['part']>> = {
    guardian_ad_litem: 'guardian_ad_litem',
    parent_attorney: 'counsel',
    child_attorney: 'counsel',
  };
  return (await teamOf(tx, caseId, language)).flatMap(({ part, user_id, name, person_id: _, period }) => {
    const as = part === null ? undefined : parts[part];
    return as && holds(period, now)
      ? [{ ...unknown, part: as, personId: null, userId: user_id, name, language: 'en' as const }]
      : [];
  });
}
