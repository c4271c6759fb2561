import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import type { AddPerson } from '../contract.ts';

/** What does not fit together in a new person's data, all at once; null when it does. `today` is the agency's day. */
export function unfitPerson(person: AddPerson, today: Temporal.PlainDate): Invalid | null {
  const { firstName, bornOn = null, bornPrecision = bornOn ? 'day' : 'unknown', diedOn = null } = person;
  const problems: Problem[] = [];
  if (firstName.trim() === '') problems.push({ at: 'firstName', code: 'required' });
  if ((bornOn === null) !== (bornPrecision === 'unknown'))
    problems.push({ at: 'bornOn', code: 'birth-date-and-precision-differ' });
  if (bornOn !== null && bornOn > today.toString()) problems.push({ at: 'bornOn', code: 'in-the-future' });
  if (diedOn !== null && diedOn > today.toString()) problems.push({ at: 'diedOn', code: 'in-the-future' });
  if (bornOn !== null && diedOn !== null && diedOn < bornOn) problems.push({ at: 'diedOn', code: 'before-birth' });
  return problems.length > 0 ? invalid(...problems) : null;
}
