import type { Problem } from '#kernel/problem.ts';
import type { Attendance, Decision, MeetingRole } from '../contract.ts';

/** Of these it is asked why they did not come, and another try follows (S2-65). */
const ASKED_WHY: readonly MeetingRole[] = ['child', 'parent', 'caregiver'];

type Invited = { readonly id: string; readonly role: string };

/** Whether an absence needs a reason and another try. */
export const needsAnotherTry = (role: string, came: boolean | null): boolean =>
  came === false && ASKED_WHY.some(each => each === role);

/** What is missing of who came: each invitee is said, nobody by default; a family's absence has its reason. */
export function attendanceProblems(invited: readonly Invited[], said: readonly Attendance[]): Problem[] {
  return invited.flatMap(({ id, role }) => {
    const one = said.find(each => each.inviteId === id);
    if (one?.came == null) return [{ at: `came-${id}`, code: 'came-required' }];
    if (needsAnotherTry(role, one.came) && one.absentWhy === null)
      return [{ at: `why-${id}`, code: 'absence-needs-reason' }];
    if (one.came && one.absentWhy !== null) return [{ at: `why-${id}`, code: 'came-and-absent' }];
    return [];
  });
}

/** Each decision has words, one owner and a day (S2-58). Numbered from one, as the form has them. */
export function decisionProblems(decisions: readonly Decision[], today: string): Problem[] {
  return decisions.flatMap(({ words, ownerId, ownerName, dueOn }, place) => {
    const n = place + 1;
    const problems: Problem[] = [];
    if (words.trim() === '') problems.push({ at: `words${n}`, code: 'decision-needs-words' });
    if (ownerId === null && ownerName === null) problems.push({ at: `owner${n}`, code: 'decision-needs-owner' });
    if (ownerId !== null && ownerName !== null) problems.push({ at: `owner${n}`, code: 'decision-has-two-owners' });
    if (dueOn === null) problems.push({ at: `due${n}`, code: 'decision-needs-day' });
    else if (dueOn < today) problems.push({ at: `due${n}`, code: 'decision-in-the-past' });
    return problems;
  });
}
