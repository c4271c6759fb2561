import type { Problem } from '#kernel/problem.ts';
import type { Goal, HearingKind, OrderKind } from '../../contract.ts';
import type { NewTerm } from '../contract.ts';

/** Before these hearings nothing has to be filed: the child was taken into care in an emergency, and the paper follows. */
const BEFORE_A_PETITION: readonly HearingKind[] = ['shelter', 'shelter-review', 'icwa-emergency', 'adversary'];
const EMERGENCY: readonly OrderKind[] = ['sanctions-removal', 'detention'];

/** Does an order stand on a paper that was filed with the court on its day or before? An order of an emergency does not. */
export function needsPetition(kind: HearingKind | null, orders: readonly OrderKind[]): boolean {
  if (kind !== null && BEFORE_A_PETITION.includes(kind)) return false;
  return !(orders.length > 0 && orders.every(order => EMERGENCY.includes(order)));
}

/** The age from which a court may order another planned arrangement (42 USC 675a(a), 675(5)(C)(i)). */
const ANOTHER_ARRANGEMENT_FROM = 16;

/**
 * What is wrong with an ordered goal on a day (ISO date): the same one twice, or another planned arrangement for somebody who is
 * not known to be sixteen. `born` is as much of the birth date as is known.
 */
export function goalProblems(
  { goal, concurrent }: { readonly goal: Goal; readonly concurrent: Goal | null },
  born: string | null,
  on: string,
): Problem[] {
  const problems: Problem[] = [];
  if (concurrent === goal) problems.push({ at: 'concurrent', code: 'same-goal-twice' });
  for (const [at, one] of [
    ['goal', goal],
    ['concurrent', concurrent],
  ] as const)
    if (one === 'another_arrangement' && !isOld(born, on)) problems.push({ at, code: 'goal-not-at-this-age' });
  return problems;
}

/** Sixteen on that day, by what is known of the birth date: of a month or a year its last day. */
function isOld(born: string | null, on: string): boolean {
  if (born === null) return false;
  const turns = latestOf(born).add({ years: ANOTHER_ARRANGEMENT_FROM }).toString();
  return turns <= on;
}

/** The last day somebody may be born on, by what is known of it: `2020-05-10`, `2020-05` or `2020`. */
function latestOf(born: string): Temporal.PlainDate {
  if (born.length === 10) return Temporal.PlainDate.from(born);
  const month = Temporal.PlainYearMonth.from(born.length === 7 ? born : `${born}-12`);
  return month.toPlainDate({ day: month.daysInMonth });
}

/** What is wrong with what an order says, at the place of each term (`says1`, or that of family time). */
export function termProblems(terms: readonly (NewTerm & { readonly at: string })[], orderedOn: string): Problem[] {
  return terms.flatMap(({ at, says, until, visits }) => {
    const problems: Problem[] = [];
    if (says.trim() === '') problems.push({ at, code: 'term-says-nothing' });
    if (until !== null && until <= orderedOn)
      problems.push({ at: at.replace('says', 'until'), code: 'before-the-order' });
    if (visits && (visits.times === null) !== (visits.per === null))
      problems.push({ at: 'times', code: 'how-often-in-what-time' });
    return problems;
  });
}
