import type { Problem } from '#kernel/problem.ts';
import type { HearingKind, Made, Plea } from '../contract.ts';

/** What is known around a child when something of a court is written down. */
export type CourtSetting = {
  /** Now, ISO moment. */
  readonly now: string;
  readonly timeZone: string;
  /** As much of the child's birth date as is known: `2020-05-10`, `2020-05` or `2020`. Null is not known. */
  readonly born: string | null;
  /** When the child's latest case ended, ISO moment; null while it goes on. */
  readonly caseEnded: string | null;
};

/** No court sets a hearing so far ahead: what lies later was typed wrongly. */
const YEARS_AHEAD = 3;

/** The day of a moment in a time zone, ISO. */
export const dayOf = (moment: string, timeZone: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();

const isDay = (when: string): boolean => when.length === 10;

/**
 * What is wrong with a day (ISO date) or a moment (ISO 8601) of a court's work. What is only set may lie ahead; what
 * happened may not. Nothing lies before the child's birth or after the end of the case.
 */
export function whenProblems(at: string, when: string, setting: CourtSetting, mayLieAhead = false): Problem[] {
  const day = isDay(when) ? when : dayOf(when, setting.timeZone);
  if (isAhead(when, day, setting, mayLieAhead)) return [{ at, code: mayLieAhead ? 'too-far-ahead' : 'in-the-future' }];
  const { born, caseEnded, timeZone } = setting;
  if (born !== null && day.slice(0, born.length) < born) return [{ at, code: 'before-birth' }];
  const isAfter =
    caseEnded !== null &&
    (isDay(when) ? day > dayOf(caseEnded, timeZone) : Temporal.Instant.compare(when, caseEnded) >= 0);
  return isAfter ? [{ at, code: 'after-the-case' }] : [];
}

function isAhead(when: string, day: string, { now, timeZone }: CourtSetting, mayLieAhead: boolean): boolean {
  const today = dayOf(now, timeZone);
  if (mayLieAhead) return day > Temporal.PlainDate.from(today).add({ years: YEARS_AHEAD }).toString();
  return isDay(when) ? day > today : Temporal.Instant.compare(when, now) > 0;
}

/** A plea is heard at an arraignment only. */
export const pleaProblems = (kind: HearingKind, plea: Plea | null): Problem[] =>
  plea !== null && kind !== 'arraignment' ? [{ at: 'plea', code: 'only-at-arraignment' }] : [];

/** A demand to file early is heard at a shelter hearing, before there is a petition. */
export const earlyProblems = (kind: HearingKind, early: boolean | null): Problem[] =>
  early !== null && kind !== 'shelter' ? [{ at: 'early', code: 'only-at-shelter-hearing' }] : [];

/** Only findings stand in an order. */
export const madeProblems = ({ findings, firstOrder }: Made): Problem[] =>
  firstOrder !== null && findings.length === 0 ? [{ at: 'firstOrder', code: 'only-with-findings' }] : [];
