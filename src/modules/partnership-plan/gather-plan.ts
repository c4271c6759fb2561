import { staffMember } from '#modules/access/index.ts';
import { agencyPhones } from '#modules/agency/index.ts';
import { type AgreementRow, signersOf, templateOf } from '#modules/agreements/index.ts';
import { documentsOf } from '#modules/documents/index.ts';
import { schoolOf } from '#modules/education/index.ts';
import { criticalCardOf } from '#modules/health/index.ts';
import { personById } from '#modules/people/index.ts';
import { tasksForChild } from '#modules/tasks/index.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import { dayOf } from './open-plan.ts';
import { evidenceOf } from './rules/evidence.ts';
import { firstNameOf } from './rules/first-name.ts';
import type { FreeWords, PlanContent, PlanPromise, PlanWords } from './rules/plan-content.ts';
import { countsOf, familyWordsFor, normalcyKinds, tellingWords } from './store/evidence.ts';
import { stepsOf } from './store/plans.ts';
import { type PlanPromise as PromiseRow, promisesOf } from './store/promises.ts';
import { lineNotesOf, type PlanText, pageOf, transitionOf } from './store/words.ts';

type PlanOfChild = AgreementRow & { readonly childId: string };

/** Everything a plan says at this moment, with what the record shows of it. Throws NotThere when the child is not the asker's to see. */
export async function gatherPlan(ask: Ask, plan: PlanOfChild): Promise<PlanContent> {
  const { tx } = ask;
  const { childId } = plan;
  const child = await personById(tx, childId);
  if (!child?.first_name) return notThere();
  const template = await templateOf(tx, plan.templateId);
  const signers = await signersOf(tx, plan.id);
  const telling = await tellingWords(tx, childId);
  const agency = await agencyPhones(tx);
  const worker = signers.find(({ capacity }) => capacity === 'case_manager');
  const phone = worker?.userId ? ((await staffMember(tx, worker.userId))?.phone ?? null) : null;
  const words = [
    ...(await pageOf(tx, childId)),
    ...(await lineNotesOf(tx, plan.id)),
    // What the home before hands on stands on its own plan.
    ...(plan.replacesId ? await transitionOf(tx, plan.replacesId) : []),
    ...(await transitionOf(tx, plan.id)),
  ];
  const recorded = await recordedFacts(ask, plan, telling);
  return {
    template,
    child: { name: child.first_name },
    caregivers: signers.filter(({ side }) => side === 'caregiver').map(({ name }) => name),
    worker: worker ? { name: worker.name, organization: worker.organization, phone } : null,
    agency: { name: agency.name, phone: agency.main, afterHours: agency.afterHours },
    parents: signers.filter(({ capacity }) => capacity === 'parent').map(({ name }) => name),
    words: words.map(planWords),
    familyWords: recorded.familyWords,
    promises: recorded.promises,
    steps: recorded.steps,
    evidence: evidenceOf(recorded),
    normalcy: await normalcyKinds(tx),
    telling,
  };
}

type Translated = Pick<PlanText, 'language' | 'words' | 'translation' | 'translationLanguage' | 'translatedBy'>;

const freeWords = ({ language, words, translation, translationLanguage, translatedBy }: Translated): FreeWords => ({
  language,
  words,
  translation:
    translation === null ? null : { language: translationLanguage ?? '', words: translation, by: translatedBy ?? '' },
});

const planWords = (text: PlanText): PlanWords => ({
  ...freeWords(text),
  part: text.part,
  code: text.code,
  side: text.side,
  forFamily: text.forFamily,
  saidBy: text.saidBy,
  saidOn: text.saidOn,
});

const planPromise = (row: PromiseRow): PlanPromise => ({
  ...freeWords(row),
  id: row.id,
  subject: row.subject,
  side: row.side,
  who: row.who,
  dueOn: row.dueOn,
  forFamily: row.forFamily,
  keptOn: row.keptOn,
  released: row.releasedAt !== null,
});

/** What the rooms around a plan publish of it: the card, the school, papers and tasks since the plan was opened. */
async function recordedFacts(ask: Ask, plan: PlanOfChild, telling: readonly string[]) {
  const { tx, today } = ask;
  const { childId } = plan;
  const openedOn = plan.dueOn ?? dayOf(ask, plan.openedAt);
  const signers = (await signersOf(tx, plan.id)).filter(({ side }) => side === 'caregiver');
  const caregivers = signers.flatMap(({ personId, name }) => (personId ? [{ personId, name }] : []));
  const card = await criticalCardOf(tx, childId, today.toString(), caregivers);
  const school = await schoolOf(tx, childId, today.toString());
  const papers = (await documentsOf(tx, childId)).filter(paper => dayOf(ask, paper.added_at) >= openedOn);
  const { ended } = await tasksForChild(tx, childId);
  const doneOn = (kind: string): string | null => {
    const task = ended.find(one => one.kind === kind && one.done_at !== null && dayOf(ask, one.done_at) >= openedOn);
    return task?.done_at ? dayOf(ask, task.done_at) : null;
  };
  const accounts = new Set(signers.map(({ userId }) => userId));
  const byCaregivers = papers.filter(({ user_id }) => accounts.has(user_id)).length;
  return {
    cardReaders: card.readers.flatMap(({ name, confirmedAt }) =>
      confirmedAt ? [{ firstName: firstNameOf(name, telling), on: dayOf(ask, confirmedAt) }] : [],
    ),
    steps: await stepsOf(tx, plan.id),
    promises: (await promisesOf(tx, plan.id)).map(planPromise),
    familyWords: await familyWordsFor(tx, childId),
    firstCallOn: doneOn('first_call'),
    checkInOn: doneOn('check_in_after_move'),
    school: school ? { name: school.school, since: school.during.from || null } : null,
    ...(await countsOf(tx, { id: plan.id, childId, openedOn })),
    papers: { byCaregivers, byAgency: papers.length - byCaregivers },
  };
}
