import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { keepProfile } from '../policy.ts';
import { caregiversAt, findHomeTerms } from '../store.ts';
import { careSkills, type HomeSkill, skillsOf } from '../store-profile.ts';

export type RecordSkill = HomeSkill & { readonly homeId: Id };
export type RecordSkillRefusal = { readonly kind: 'home-not-there' } | { readonly kind: 'not-allowed' } | Invalid;

/** Records what a caregiver knows how to do, by class, experience or license (S3-15). */
export async function recordSkill(
  ask: Ask,
  { homeId, personId, skill, since, how }: RecordSkill,
): Promise<Result<{ id: Id }, RecordSkillRefusal>> {
  if (!(await findHomeTerms(ask.tx, homeId))) return no({ kind: 'home-not-there' });

  if (!keepProfile.may(ask.who)) return no({ kind: 'not-allowed' });

  const [adults, skills, known] = await Promise.all([
    caregiversAt(ask.tx, homeId, ask.now),
    careSkills(ask.tx, ask.language),
    skillsOf(ask.tx, homeId),
  ]);
  const problems = [
    ...(adults.includes(personId) ? [] : [{ at: 'personId', code: 'not-a-caregiver' }]),
    ...(skills.some(({ code }) => code === skill) ? [] : [{ at: 'skill', code: 'not-one-of' }]),
    ...(since > ask.today.toString() ? [{ at: 'since', code: 'day-to-come' }] : []),
    ...(known.some(one => one.personId === personId && one.skill === skill)
      ? [{ at: 'skill', code: 'skill-known-already' }]
      : []),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await ask.tx
    .insertInto('app.home_skill')
    .values({
      id,
      agency_id: ask.who.agencyId,
      home_id: homeId,
      person_id: personId,
      skill,
      since,
      how,
      recorded_by: ask.who.userId,
    })
    .execute();
  return ok({ id });
}
