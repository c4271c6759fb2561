import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { recordFact } from '#platform/record/record-fact.ts';
import { FAMILY_WORD_KINDS, FAMILY_WORD_WAYS, type FamilyWordKind, type FamilyWordWay } from '../contract.ts';
import { FamilyWordsAdded } from '../facts.ts';
import { hasPart, planIsOpen } from '../live-plan.ts';
import { dayAhead, wordProblems } from '../rules/said-words.ts';
import { parentsOf } from '../store/plans.ts';

/**
 * A wish, a routine or a comment of a parent. A parent writes `online`, for themselves and today; staff writes down what
 * a parent (`personId`) said on the telephone, on paper or in person, with the ISO day.
 */
export type AddFamilyWords = {
  readonly childId: Id;
  readonly kind: FamilyWordKind;
  readonly words: string;
  readonly language: string;
  readonly way: FamilyWordWay;
  readonly personId?: Id;
  readonly saidOn?: string;
};
export type AddFamilyWordsRefusal = Invalid | { readonly kind: 'not-your-side' };

type Speaker = { readonly personId: Id; readonly userId: Id | null };

/**
 * Adds to a plan what the birth family says (S3-04). Throws NotThere when the asker has no part in the child's plan, a
 * parent whom an order keeps from it included.
 */
export async function addFamilyWords(
  ask: Ask,
  input: AddFamilyWords,
): Promise<Result<{ id: Id }, AddFamilyWordsRefusal>> {
  const { tx, who, today } = ask;
  const parent = who.kind === 'parent';
  if (!parent) await planIsOpen(ask, input.childId);
  else if (!(await hasPart(ask, input.childId))) return notThere();
  if (!parent && who.kind !== 'staff') return no({ kind: 'not-your-side' });

  const { childId, kind, words, language, way } = input;
  const saidOn = parent ? today.toString() : (input.saidOn ?? today.toString());
  const speaker = parent ? self(ask) : await parentNamed(ask, input);
  const problems: Problem[] = [...wordProblems('words', words, language), ...dayAhead('saidOn', saidOn, today)];
  if (!FAMILY_WORD_KINDS.includes(kind)) problems.push({ at: 'kind', code: 'not-one-of' });
  if (!FAMILY_WORD_WAYS.includes(way) || (way === 'online') !== parent)
    problems.push({ at: 'way', code: 'not-one-of' });
  if (!speaker) problems.push({ at: 'personId', code: 'not-a-parent' });
  if (!speaker || problems.length > 0) return no(invalid(...problems));

  const id = newId();
  await tx
    .insertInto('app.family_word')
    .values({
      id,
      agency_id: who.agencyId,
      office_id: null,
      child_id: childId,
      person_id: speaker.personId,
      user_id: speaker.userId,
      kind,
      language,
      words: words.trim(),
      translation: null,
      translation_language: null,
      translated_by: null,
      way,
      said_on: saidOn,
      entered_by: who.userId,
      entered_at: ask.now,
      seen_at: null,
      seen_by: null,
      taken_back_at: null,
    })
    .execute();
  await recordFact(ask, FamilyWordsAdded, [childId], { wordId: id, childId, personId: speaker.personId });
  return ok({ id });
}

const self = ({ who }: Ask): Speaker | undefined =>
  who.personId ? { personId: who.personId, userId: who.userId } : undefined;

const parentNamed = async (ask: Ask, { childId, personId }: AddFamilyWords): Promise<Speaker | undefined> =>
  (await parentsOf(ask.tx, childId)).find(parent => parent.personId === personId);
