import type { Problem } from '#kernel/problem.ts';

/** An answer as it was given: another time goes with a moment (ISO) that lies ahead, or with words. */
export type GivenAnswer = {
  readonly answer: 'accepted' | 'declined' | 'another_time';
  readonly words: string | null;
  readonly otherTime: string | null;
};

/** What is wrong with an answer to an invitation at a moment (ISO); empty when nothing is. */
export function answerProblems({ answer, words, otherTime }: GivenAnswer, now: string): Problem[] {
  const problems: Problem[] = [];
  if (otherTime !== null && answer !== 'another_time') problems.push({ at: 'otherDay', code: 'only-another-time' });
  if (answer === 'another_time' && otherTime === null && words === null)
    problems.push({ at: 'otherDay', code: 'which-time' });
  if (otherTime !== null && Temporal.Instant.compare(otherTime, now) <= 0)
    problems.push({ at: 'otherDay', code: 'in-the-past' });
  return problems;
}
