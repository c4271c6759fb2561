/** How often a service is planned: so many times a week or month, for so many weeks. */
export type Dose = { readonly times: number; readonly per: 'week' | 'month'; readonly weeks: number };

const WEEKS_IN_A_MONTH = 52 / 12;

/** Sessions a dose comes to, rounded to whole ones: 2 a week for 12 weeks are 24 (S4-64). */
export const plannedSessions = ({ times, per, weeks }: Dose): number =>
  Math.round(per === 'week' ? times * weeks : (times * weeks) / WEEKS_IN_A_MONTH);

export type DoseStanding = {
  readonly planned: number;
  /** Empty when nobody has told of any. */
  readonly delivered: number | null;
  /** Whole percent of all that is planned; empty when it cannot be told. May exceed 100. */
  readonly percent: number | null;
};

/** What was delivered against what was planned; null where no dose is planned. */
export function doseStanding(dose: Dose | null, delivered: number | null): DoseStanding | null {
  if (!dose) return null;
  const planned = plannedSessions(dose);
  const percent = delivered === null || planned === 0 ? null : Math.round((delivered / planned) * 100);
  return { planned, delivered, percent };
}
