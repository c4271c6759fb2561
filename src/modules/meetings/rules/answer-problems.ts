import type { Problem } from '#kernel/problem.ts';

/** What somebody says to an invitation; `otherTime` is an ISO moment. */
export type Answered = {
  readonly answer: 'accepted' | 'declined' | 'another_time';
  readonly words: string | null;
  readonly otherTime: string | null;
};

/** What is wrong with an answer: another time goes with saying so, is said in some way, and lies ahead. `now` is an ISO moment. */
export function answerProblems({ answer, words, otherTime }: Answered, now: string): Problem[] {
  const problems: Problem[] = [];
  if (otherTime !== null && answer !== 'another_time') problems.push({ at: 'otherDay', code: 'only-another-time' });
  if (answer === 'another_time' && otherTime === null && words === null)
    problems.push({ at: 'otherDay', code: 'which-time' });
  if (otherTime !== null && Temporal.Instant.compare(otherTime, now) <= 0)
    problems.push({ at: 'otherDay', code: 'in-the-past' });
  return problems;
}
