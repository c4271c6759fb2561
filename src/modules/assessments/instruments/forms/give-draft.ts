import { redirect } from 'react-router';
import type { Id } from '#kernel/ids.ts';
import { childFrame } from '#modules/people/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { type Draft, emptyDraft, findDraft, saveDraft } from '#platform/http/drafts.ts';
import type { Form } from '#web/form/form.ts';
import { answerPage, firstUnanswered, mayOpen } from '#web/form/page-path.ts';
import type { Instrument } from '../contract.ts';
import { type Given, opensAssessmentsOf } from '../store/given.ts';
import { instrumentByCode } from '../store/instruments.ts';
import { fieldOf, giveForm, isAnswer } from './give-form.ts';

/** Everything a page of the form is drawn from. */
export type GiveWork = {
  readonly name: string;
  readonly here: string;
  readonly form: Form;
  readonly draft: Draft;
  /** The instrument that was chosen; undefined before. */
  readonly instrument: Instrument | undefined;
};

/** Has the asker begun an assessment in this child's record and not finished it? */
export const begunDraft = async (ask: Ask, childId: Id): Promise<boolean> =>
  (await findDraft(ask, giveForm(null), childId)) !== undefined;

/**
 * The asker's draft in this child's record, and the form for the instrument it names. Leaves when the record is not the
 * asker's to see, and for the first page that is not answered yet when this one comes later.
 */
export async function openGiving(ask: Ask, childId: Id, step: 'about' | 'answers' | 'words'): Promise<GiveWork> {
  const frame = await childFrame(ask, childId, 'assessments');
  if (!(await opensAssessmentsOf(ask.tx, childId))) return notThere();
  const bare = giveForm(null);
  const draft = (await findDraft(ask, bare, childId)) ?? emptyDraft(ask, bare, { kind: 'child', id: childId });
  const code = draft.answers.instrument;
  const instrument = typeof code === 'string' ? await instrumentByCode(ask.tx, code) : undefined;
  const form = giveForm(instrument?.definition ?? null);
  const here = `/children/${childId}/assessments`;
  if (step !== 'about' && (!instrument || !mayOpen(form, draft, step)))
    throw redirect(`${here}/new${pathOf(instrument ? firstUnanswered(form, draft) : 'about')}`);
  return { name: frame.name, here, form, draft, instrument };
}

const pathOf = (step: string | null): string => (step === null || step === 'about' ? '' : `/${step}`);

/** Keeps the answers of one page. Another instrument has other questions, so theirs are asked anew. */
export async function keepPage(
  ask: Ask,
  { draft, form }: GiveWork,
  step: 'about' | 'answers' | 'words',
  values: Readonly<Record<string, unknown>>,
): Promise<Draft> {
  const other = step === 'about' && draft.answers.instrument !== values.instrument;
  const before = other
    ? {
        ...draft,
        answered: draft.answered.filter(page => page !== 'answers'),
        answers: Object.fromEntries(Object.entries(draft.answers).filter(([name]) => !isAnswer(name))),
      }
    : draft;
  const { answers, answered } = answerPage(form, before, step, values as Draft['answers']);
  const kept = { ...draft, answers, answered };
  await saveDraft(ask, kept);
  return kept;
}

/**
 * Opens the form with everything a version says, to be corrected. What the asker had begun in this record is kept: false
 * then, unless it was this very correction.
 */
export async function beginCorrection(ask: Ask, childId: Id, given: Given): Promise<boolean> {
  const bare = giveForm(null);
  const begun = await findDraft(ask, bare, childId);
  if (begun && begun.answers.corrects !== given.id && begun.answered.length > 0) return false;
  if (begun?.answers.corrects === given.id) return true;
  const draft = begun ?? emptyDraft(ask, bare, { kind: 'child', id: childId });
  const answers = Object.fromEntries(
    Object.entries(given.answers).map(([code, value]) => [fieldOf(code), answerIn(given, value)]),
  );
  const { personId, givenOn, informant, way, language, certificate, certificateUntil } = given;
  const { childWords, familyHistory, strengths, culture, sources } = given;
  await saveDraft(ask, {
    ...draft,
    answered: ['about', 'answers'],
    answers: {
      corrects: given.id,
      instrument: given.instrument.code,
      ...{ personId, givenOn, informant, way, language, certificate, certificateUntil },
      ...{ childWords, familyHistory, strengths, culture, sources },
      ...answers,
    },
  });
  return true;
}

/** Questions are chosen from texts; totals are numbers. */
const answerIn = ({ instrument }: Given, value: number | null): string | number | null =>
  value !== null && instrument.definition.items ? String(value) : value;
