import { RECORDS_SINCE } from './agency.ts';
import { dayOn, type StoryWhen } from './day.ts';
import type { Episode } from './episodes.ts';
import { LAST_DENTAL } from './health.ts';
import { COURT_HISTORIES } from './hearings.ts';
import type { ChildKey, FamilyKey } from './keys.ts';
import { CHILD_PAPERS, FAMILY_PAPERS, type FamilyPapers } from './paper-work.ts';
import { placementsOf } from './placements.ts';
import type { Story } from './play.ts';

/** Something that was done and has no record of its own: the kind of duty it settles, and the day (ISO). */
export type Paper = {
  readonly child: ChildKey;
  readonly duty: string;
  readonly doneOn: string;
  /** The day (ISO) the duty began, where a child has several of the kind. */
  readonly began?: string;
};

/** Of hearings before this day the county keeps no notices and reports here. */
const HEARINGS_BACK_TO = 'D-100';
/** The caregivers are told ten days before a hearing, the report to the court is filed six days before. */
export const NOTICE = { days: 10 };
export const REPORT = { days: 6 };

export const papersOfFamily = (family: FamilyKey): FamilyPapers | undefined =>
  FAMILY_PAPERS.find(each => each.family === family);

const daysAfter = (story: Story, when: StoryWhen, days: number): string =>
  dayOn(when, story.load.day).add({ days }).toString();

/** What lies in the files of a family's children, when the story is loaded. */
export function papersOf(story: Story, episode: Episode): Paper[] {
  const usual = usualPapers(story, episode);
  return episode.children.flatMap(child => {
    const dental = LAST_DENTAL.find(each => each.child === child)?.on;
    const { 'placement-transition-plan': _, ...own } = CHILD_PAPERS[child] ?? {};
    const told = Object.entries({ ...own, 'dental-visit': dental }).map(([duty, day]) => [duty, day && story.on(day)]);
    const papers = Object.fromEntries([...Object.entries(usual), ...told]) as Record<string, string | undefined>;
    return [
      ...Object.entries(papers).flatMap(([duty, doneOn]) => (doneOn ? [{ child, duty, doneOn }] : [])),
      ...homePapers(story, child),
      ...hearingPapers(story, child, episode.family),
    ];
  });
}

/** What is the same for brothers and sisters. Of the child who came last night only the parents' notice is on file. */
function usualPapers(story: Story, { family, from, kind }: Episode): Record<string, string | undefined> {
  const { kin, plan = [], health, behavioral } = papersOfFamily(family) ?? { family };
  const shelter = COURT_HISTORIES.find(each => each.family === family)?.shelter;
  const on = (day: StoryWhen | undefined) => day && story.on(day);
  const [written, filed, approved] = plan;
  const isNew = story.on(from) >= story.on('D-1');
  return {
    'relative-notice': on(kin),
    'case-plan': on(written),
    'case-plan-filing': on(filed),
    'case-plan-acceptance': on(approved),
    ...(kind === 'removal' && {
      'parent-notice': story.on(from),
      'guardian-ad-litem': isNew ? undefined : on(shelter),
    }),
    ...(kind === 'removal' &&
      !isNew && {
        'initial-health-check': on(health) ?? daysAfter(story, from, 4),
        'behavioral-assessment-referral': on(behavioral) ?? daysAfter(story, from, 5),
      }),
  };
}

/** With each home: the child's papers and the decision about the school that day, the plan for the move the day before. */
const homePapers = (story: Story, child: ChildKey): Paper[] =>
  placementsOf(child).flatMap(({ from, first }, turn, all) => {
    const began = story.on(from);
    const told = turn === all.length - 1 ? CHILD_PAPERS[child]?.['placement-transition-plan'] : undefined;
    const planned = told ? story.on(told) : daysAfter(story, from, -1);
    return [
      { child, duty: 'record-to-caregiver', doneOn: began, began },
      { child, duty: 'school-decision', doneOn: began, began },
      ...(first ? [] : [{ child, duty: 'placement-transition-plan', doneOn: planned, began }]),
    ];
  });

/** What the caregivers and the court must have before each hearing that is told of. */
function hearingPapers(story: Story, child: ChildKey, family: FamilyKey): Paper[] {
  const court = COURT_HISTORIES.find(each => each.family === family);
  const { arraignment, adjudication, disposition, reviews = [], permanency = [], ahead = [] } = court ?? { family };
  const isReview = ({ kind }: { readonly kind: string }) => kind === 'permanency';
  const reviewed = [...reviews, ...permanency, ...ahead.filter(isReview).map(({ on }) => on)].map(story.on);
  const others = [arraignment, adjudication, disposition, ...ahead.map(({ on }) => on)].flatMap(on =>
    on ? [story.on(on)] : [],
  );
  const days = [...new Set([...reviewed, ...others])].filter(day => day > story.on(HEARINGS_BACK_TO));
  return days.flatMap(began => {
    const before = (by: Temporal.DurationLike) => Temporal.PlainDate.from(began).subtract(by).toString();
    const reports = reviewed.includes(began) ? ['review-report', 'life-skills-report'] : [];
    return [
      { child, duty: 'caregiver-hearing-notice', doneOn: before(NOTICE), began },
      ...reports.map(duty => ({ child, duty, doneOn: before(REPORT), began })),
    ];
  });
}

/**
 * The days (ISO) on which a family's worker documents what lies in the file: when records begin here, before a home is left,
 * when the case plan was approved, before each hearing, and before the story stands.
 */
export function filingDays(story: Story, { family, children, from }: Episode, papers: readonly Paper[]): string[] {
  const [since, removal, last] = [story.on(RECORDS_SINCE), story.on(from), story.on('D-2')];
  const left = children.flatMap(child => placementsOf(child).slice(0, -1)).map(stay => story.on(stay.from));
  const approved = papersOfFamily(family)?.plan?.[2];
  const reports = papers.flatMap(({ duty, began }) =>
    duty === 'caregiver-hearing-notice' && began ? [Temporal.PlainDate.from(began).subtract(REPORT).toString()] : [],
  );
  const days = [...left, ...(approved ? [story.on(approved)] : []), ...reports, last];
  const copied = removal <= since ? [daysAfter(story, RECORDS_SINCE, 1)] : [];
  return [...new Set([...copied, ...days.filter(day => day > since && day >= removal && day <= last)])].sort();
}
