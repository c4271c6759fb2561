import type { Problem } from '#kernel/problem.ts';
import type { AgreeSubsidy } from '../contract.ts';

/** What is known before assistance is recorded. `decreeOn` is the day of the decree or order (ISO), where there is one. */
export type SubsidyFacts = { readonly today: string; readonly goalSince: string; readonly decreeOn: string | null };

/** What is wrong with an agreement about assistance: it is signed before the decree (45 CFR 1356.40(b)(1)). */
export function subsidyProblems(input: AgreeSubsidy, { today, goalSince, decreeOn }: SubsidyFacts): Problem[] {
  const problems: Problem[] = [];
  if (input.signedOn > today) problems.push({ at: 'signedOn', code: 'in-the-future' });
  else if (input.signedOn < goalSince) problems.push({ at: 'signedOn', code: 'before-the-goal' });
  else if (decreeOn !== null && input.signedOn > decreeOn)
    problems.push({ at: 'signedOn', code: 'subsidy-after-decree' });
  if (input.agreed && input.monthlyCents === null) problems.push({ at: 'monthly', code: 'required' });
  if (!input.agreed && (input.monthlyCents ?? input.onceCents) !== null)
    problems.push({ at: 'monthly', code: 'nothing-agreed-has-no-amount' });
  if (!input.agreed && !input.note?.trim()) problems.push({ at: 'note', code: 'not-needed-needs-a-reason' });
  return problems;
}
