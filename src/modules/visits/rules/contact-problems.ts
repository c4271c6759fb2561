import type { Problem } from '#kernel/problem.ts';
import type { RecordContact } from '../contract.ts';

/** What is known around a contact that is to be written down. */
export type ContactSetting = {
  /** Now, ISO moment. */
  readonly now: string;
  readonly timeZone: string;
  /** As much of the child's birth date as is known: `2020-05-10`, `2020-05` or `2020`. Null is not known. */
  readonly born: string | null;
  /** When the child's latest case ended, ISO moment; null while it goes on. */
  readonly caseEnded: string | null;
};

/** What is looked at of a contact. */
export type ContactToCheck = Pick<RecordContact, 'happenedAt' | 'way' | 'place' | 'held' | 'aloneWithChild'>;

/** Everything about a contact that cannot be, each at its field of the form. */
export function contactProblems(contact: ContactToCheck, setting: ContactSetting): Problem[] {
  return [...momentProblems(contact.happenedAt, setting), ...wayProblems(contact)];
}

function momentProblems(happenedAt: string, setting: ContactSetting): Problem[] {
  const { now, timeZone, born, caseEnded } = setting;
  const happened = Temporal.Instant.from(happenedAt);
  if (Temporal.Instant.compare(happened, now) > 0) return [{ at: 'day', code: 'in-the-future' }];
  const day = happened.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  if (born !== null && day.slice(0, born.length) < born) return [{ at: 'day', code: 'before-birth' }];
  if (caseEnded !== null && Temporal.Instant.compare(happened, caseEnded) >= 0)
    return [{ at: 'day', code: 'after-the-case' }];
  return [];
}

function wayProblems({ way, place, held, aloneWithChild }: ContactToCheck): Problem[] {
  const problems: Problem[] = [];
  const inPerson = way === 'in_person';
  if (inPerson && place === null) problems.push({ at: 'place', code: 'required' });
  if (!inPerson && place !== null) problems.push({ at: 'place', code: 'only-in-person' });
  if (aloneWithChild !== null && !(inPerson && held)) problems.push({ at: 'alone', code: 'only-when-met' });
  return problems;
}
