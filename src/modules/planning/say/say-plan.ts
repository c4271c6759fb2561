import type { Ask } from '#platform/http/ask.ts';
import { sayDay, sayLanguages } from '#platform/words/say-date.ts';
import { needsWithServices } from '../gather-content.ts';
import { contentsOf, inputsNow, type PlanRecord } from '../load-record.ts';
import { sayRatings } from './say-ratings.ts';
import { saySource } from './say-source.ts';

type State = 'open' | 'done' | 'ok' | 'late' | 'soon' | 'info' | 'waiting' | 'plain';

/** A plan's page in finished sentences. */
export function sayPlan(ask: Ask, record: PlanRecord) {
  return {
    goals: sayGoals(ask, record),
    needs: sayNeeds(ask, record),
    familyTime: sayFamilyTime(ask, record),
    inputs: sayInputs(ask, record),
    talks: sayTalks(ask, record),
    contents: sayContents(ask, record),
    versions: sayVersions(ask, record),
  };
}

/** By when a plan is looked at again, and whether that day has passed; null before the first approval. */
export function sayReview(
  { say, language, today }: Pick<Ask, 'say' | 'language' | 'today'>,
  { review_on: on, closed_on: closed }: Pick<PlanRecord['plan'], 'review_on' | 'closed_on'>,
): { words: string; past: boolean } | null {
  if (on === null) return null;
  const past = closed === null && on < today.toString();
  return { words: say('planning', past ? 'plans.reviewPast' : 'plans.review', { day: sayDay(language, on) }), past };
}

/** Goals with their steps and how far they have come. */
export function sayGoals(ask: Ask, { plan, goals, steps, sources, ratings, needs }: PlanRecord) {
  const { say, language, today } = ask;
  return goals.map(goal => {
    const need = needs.find(({ id }) => id === goal.need_id);
    const own = steps.filter(({ goal_id }) => goal_id === goal.id);
    return {
      key: goal.id,
      words: goal.words,
      own: goal.own_words ? { words: goal.own_words, language: goal.own_language ?? undefined } : null,
      over: goal.state === 'open' ? null : say('planning', `goalStates.${goal.state}`),
      facts: [
        need && { label: say('planning', 'paper.need'), value: need[`kind_${language}`] },
        { label: say('planning', 'paper.measure'), value: goal.measure ?? say('planning', 'paper.blank') },
        goal.review_on && { label: say('planning', 'paper.reviewGoal'), value: sayDay(language, goal.review_on) },
        goal.ended_why && { label: say('planning', 'goal.why'), value: goal.ended_why },
      ].filter(fact => typeof fact === 'object' && fact !== null),
      progress: own.length === 0 ? null : { done: own.filter(({ state }) => state === 'done').length, of: own.length },
      steps: own.map(step => ({
        key: step.id,
        words: step.words,
        who: step.owner_name,
        when: step.done_on
          ? say('planning', 'paper.done', { day: sayDay(language, step.done_on) })
          : step.due_on
            ? say('planning', 'plan.by', { day: sayDay(language, step.due_on) })
            : say('planning', 'paper.noDay'),
        open: step.state === 'open',
        state: stepState(step, today.toString()),
        help: step.state === 'open' ? step.help_words : null,
        source: saySource(ask, plan.child_id, sources.get(step.id)),
      })),
      ratings: sayRatings(
        ask,
        ratings.filter(({ goal_id }) => goal_id === goal.id),
      ),
    };
  });
}

const stepState = (step: { state: string; due_on: string | null; help_words: string | null }, today: string): State => {
  if (step.state === 'done') return 'ok';
  if (step.due_on !== null && step.due_on < today) return 'late';
  return step.help_words ? 'soon' : 'open';
};

