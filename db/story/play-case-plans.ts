import { agreementOf, mySignings, openValues, signAgreement, templateOf } from '#modules/agreements/index.ts';
import {
  amendPlan,
  approvePlan,
  askInput,
  beginPlan,
  completeStep,
  followService,
  giveInput,
  rateGoal,
  recordTalk,
  sendPlan,
  writeGoal,
  writeService,
  writeStep,
} from '#modules/planning/index.ts';
import { completeTasksOfKind } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import {
  CASE_PLANS,
  type StoryCaseGoal,
  type StoryCasePlan,
  type StoryInput,
  type StoryVersion,
} from './case-plans.ts';
import type { StoryWhen } from './day.ts';
import { type Act, must, type Story } from './play.ts';
import { personKey } from './play-people.ts';

/** Case plans: written with everybody heard, approved by the supervisor, signed, amended after the review, rated. */
export const casePlanActs = (story: Story): readonly Act[] => CASE_PLANS.flatMap(plan => actsOfPlan(story, plan));

const keyOf = ({ child, adult }: StoryCasePlan): string => `case-plan:${adult ?? child}`;

function actsOfPlan(story: Story, plan: StoryCasePlan): Act[] {
  const act = actFor(story, plan);
  return [
    ...plan.versions.flatMap(version => actsOfVersion(story, plan, version)),
    ...plan.ratings.map(({ goal, on, rater, who, name, level, reason, evidence }) => {
      const own = who !== null && (rater === 'caregiver' || (rater === 'parent' && plan.adult !== null));
      return act(on, '16:30', own ? who : plan.worker, `says how far ${goal} has come`, async ask =>
        must(
          await rateGoal(ask, {
            goalId: story.id(`case-goal:${goal}`),
            rater,
            personId: who && story.id(personKey(who)),
            name,
            ratedOn: ask.today.toString(),
            level,
            reason,
            language: 'en',
            evidence: evidence ? [{ documentId: null, words: evidence }] : [],
          }),
        ),
      );
    }),
  ];
}

/** A parent acts on what is theirs, everybody else on a page about the child. */
const actFor =
  (story: Story, plan: StoryCasePlan) =>
  (on: StoryWhen, time: string, by: string, what: string, does: Act['does']): Act => ({
    at: story.at(`${on} ${time}` as StoryWhen),
    by,
    what: `${what} (${keyOf(plan)})`,
    ...(by === plan.adult ? {} : { about: personKey(plan.child) }),
    does,
  });

function actsOfVersion(story: Story, plan: StoryCasePlan, version: StoryVersion): Act[] {
  const act = actFor(story, plan);
  const { worker, supervisor, adult } = plan;
  const planId = () => story.id(keyOf(plan));
  const { on, cause, approved, signed, talked } = version;
  const steps = version.goals.flatMap(goal => goal.steps);
  return [
    act(on, '09:00', worker, cause ? 'amends the case plan' : 'begins the case plan', async ask => {
      const childId = story.id(personKey(plan.child));
      if (cause) must(await amendPlan(ask, { planId: planId(), cause: cause[0], why: cause[1] }));
      else {
        const adultId = adult && story.id(personKey(adult));
        story.know(keyOf(plan), must(await beginPlan(ask, { childId, adultId })).id);
      }
      for (const input of version.inputs) await asks(story, ask, plan, input, version);
    }),
    ...version.inputs
      .filter(({ words, byThemselves }) => byThemselves && words !== null)
      .map(input =>
        act(on, '11:00', input.who, 'says what they think of the plan', ask => says(story, ask, plan, input, version)),
      ),
    // The brother's goal is written after his own was approved that day, and so the question is asked of the second.
    act(on, approved ? '13:00' : '16:00', worker, 'writes the goals', async ask => {
      for (const goal of version.goals) await writes(story, ask, plan, goal);
      for (const { need, words, waitsSince } of version.services ?? []) {
        const service = { planId: planId(), needId: story.id(need), words, provider: null };
        const { id } = must(await writeService(ask, { ...service, times: null, timesPer: null, weeks: null }));
        must(await followService(ask, { planId: planId(), serviceId: id, state: 'waiting', on: story.on(waitsSince) }));
      }
    }),
    ...(approved
      ? [
          act(on, '14:00', worker, 'sends the plan', async ask => must(await sendPlan(ask, { planId: planId() }))),
          act(approved, '15:00', supervisor, 'approves the plan', async ask =>
            must(await approvePlan(ask, { planId: planId() })),
          ),
        ]
      : []),
    ...(approved && cause
      ? [
          act(approved, '15:30', worker, 'reads what changed', ask =>
            completeTasksOfKind(ask, { childId: story.id(personKey(plan.child)), kind: 'case_plan_changed' }),
          ),
        ]
      : []),
    ...(talked
      ? [
          act(talked.on, '10:00', worker, 'talks the plan through', async ask =>
            must(
              await recordTalk(ask, {
                planId: planId(),
                personId: null,
                name: talked.name,
                talkedOn: ask.today.toString(),
                language: talked.language,
                interpreter: 'not-needed',
                words: null,
              }),
            ),
          ),
        ]
      : []),
    ...(signed && adult ? [act(signed, '18:30', adult, 'signs the case plan', signs)] : []),
    ...steps.flatMap(({ done, words, who, owner }) =>
      done
        ? [
            act(done, '17:00', who && owner !== 'youth' ? who : worker, `takes the step: ${words}`, async ask =>
              must(await completeStep(ask, { stepId: story.id(`case-step:${words}`) })),
            ),
          ]
        : [],
    ),
  ];
}

