import type { MeetingRole } from '../contract.ts';

/** From this age a young person is asked to their own meetings: 42 U.S.C. 675(1)(B), and S2-125. */
const OWN_MEETINGS_FROM = 14;

/** Who stands around a child, as far as it is known. */
export type AroundChild = {
  readonly people: readonly { readonly role: MeetingRole; readonly personId: string | null; readonly name: string }[];
  /** Whole years; null where the birth date is not known. */
  readonly age: number | null;
};

/**
 * Who ought to be asked to a meeting about a child and is not: every caregiver (S3-24), every parent (S2-65), and the young
 * person from fourteen on. Where the age is not known the young person counts: nobody is left out because a date is missing.
 */
export function leftOut(around: AroundChild, invited: readonly { readonly personId: string | null }[]) {
  const asked = new Set(invited.map(({ personId }) => personId));
  return around.people.filter(
    ({ role, personId }) =>
      personId !== null &&
      !asked.has(personId) &&
      (role === 'caregiver' ||
        role === 'parent' ||
        (role === 'child' && (around.age === null || around.age >= OWN_MEETINGS_FROM))),
  );
}
