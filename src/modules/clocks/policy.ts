import { action } from '#platform/http/action.ts';
import type { Who } from '#platform/http/who.ts';

/** Positions that do what is due, and say why something need not be done. */
const WORKERS = ['case_manager', 'supervisor', 'program_director'];
/** Positions that answer for the work of others. */
const ANSWERABLE = ['supervisor', 'program_director'];

const DUTIES = ['case', 'court', 'education', 'health', 'identity', 'placement', 'plan', 'visits'];

export const viewDates = action('clocks.view-dates', 'staff', DUTIES);
export const viewMyDates = action('clocks.view-my-dates', 'staff', ['identity', ...DUTIES]);
export const viewWhy = action('clocks.view-why', 'staff', DUTIES);
/** Saying that a date, or a fact it rests on, looks wrong: whoever may read it. */
export const sayWrong = action('clocks.say-wrong', 'staff', DUTIES);
export const askForException = action('clocks.ask-exception', WORKERS, ['case']);
export const documentDone = action('clocks.document-duty', WORKERS, ['case']);
export const viewExceptions = action('clocks.view-exceptions', ANSWERABLE, ['identity', 'case']);
export const viewException = action('clocks.view-exception', 'staff', ['case']);
export const decideExceptions = action('clocks.decide-exception', ANSWERABLE, ['case']);
export const viewBoard = action('clocks.view-board', ANSWERABLE, ['identity', ...DUTIES]);
export const viewCompliance = action('clocks.view-compliance', ANSWERABLE, DUTIES);
export const viewComplianceCases = action('clocks.view-compliance-cases', ANSWERABLE, ['identity', ...DUTIES]);
export const viewCalendar = action('clocks.view-calendar', 'staff', ['own']);
export const changeCalendar = action('clocks.change-calendar', 'staff', ['own']);
/** A calendar program reads by the secret of its address, as the person it belongs to. */
export const readCalendar = action('clocks.read-calendar', 'everyone', DUTIES);

export type NotAllowed = { readonly kind: 'not-allowed' };

/**
 * Who may approve an exception, by whom its rule names. What a court or the agency's attorney decides is written down here by
 * somebody who answers for the case and has seen it.
 */
const APPROVERS: Readonly<Record<string, readonly string[]>> = { 'program-director': ['program_director'] };

/** Why this person may not decide about an exception; null when they may. Nobody decides about what they asked for. */
export function mayNotDecide(
  who: Pick<Who, 'roles' | 'userId'>,
  { approver, askedBy }: { readonly approver: string; readonly askedBy: string },
): NotAllowed | { readonly kind: 'another-person-decides' } | null {
  if (who.userId === askedBy) return { kind: 'another-person-decides' };
  return who.roles.some(role => (APPROVERS[approver] ?? ANSWERABLE).includes(role)) ? null : { kind: 'not-allowed' };
}

/** What is due for a home is read by those who read its license; licensing documents its steps. */
export const viewHomeDates = action('clocks.view-home-dates', 'staff', ['home']);
export const documentForHome = action(
  'clocks.document-for-home',
  ['licensing_counselor', 'licensing_supervisor'],
  ['home', 'home_keeping'],
);
/** Who answers for what the agency itself owes: its federal files. */
export const viewAgencyDates = action('clocks.view-agency-dates', [
  'administrator',
  'program_director',
  'executive',
  'analyst',
]);
export const documentForAgency = action('clocks.document-for-agency', ['administrator', 'program_director', 'analyst']);
/** When people are reminded is the agency's policy; its administrators set it. */
export const viewReminders = action('clocks.view-reminders', ['administrator', 'supervisor', 'program_director']);
export const changeReminders = action('clocks.set-reminders', ['administrator']);