const inputKey = (plan: StoryCasePlan, input: StoryInput, { on }: StoryVersion) =>
  `case-input:${keyOf(plan)}:${input.who}:${on}`;

async function asks(story: Story, ask: Ask, plan: StoryCasePlan, input: StoryInput, version: StoryVersion) {
  const { part, who, name, words, byThemselves } = input;
  const planId = story.id(keyOf(plan));
  const asked = must(await askInput(ask, { planId, part, personId: story.id(personKey(who)), name }));
  story.know(inputKey(plan, input, version), asked.id);
  if (words !== null && !byThemselves) await says(story, ask, plan, input, version);
}

async function says(story: Story, ask: Ask, plan: StoryCasePlan, input: StoryInput, version: StoryVersion) {
  const way = input.byThemselves ? 'portal' : 'in-person';
  const inputId = story.id(inputKey(plan, input, version));
  must(await giveInput(ask, { inputId, words: input.words!, language: input.language ?? ask.language, way }));
}

async function writes(story: Story, ask: Ask, plan: StoryCasePlan, goal: StoryCaseGoal): Promise<void> {
  const { key, words, own, measure, steps } = goal;
  const planId = story.id(keyOf(plan));
  const said = { ownWords: own?.[0] ?? null, ownLanguage: own?.[1] ?? null, measure, reviewOn: null };
  const { id: goalId } = must(await writeGoal(ask, { planId, goalId: null, needId: null, words, ...said }));
  story.know(`case-goal:${key}`, goalId);
  for (const { words: does, owner, who, name, due } of steps) {
    const ownerId = who && story.id(personKey(who));
    const step = { planId, goalId, words: does, owner, ownerId, ownerName: name, dueOn: story.on(due) };
    story.know(`case-step:${does}`, must(await writeStep(ask, step)).id);
  }
}

async function signs(ask: Ask): Promise<unknown> {
  const mine = (await mySignings(ask.tx)).find(({ kind, signedAt }) => kind === 'case_plan' && signedAt === null);
  const agreement = mine && (await agreementOf(ask.tx, mine.agreementId));
  if (!mine?.versionId || !agreement) throw new Error('There is no case plan to sign');
  const { signerId, versionId } = mine;
  must(await openValues(ask, { signerId, language: ask.language }));
  const { lines } = await templateOf(ask.tx, agreement.templateId);
  return signAgreement(ask, {
    signerId,
    versionId,
    language: ask.language,
    statements: lines.filter(({ part }) => part === 'statement').map(({ place }) => place),
    consented: true,
    typedName: ask.who.name,
    drawing: null,
    code: null,
    proxy: null,
  });
}
