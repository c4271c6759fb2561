import { newId } from '#kernel/ids.ts';
import { AgreementSealed } from '#modules/agreements/index.ts';
import type { LateHearer } from '#platform/record/hear-fact.ts';

/** A letter of the plan could not be printed: who made its text looks at the sealed paper, and perhaps writes the name otherwise. */
export const askAboutLetters: LateHearer = {
  hears: AgreementSealed.name,
  name: 'partnership-plan.ask-about-letters',
  hear: async ({ body }, query, now) => {
    if (body.letters !== 'missing' || body.childId === null) return;
    await query('select app_definer.ask_about_letters($1, $2, $3, $4)', [newId(), body.agreementId, body.madeBy, now]);
  },
};