/** Each need with the services that are to answer it; what is unmet says so. */
export const sayNeeds = ({ say, language }: Ask, record: PlanRecord) =>
  needsWithServices(record).map(({ need, standing, services }) => ({
    key: need.id,
    title: [need[`kind_${language}`], need.words].filter(Boolean).join(': '),
    standing: say('planning', `needStandings.${standing}`),
    tag: standing === 'started' ? ('ok' as const) : ('late' as const),
    since: say('planning', 'plan.knownSince', { day: sayDay(language, need.identified_on) }),
    services: services.map(({ service, dose, delivered }) => ({
      key: service.id,
      words: [service.words, service.provider].filter(Boolean).join(', '),
      state: say('planning', `serviceStates.${service.state}`),
      since: sayDay(language, service.state_on),
      dose: dose ? say('planning', `dose.${dose.per}`, { times: dose.times, weeks: dose.weeks }) : null,
      delivered:
        delivered && delivered.percent !== null
          ? {
              share: delivered.percent / 100,
              words: say('planning', 'plan.delivered', {
                delivered: delivered.delivered ?? 0,
                planned: delivered.planned,
                percent: delivered.percent,
              }),
            }
          : null,
      mayFollow: service.referral_id === null,
    })),
  }));

/** Lines of family time. */
export const sayFamilyTime = ({ say }: Ask, { familyTime }: Pick<PlanRecord, 'familyTime'>) =>
  familyTime.map(line => ({
    key: line.id,
    withWhom: line.with_whom,
    words: [
      say('planning', `timeWays.${line.way}`),
      say('planning', `often.${line.times_per}`, { count: line.times }),
      line.minutes && say('planning', 'paper.minutes', { minutes: line.minutes }),
      line.place,
    ]
      .filter(Boolean)
      .join(', '),
    present: line.supervision ? say('planning', `supervisions.${line.supervision}`) : say('planning', 'paper.blank'),
  }));

/** Who was asked in the version at work, what they said, and why not. */
export const sayInputs = ({ say, language }: Ask, record: PlanRecord) =>
  inputsNow(record).map(input => ({
    key: input.id,
    name: input.name,
    part: say('planning', `parts.${input.part}`),
    state: say('planning', `inputStates.${input.state}`),
    tag:
      input.state === 'given' ? ('ok' as const) : input.state === 'asked' ? ('waiting' as const) : ('plain' as const),
    when: sayDay(language, input.answered_on ?? input.asked_on),
    words: input.words,
    language: input.language && input.language !== language ? input.language : undefined,
    way: input.way ? say('planning', `ways.${input.way}`) : null,
    reason: input.reason,
    tried: input.tried_again_on
      ? say('planning', 'paper.triedAgain', { day: sayDay(language, input.tried_again_on) })
      : null,
    open: input.state === 'asked' || input.state === 'absent',
  }));

/** Talks about the version at work. */
const sayTalks = ({ say, language }: Ask, { talks, version }: PlanRecord) =>
  talks
    .filter(({ version_id }) => version_id === version.id)
    .map(talk => ({
      key: talk.id,
      words: say('planning', 'paper.talked', {
        name: talk.name,
        day: sayDay(language, talk.talked_on),
        language: sayLanguages(language, [talk.language]),
        interpreter: say('planning', `interpreters.${talk.interpreter}`),
      }),
      note: talk.words,
    }));

/** What the law wants the plan to hold; what is missing first. */
function sayContents({ say }: Ask, record: PlanRecord) {
  const written = new Map(record.contents.map(({ code, words }) => [code, words]));
  const lines = contentsOf(record).map(({ content, standing }) => ({
    key: content.code,
    label: say('planning', `contents.${content.code}`),
    citation: content.citation,
    standing: say('planning', `standings.${standing}`),
    words: written.get(content.code) ?? null,
    missing: standing === 'missing',
  }));
  return { missing: lines.filter(({ missing }) => missing), others: lines.filter(({ missing }) => !missing) };
}

/** Every version, the latest first. */
export const sayVersions = ({ say, language, who }: Ask, { versions }: Pick<PlanRecord, 'versions'>) =>
  versions.map(version => ({
    key: version.id,
    title: say('planning', 'paper.versionWords', { number: version.number }),
    number: version.number,
    state: say('planning', `states.${version.state}`),
    tag:
      version.state === 'approved'
        ? ('ok' as const)
        : version.state === 'sent'
          ? ('waiting' as const)
          : ('plain' as const),
    why: [say('planning', `causes.${version.cause}`), version.cause_words].filter(Boolean).join('. '),
    when: version.approved_at
      ? say('planning', 'plan.approvedOn', {
          day: sayDay(
            language,
            Temporal.Instant.from(version.approved_at).toZonedDateTimeISO(who.timeZone).toPlainDate().toString(),
          ),
        })
      : say('planning', 'plan.begunOn', { day: sayDay(language, version.opened_on) }),
    frozen: version.approved_at !== null,
  }));
