import { type Id, newId } from '#kernel/ids.ts';
import { mySignings, signingPath } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayLanguages } from '#platform/words/say-date.ts';
import { LEVELS } from './contract.ts';
import { writtenOf } from './gather-content.ts';
import { wordsFor } from './rules/in-language.ts';
import { sayFamilyTime, sayReview } from './say/say-plan.ts';
import { sayRatings } from './say/say-ratings.ts';
import {
  familyTimeOfPlans,
  type GoalRow,
  goalsOfPlans,
  type StepRow,
  servicesOfPlans,
  stepsOfPlans,
} from './store/goals.ts';
import { plansForMe, versionsOf } from './store/plans.ts';
import { ratingsOfPlans } from './store/ratings.ts';
import { inputsOfPlans } from './store/taking-part.ts';

/**
 * The case plans somebody outside the staff reads, because they are theirs or of a child at home with them: what they are
 * asked, their own steps, goals in their own words, help that is promised, and how far they see it themselves.
 */
export async function loadOwnPlans(ask: Ask & { readonly query: URLSearchParams }, childId: Id | null) {
  const { tx, say, language, who, query, today } = ask;
  const plans = await plansForMe(tx, childId);
  const ids = plans.map(({ id }) => id);
  const versions = await versionsOf(tx, ids);
  const goals = (await goalsOfPlans(tx, ids)).filter(({ state }) => state === 'open');
  const steps = await stepsOfPlans(tx, ids);
  const services = (await servicesOfPlans(tx, ids)).filter(({ state }) => state !== 'fell-through');
  const ratings = await ratingsOfPlans(tx, ids);
  const inputs = await inputsOfPlans(tx, ids);
  const familyTime = await familyTimeOfPlans(tx, ids);
  const signings = await mySignings(tx);
  const done = query.get('done');
  const dones = say.group('planning', 'done');
  return {
    words: say.group('planning', 'own'),
    levels: LEVELS.map(value => ({ value, label: say('planning', `levels.${value}`) })),
    done: done && done in dones ? dones[done as keyof typeof dones] : null,
    plans: plans.flatMap(plan => {
      const version = versions.find(({ plan_id }) => plan_id === plan.id);
      if (!version) return [];
      const asked = inputs.find(input => input.version_id === version.id && input.state === 'asked');
      const said = inputs.find(input => input.version_id === version.id && input.state !== 'asked');
      // Somebody may sign several plans about one child: this one's own paper, and never that of another.
      const papers = versions.filter(({ plan_id }) => plan_id === plan.id).map(({ agreement_id }) => agreement_id);
      const signing = signings.find(({ agreementId, signedAt }) => signedAt === null && papers.includes(agreementId));
      return [
        {
          key: plan.id,
          title: say('planning', plan.adult_id ? 'own.yours' : 'own.childs'),
          state: say('planning', `states.${version.state}`),
          review: sayReview(ask, plan)?.words ?? null,
          asked: asked && version.state === 'draft' ? asked.id : null,
          said: said
            ? {
                words: said.words ?? said.reason ?? '',
                language: said.language && said.language !== language ? said.language : undefined,
                state: say('planning', `inputStates.${said.state}`),
              }
            : null,
          sign: signing?.versionId ? signingPath(signing.signerId) : null,
          goals: goals
            .filter(({ plan_id }) => plan_id === plan.id)
            .map(goal => ({
              key: goal.id,
              ...wordsFor(language, writtenOf(goal)),
              note: foreignNote(
                ask,
                goal,
                steps.filter(({ goal_id }) => goal_id === goal.id),
              ),
              own: goal.own_words ? { words: goal.own_words, language: goal.own_language ?? undefined } : null,
              measure:
                goal.measure === null
                  ? null
                  : wordsFor(
                      language,
                      writtenOf({ ...goal, words: goal.measure, translation: goal.measure_translation }),
                    ).words,
              ratings: sayRatings(
                ask,
                ratings.filter(({ goal_id }) => goal_id === goal.id),
              ),
              steps: steps
                .filter(({ goal_id }) => goal_id === goal.id)
                .map(step => ({
                  key: step.id,
                  words: wordsFor(language, writtenOf(step)).words,
                  who:
                    step.owner_id === who.personId
                      ? say('planning', 'own.you')
                      : say('planning', `owners.${step.owner}`),
                  when: step.done_on
                    ? say('planning', 'paper.done', { day: sayDay(language, step.done_on) })
                    : step.due_on
                      ? say('planning', 'plan.by', { day: sayDay(language, step.due_on) })
                      : say('planning', 'paper.noDay'),
                  late: step.state === 'open' && step.due_on !== null && step.due_on < today.toString(),
                  done: step.state === 'done',
                  mine: step.state === 'open' && step.owner_id !== null && step.owner_id === who.personId,
                  help: step.owner_id === who.personId ? step.help_words : null,
                })),
            })),
          services: services
            .filter(({ plan_id }) => plan_id === plan.id)
            .map(service => ({
              key: service.id,
              words: service.words,
              state: say('planning', `serviceStates.${service.state}`),
            })),
          familyTime: sayFamilyTime(ask, { familyTime: familyTime.filter(({ plan_id }) => plan_id === plan.id) }),
        },
      ];
    }),
    formKey: newId(),
  };
}

/** That part of a goal stands in another language than the reader's, and what they can ask for; null when it does not. */
function foreignNote({ say, language }: Ask, goal: GoalRow, steps: readonly StepRow[]): string | null {
  const foreign = [goal, ...steps].map(row => wordsFor(language, writtenOf(row)).foreign).find(each => each !== null);
  return foreign ? say('planning', 'paper.untranslated', { language: sayLanguages(language, [foreign]) }) : null;
}
export type OwnPlans = Awaited<ReturnType<typeof loadOwnPlans>>;
