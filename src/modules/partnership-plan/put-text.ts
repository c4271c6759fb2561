import { newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { SaidBy } from './contract.ts';
import { type PlanText, textAt } from './store/words.ts';

type Place = Pick<PlanText, 'childId' | 'agreementId' | 'part' | 'code' | 'side'>;
/** Words as they are to stand; nothing when the place is to be empty. */
export type NewText = {
  readonly words: string;
  readonly language: string;
  readonly forFamily: boolean;
  readonly saidBy: SaidBy;
  readonly saidOn: string;
} | null;

const saidOf = ({ language, words, forFamily, saidBy, saidOn }: NonNullable<NewText>) => ({
  language,
  words: words.trim(),
  for_family: forFamily,
  said_by: saidBy,
  said_on: saidOn,
});

const isSame = (before: PlanText, text: NonNullable<NewText>): boolean =>
  before.words === text.words.trim() &&
  before.language === text.language &&
  before.forFamily === text.forFamily &&
  before.saidBy === text.saidBy &&
  before.saidOn === text.saidOn;

/** Does the place hold just these words already? */
export async function stands(tx: Tx, place: Place, text: NewText): Promise<boolean> {
  const before = await textAt(tx, place);
  return before && text ? isSame(before, text) : !before && !text;
}

/**
 * Makes a place hold these words. History keeps what stood there; a translation of other words goes with them. Answers
 * with whether anything changed.
 */
export async function putText(ask: Ask, place: Place, text: NewText): Promise<boolean> {
  const { tx, who, now } = ask;
  const before = await textAt(tx, place);
  if (!text) {
    if (before) await tx.deleteFrom('app.plan_text').where('id', '=', before.id).execute();
    return before !== undefined;
  }
  const said = saidOf(text);
  if (before) {
    if (isSame(before, text)) return false;
    const sameWords = before.words === said.words && before.language === said.language;
    const untranslated = { translation: null, translation_language: null, translated_by: null };
    await tx
      .updateTable('app.plan_text')
      .set({ ...said, ...(!sameWords && untranslated), written_by: who.userId, written_at: now })
      .where('id', '=', before.id)
      .execute();
    return true;
  }
  await tx
    .insertInto('app.plan_text')
    .values({
      id: newId(),
      agency_id: who.agencyId,
      office_id: null,
      child_id: place.childId,
      agreement_id: place.agreementId,
      part: place.part,
      code: place.code,
      side: place.side,
      ...said,
      translation: null,
      translation_language: null,
      translated_by: null,
      written_by: who.userId,
      written_at: now,
    })
    .execute();
  return true;
}
