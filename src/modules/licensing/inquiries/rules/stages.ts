/** How far an inquiry can come, in the order of the way; `withdrawn` ends it anywhere on it. */
export const STAGES = [
  'inquiry',
  'contacted',
  'orientation',
  'applied',
  'checks',
  'training',
  'trained',
  'study',
  'decision',
  'licensed',
] as const;
export type Stage = (typeof STAGES)[number];

export const SOURCES = ['partner', 'event', 'word_of_caregiver', 'web', 'campaign'] as const;
export type InquirySource = (typeof SOURCES)[number];

/** Why an inquiry stopped. */
export const STOP_REASONS = ['not_reached', 'changed_mind', 'space', 'moved', 'not_approved', 'other'] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** One step of an inquiry on a day (ISO). */
export type StageOnDay = { readonly stage: Stage | 'withdrawn'; readonly onDay: string };

/** The farthest stage an inquiry came to, whether it stopped there or not. */
export const farthest = (stages: readonly StageOnDay[]): Stage =>
  STAGES.findLast(stage => stages.some(each => each.stage === stage)) ?? 'inquiry';

/** Is it over: licensed or stopped? */
export const isOver = (stages: readonly StageOnDay[]): boolean =>
  stages.some(({ stage }) => stage === 'licensed' || stage === 'withdrawn');

/** The stages one may write down next: those ahead of where it stands. None once it is over. */
export const stagesAhead = (stages: readonly StageOnDay[]): Stage[] =>
  isOver(stages) ? [] : STAGES.slice(STAGES.indexOf(farthest(stages)) + 1);
