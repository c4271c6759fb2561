import type { Id } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { PAIR_SUBJECTS, type PairSubject, type SaidBy, type Side } from '../contract.ts';
import { type Edited, type EditSigned, editSigned, type SignedAlready } from '../edit-signed.ts';
import { isOver, planById, planIsOpen, sideOf } from '../live-plan.ts';
import { putText, stands } from '../put-text.ts';
import { dayAhead, wordProblems } from '../rules/said-words.ts';
import { problemsThatTellTheHome } from '../tell-home.ts';

/** What one promise means for this child. Blank words take the note out. */
export type WriteLineNote = EditSigned & {
  readonly planId: Id;
  readonly subject: PairSubject;
  readonly side: Side;
  readonly words: string;
  readonly language: string;
  readonly saidBy: SaidBy;
  readonly saidOn: string;
  readonly forFamily: boolean;
};
export type WriteLineNoteRefusal =
  | Invalid
  | SignedAlready
  | { readonly kind: 'plan-is-over' }
  | { readonly kind: 'not-your-side' };

/**
 * Writes a note beside one side's promise. Notes are part of what is signed: a text that is out unsigned is taken back;
 * under signatures this is refused, with the offer to start again. The same note again changes nothing. Caregivers write beside their own promises; staff also what others said. Throws NotThere when
 * the plan is not the asker's to see.
 */
export async function writeLineNote(
  ask: Ask,
  input: WriteLineNote,
): Promise<Result<Edited & { changed: boolean }, WriteLineNoteRefusal>> {
  const plan = await planById(ask.tx, input.planId);
  if (!plan) return notThere();
  const { childId } = plan;
  await planIsOpen(ask, childId);
  if (isOver(plan)) return no({ kind: 'plan-is-over' });
  const own = sideOf(ask.who);
  if (own !== 'agency' && own !== input.side) return no({ kind: 'not-your-side' });

  const { words, forFamily } = input;
  const blank = words.trim() === '';
  const problems: Problem[] = PAIR_SUBJECTS.includes(input.subject) ? [] : [{ at: 'subject', code: 'not-one-of' }];
  if (!blank) {
    problems.push(...wordProblems('words', words, input.language), ...dayAhead('saidOn', input.saidOn, ask.today));
    if (forFamily)
      problems.push(...(await problemsThatTellTheHome(ask.tx, childId, [{ at: 'words', texts: [words] }])));
  }
  if (problems.length > 0) return no(invalid(...problems));

  const place = { childId, agreementId: plan.id, part: 'line', code: input.subject, side: input.side } as const;
  const note = blank ? null : input;
  if (await stands(ask.tx, place, note)) return ok({ changed: false, prepareAgain: false });
  const edited = await editSigned(ask, plan, input);
  if (!edited.ok) return edited;
  return ok({ changed: await putText(ask, place, note), ...edited.value });
}
