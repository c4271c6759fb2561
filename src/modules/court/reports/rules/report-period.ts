/** Days (ISO dates) between which a report may tell. */
export type Beginnings = {
  /** The day the court last met about the child before the hearing the report is for; null when it never did. */
  readonly lastHeld: string | null;
  /** The day the present stay in care began; null when the child is not in care. */
  readonly careFrom: string | null;
};

/**
 * The first day a report tells of: the day of the last hearing held, so that nothing between two reports is told by none;
 * before the first hearing the day of the removal. Null when neither is known (S2-39).
 */
export const beginsOn = ({ lastHeld, careFrom }: Beginnings): string | null => lastHeld ?? careFrom;

export type PeriodProblem = 'since-not-known' | 'since-in-future' | 'since-before-birth';

/** What is wrong with the first day of a report; null when nothing is. All are ISO dates. */
export function periodProblem(since: string | null, until: string, bornOn: string | null): PeriodProblem | null {
  if (since === null) return 'since-not-known';
  if (since > until) return 'since-in-future';
  return bornOn !== null && since < bornOn ? 'since-before-birth' : null;
}
