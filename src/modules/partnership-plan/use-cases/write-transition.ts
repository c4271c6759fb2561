import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { TRANSITION_CODES, type TransitionCode } from '../contract.ts';
import { planById, planIsOpen, sideOf } from '../live-plan.ts';
import { putText } from '../put-text.ts';
import { dayAhead, wordProblems } from '../rules/said-words.ts';
import { transitionOf } from '../store/words.ts';
import { problemsThatTellTheHome } from '../tell-home.ts';

/** Under this code stands who signed the caregivers' part of the move off, and when. */
export const SIGNED_OFF = 'signed_off';

export type WriteTransition = {
  readonly planId: Id;
  /** What is left out stays as it is; blank words take a part out. */
  readonly words: Partial<Readonly<Record<TransitionCode, string>>>;
  readonly language: string;
  /** ISO day on which it was said, and on which it was signed off. */
  readonly saidOn: string;
  readonly forFamily: boolean;
  /** The caregiver's name under their part; null leaves it open. Staff may write it for somebody who told them. */
  readonly signedOffBy: string | null;
};
export type WriteTransitionRefusal =
  | Invalid
  | { readonly kind: 'not-your-side' }
  | { readonly kind: 'nothing-to-sign-off' };

/**
 * Writes the caregivers' part of a move on a plan: on the plan of the home a child leaves, what it hands on; on that of
 * the home a child comes to, how it goes on there (S3-32). Changed words want a new sign-off. It lives beside what was
 * signed and never voids it. Throws NotThere when the plan is not the asker's to see.
 */
export async function writeTransition(
  ask: Ask,
  input: WriteTransition,
): Promise<Result<{ changed: readonly TransitionCode[]; signedOff: boolean }, WriteTransitionRefusal>> {
  const plan = await planById(ask.tx, input.planId);
  if (!plan) return notThere();
  const { childId } = plan;
  await planIsOpen(ask, childId);
  if (sideOf(ask.who) === 'family') return no({ kind: 'not-your-side' });

  const parts = TRANSITION_CODES.flatMap(code => {
    const words = input.words[code];
    return words === undefined ? [] : [{ code, words }];
  });
  const written = parts.filter(({ words }) => words.trim() !== '');
  const problems: Problem[] = [
    ...written.flatMap(({ code, words }) => wordProblems(code, words, input.language)),
    ...dayAhead('saidOn', input.saidOn, ask.today),
    ...(input.forFamily
      ? await problemsThatTellTheHome(
          ask.tx,
          childId,
          written.map(({ code, words }) => ({ at: code, texts: [words] })),
        )
      : []),
  ];
  if (problems.length > 0) return no(invalid(...problems));

  const said = { ...input, saidBy: 'caregiver' } as const;
  const place = { childId, agreementId: plan.id, part: 'transition', side: 'caregiver' } as const;
  const changed: TransitionCode[] = [];
  for (const { code, words } of parts)
    if (await putText(ask, { ...place, code }, words.trim() === '' ? null : { ...said, words })) changed.push(code);

  const name = input.signedOffBy?.trim() ?? '';
  const stands = await transitionOf(ask.tx, plan.id);
  if (name !== '' && !stands.some(({ code }) => code !== SIGNED_OFF)) return no({ kind: 'nothing-to-sign-off' });
  // Under other words the name would stand for what its bearer has not read.
  if (name !== '' || changed.length > 0)
    await putText(ask, { ...place, code: SIGNED_OFF }, name === '' ? null : { ...said, words: name, forFamily: false });
  const signedOff = name !== '' || (changed.length === 0 && stands.some(({ code }) => code === SIGNED_OFF));
  return ok({ changed, signedOff });
}
