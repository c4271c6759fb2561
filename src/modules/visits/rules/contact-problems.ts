import type { Problem } from '#kernel/problem.ts';
import type { RecordContact } from '../contract.ts';

/** What is known around a contact that is to be written down. */
export type ContactSetting = {
  /** Now, ISO moment. */
  readonly now: string;
  readonly timeZone: string;
  /** The child's birth date, ISO, and how exactly it is known. Null is not known. */
  readonly bornOn: string | null;
  readonly bornPrecision: string;
  /** When the child's latest case ended, ISO moment; null while it goes on. */
  readonly caseEnded: string | null;
};

/** How much of a birth date's text is known. */
const KNOWN: Readonly<Record<string, number>> = { day: 10, month: 7 };
const YEAR = 4;

/** Everything about a contact that cannot be, each at its field of the form. */
export function contactProblems(contact: RecordContact, setting: ContactSetting): Problem[] {
  return [...momentProblems(contact.happenedAt, setting), ...wayProblems(contact)];
}

function momentProblems(happenedAt: string, setting: ContactSetting): Problem[] {
  const { now, timeZone, bornOn, bornPrecision, caseEnded } = setting;
  const happened = Temporal.Instant.from(happenedAt);
  if (Temporal.Instant.compare(happened, now) > 0) return [{ at: 'day', code: 'in-the-future' }];
  const day = happened.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const length = KNOWN[bornPrecision] ?? YEAR;
  if (bornOn !== null && day.slice(0, length) < bornOn.slice(0, length)) return [{ at: 'day', code: 'before-birth' }];
  if (caseEnded !== null && Temporal.Instant.compare(happened, caseEnded) >= 0)
    return [{ at: 'day', code: 'after-the-case' }];
  return [];
}

function wayProblems({ way, place, held, aloneWithChild }: RecordContact): Problem[] {
  const problems: Problem[] = [];
  const inPerson = way === 'in_person';
  if (inPerson && place === null) problems.push({ at: 'place', code: 'required' });
  if (!inPerson && place !== null) problems.push({ at: 'place', code: 'only-in-person' });
  if (aloneWithChild !== null && !(inPerson && held)) problems.push({ at: 'alone', code: 'only-when-met' });
  return problems;
}
