import { redirect } from 'react-router';
import { page } from '#platform/http/page.ts';
import { CHECK } from '#web/form/form.ts';
import { firstUnanswered } from '#web/form/page-path.ts';
import { openMove } from '../move-steps.ts';
import { recordMoves } from '../policy.ts';

/** Goes to the first question of the move that is still open. */
export const loader = page(
  recordMoves,
  async ask => {
    const childId = ask.params.childId!;
    const work = await openMove(ask, childId);
    throw redirect(`/children/${childId}/move/${firstUnanswered(work.form, work.draft) ?? CHECK}`);
  },
  { about: params => params.childId },
);
