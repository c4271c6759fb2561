import { COURT_PEOPLE } from './court.ts';
import { HOMES } from './homes.ts';
import type { PersonKey } from './keys.ts';
import { MORE_SIGN_INS, SIGN_INS, type SignInKind } from './sign-ins.ts';
import { STAFF } from './staff.ts';

/**
 * Everyone with a user account of their own: all staff and court people, each adult caregiver of a home that is open, and the
 * parents, youth, relatives and partners named to sign in as. A resident needs none.
 */
export function accounts(): ReadonlyMap<PersonKey, Exclude<SignInKind, 'resident'>> {
  const all = new Map<PersonKey, Exclude<SignInKind, 'resident'>>();
  for (const { key } of STAFF) all.set(key, 'staff');
  for (const { key } of COURT_PEOPLE) all.set(key, 'court');
  for (const home of HOMES.filter(each => !each.closed)) {
    for (const adult of home.adults) if (adult.part === 'caregiver') all.set(adult.key, 'caregiver');
  }
  for (const { person, kind } of [...SIGN_INS, ...MORE_SIGN_INS]) if (kind !== 'resident') all.set(person, kind);
  return all;
}
