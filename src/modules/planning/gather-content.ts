import { staffMember } from '#modules/access/index.ts';
import { agencyPhones } from '#modules/agency/index.ts';
import type { NeedRow } from '#modules/assessments/index.ts';
import { caseById } from '#modules/cases/index.ts';
import { fullName } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Language } from '#platform/http/who.ts';
import { sayIn } from '#platform/words/say.ts';
import { sayDay, sayLanguages } from '#platform/words/say-date.ts';
import { contentsOf, inputsNow, type PlanRecord } from './load-record.ts';
import { doseStanding } from './rules/dose.ts';
import type { Written } from './rules/in-language.ts';
import type { PaperNeed, PlanContent, Speech } from './rules/plan-content.ts';
import { needStanding } from './rules/unmet-needs.ts';
import type { ServiceRow, StepRow } from './store/goals.ts';

/** The sentences of a plan's paper in one language. */
export function planSpeech(language: Language): Speech {
  const say = sayIn(language);
  return {
    language,
    say: (key, fill) => say('planning', key, fill),
    day: iso => sayDay(language, iso),
    languageName: code => sayLanguages(language, [code]),
  };
}

/** The dose a service is planned with; null when none was agreed. */
export const doseOf = ({ times, times_per, weeks }: ServiceRow) =>
  times && times_per && weeks ? { times, per: times_per, weeks } : null;

/** Needs of whom a plan is for, each with the services that are to answer it. */
export const needsWithServices = ({ needs, services, delivered }: PlanRecord) =>
  needs.map(need => {
    const own = services.filter(({ need_id }) => need_id === need.id);
    return {
      need,
      standing: needStanding(own),
      services: own.map(service => {
        const dose = doseOf(service);
        const told = service.referral_id ? (delivered.get(service.referral_id) ?? null) : null;
        return { service, dose, delivered: doseStanding(dose, told) };
      }),
    };
  });

/** Everything a plan says at this moment. */
export async function gatherContent(ask: Ask, record: PlanRecord): Promise<PlanContent> {
  const { plan, version, goals, steps, around, contents, talks } = record;
  const agency = await agencyPhones(ask.tx);
  const primary = (await caseById(ask.tx, plan.case_id))?.primary?.userId;
  const needs = new Map(record.needs.map(need => [need.id, labelOf(need)]));
  const written = new Map(contents.map(content => [content.code, content.words]));
  return {
    child: around.child ? fullName(around.child) : '',
    adult: plan.adult_id ? (around.people.find(({ personId }) => personId === plan.adult_id)?.name ?? '') : null,
    agency: agency.name,
    worker: primary ? ((await staffMember(ask.tx, primary))?.name ?? null) : null,
    number: version.number,
    cause: version.cause,
    causeWords: version.cause_words,
    begunOn: version.opened_on,
    approvedOn: version.approved_at ? dayOf(ask, version.approved_at) : null,
    reviewOn: plan.review_on,
    permanency: record.permanency,
    goals: goals
      .filter(({ state }) => state === 'open')
      .map(goal => ({
        words: writtenOf(goal),
        own: goal.own_words && goal.own_language ? { words: goal.own_words, language: goal.own_language } : null,
        measure:
          goal.measure === null
            ? null
            : writtenOf({ ...goal, words: goal.measure, translation: goal.measure_translation }),
        need: goal.need_id ? (needs.get(goal.need_id) ?? null) : null,
        reviewOn: goal.review_on,
        steps: steps
          .filter(({ goal_id }) => goal_id === goal.id)
          .map(step => ({
            words: writtenOf(step),
            owner: step.owner,
            name: step.owner_name,
            dueOn: step.due_on,
            doneOn: step.done_on,
          })),
      })),
    needs: needsWithServices(record).map(
      ({ need, standing, services }): PaperNeed => ({
        // A parent's own plan tells the parent which help is theirs.
        guarded: need.sensitive !== null && plan.adult_id === null,
        label: labelOf(need),
        words: need.sensitive ? null : need.words,
        standing,
        services: services.map(({ service, dose, delivered }) => ({
          words: service.words,
          provider: service.provider,
          state: service.state,
          dose,
          delivered,
        })),
      }),
    ),
    familyTime: record.familyTime.map(({ with_whom, times_per, ...line }) => ({
      ...line,
      withWhom: with_whom,
      per: times_per,
    })),
    inputs: inputsNow(record).map(({ answered_on, tried_again_on, ...input }) => ({
      ...input,
      on: answered_on,
      triedAgainOn: tried_again_on,
    })),
    talks: talks
      .filter(({ version_id }) => version_id === version.id)
      .map(({ name, talked_on, language, interpreter }) => ({ name, on: talked_on, language, interpreter })),
    contents: contentsOf(record).map(({ content, standing }) => ({
      code: content.code,
      citation: content.citation,
      standing,
      words: written.get(content.code) ?? null,
    })),
  };
}

/** Words of a row with the translation beside them. */
export const writtenOf = (row: Pick<StepRow, 'words' | 'language' | 'translation' | 'translated_by'>): Written => ({
  words: row.words,
  language: row.language,
  translation: row.translation,
  translatedBy: row.translated_by,
});

/** What a need is called on paper; one that a rule of its own protects (42 CFR Part 2) is not named there. */
const labelOf = (need: NeedRow) =>
  need.sensitive
    ? { en: sayIn('en')('planning', 'paper.guardedNeed'), es: sayIn('es')('planning', 'paper.guardedNeed') }
    : { en: need.kind_en, es: need.kind_es };

/** The day of a moment in the agency's time zone, ISO. */
export const dayOf = (ask: Ask, moment: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(ask.who.timeZone).toPlainDate().toString();
