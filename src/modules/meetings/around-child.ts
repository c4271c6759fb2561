import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { holds, readRange } from '#kernel/ranges.ts';
import { accountNames, staffMember } from '#modules/access/index.ts';
import { caseOfChild, membersOf, teamOf } from '#modules/cases/index.ts';
import { ageOn, fullName, livingAmong, personById, personsById } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Invitee, MeetingRole } from './contract.ts';
import type { AroundChild } from './rules/left-out.ts';

/** Who may be asked to a meeting about a child: `key` names each on a form. */
export type Askable = Invitee & { readonly key: string };
export type PeopleAround = Omit<AroundChild, 'people'> & {
  readonly people: readonly Askable[];
  readonly inCase: boolean;
};

const FAMILY: Readonly<Record<string, MeetingRole>> = {
  mother: 'parent',
  father: 'parent',
  parent: 'parent',
  relative: 'kin',
  household: 'kin',
};
const PARTS: Readonly<Record<string, MeetingRole>> = {
  guardian_ad_litem: 'guardian_ad_litem',
  agency_attorney: 'attorney',
  child_attorney: 'attorney',
};
/** A judge, and the attorney of a parent who is asked by that parent, are not asked to the agency's meetings. */
const NOT_ASKED = ['judge', 'parent_attorney'];

/** The child, their family, those who care for them and the team, as far as the asker may see them. */
export async function peopleAround(ask: Ask, childId: Id): Promise<PeopleAround> {
  const { tx, today, now } = ask;
  const [child, caseId] = [await personById(tx, childId), await caseOfChild(tx, childId)];
  const members = caseId ? (await membersOf(tx, caseId)).filter(each => holds(readRange(each.during), now)) : [];
  const living = await livingAmong(
    tx,
    members.map(each => each.person_id),
  );
  const family = members.filter(({ part, person_id }) => part in FAMILY && living.has(person_id));
  const names = await personsById(tx, [...new Set(family.map(each => each.person_id))]);
  const person = (role: MeetingRole, personId: Id, name: string): Askable => ({
    key: `p.${personId}`,
    role,
    name,
    personId,
    userId: null,
    reach: null,
  });
  return {
    inCase: members.some(({ person_id, part }) => person_id === childId && part === 'child'),
    age: child ? (ageOn(child.born_on, child.born_precision, today)?.years ?? null) : null,
    people: [
      ...(child ? [person('child', childId, fullName(child))] : []),
      ...family.flatMap(({ person_id, part }) => {
        const known = names.get(person_id);
        return known ? [person(FAMILY[part]!, person_id, fullName(known))] : [];
      }),
      ...(await caregiversOf(ask, childId)).map(({ personId, name }) => person('caregiver', personId, name)),
      ...(caseId ? await askableTeam(ask, caseId) : []),
    ].filter(onceEach()),
  };
}

/** Somebody with two parts is asked once. */
const onceEach = () => {
  const seen = new Set<string>();
  return ({ key }: Askable) => !seen.has(key) && seen.add(key) !== undefined;
};

/** Who cares for the child at this moment, by name. */
export async function caregiversOf({ tx }: Pick<Ask, 'tx'>, childId: Id): Promise<{ personId: Id; name: string }[]> {
  const { rows } = await sql<{ user_id: Id; person_id: Id | null }>`
    select user_id, person_id from app_definer.caregivers_now(${childId})`.execute(tx);
  const names = await accountNames(
    tx,
    rows.map(({ user_id }) => user_id),
  );
  return rows.flatMap(({ user_id, person_id }) => {
    const name = names.get(user_id)?.name;
    return person_id && name ? [{ personId: person_id, name }] : [];
  });
}

async function askableTeam({ tx, now, language }: Ask, caseId: Id): Promise<Askable[]> {
  const team = (await teamOf(tx, caseId, language)).filter(
    ({ part, period }) =>
      !NOT_ASKED.includes(part ?? '') && period.from <= now && (period.to === null || now < period.to),
  );
  const { rows } = await sql<{ user_id: Id; person_id: Id }>`
    select user_id, person_id from app_definer.people_of_accounts(${team.map(each => each.user_id)}::uuid[])`.execute(
    tx,
  );
  const outside = new Map(rows.map(({ user_id, person_id }) => [user_id, person_id]));
  return team.map(({ user_id, part, name }) => {
    const personId = outside.get(user_id) ?? null;
    const role = part === null ? 'case_manager' : (PARTS[part] ?? 'staff');
    return personId
      ? { key: `p.${personId}`, role, name, personId, userId: null, reach: null }
      : { key: `u.${user_id}`, role, name, personId: null, userId: user_id, reach: null };
  });
}

/** Staff who may lead a meeting: the team's, and the asker. */
export async function leadersAmong(ask: Ask, people: readonly Askable[]): Promise<{ id: Id; name: string }[]> {
  const ids = [...new Set([ask.who.userId, ...people.flatMap(({ userId }) => userId ?? [])])];
  const found = await Promise.all(ids.map(id => staffMember(ask.tx, id)));
  return found.flatMap(one => (one ? [{ id: one.id, name: one.name }] : []));
}
