import { type Day, readDay, writeDay } from '#kernel/days.ts';
import type { Schedule } from './schedule.ts';

/** Whom an overdue duty has reached besides who answers for it. */
export type EscalatedTo = 'supervisor' | 'program-director';

/** What was told of a duty before. Days are ISO. */
export type ToldBefore = {
  readonly reminded_for: string | null;
  readonly escalated_to: EscalatedTo | null;
};

/** A duty that is open: the day it is due (ISO), and whether it is late now. */
export type OpenDuty = { readonly due_on: string; readonly late: boolean };

/** What is told of a duty now, and what is kept of it. `facts` are for others; none is told twice. */
export type Told = {
  readonly before: ToldBefore;
  readonly after: ToldBefore;
  /** The step of the schedule, in days from the day it is due; null where nothing is to be told. */
  readonly remind: number | null;
  /** Null where nobody new is told. */
  readonly escalate: EscalatedTo | null;
};

/** `today` in days since 1970; what was missed more than `catchUp` days ago is told to nobody. */
export type Telling = { readonly today: Day; readonly catchUp: number };

const RANK: Readonly<Record<EscalatedTo, number>> = { supervisor: 1, 'program-director': 2 };

/**
 * What is told of an open duty on a day. Of the steps that have come only the latest counts, and only when its day lies
 * after the last one that was told: so a step is told once, days on which nothing ran are made up for by one reminder, and
 * a due date that moved takes its reminders along. A duty that is late no longer, because its day was corrected, can be
 * escalated anew.
 */
export function whatIsTold(duty: OpenDuty, before: ToldBefore, schedule: Schedule, { today, catchUp }: Telling): Told {
  const due = readDay(duty.due_on);
  const latest = schedule.days.filter(days => due + days <= today).toSorted((one, other) => other - one)[0];
  const isNew = latest !== undefined && (before.reminded_for === null || readDay(before.reminded_for) < due + latest);
  const reached = reachedBy(duty, schedule, today - due);
  const further = reached !== null && (before.escalated_to === null || RANK[reached] > RANK[before.escalated_to]);
  const since = due + (reached === 'program-director' ? (schedule.toDirector ?? 0) : schedule.toSupervisor);
  return {
    before,
    after: {
      reminded_for: isNew ? writeDay(due + latest) : before.reminded_for,
      escalated_to: further ? reached : duty.late ? before.escalated_to : null,
    },
    remind: isNew && today - (due + latest) <= catchUp ? latest : null,
    escalate: further && today - since <= catchUp ? reached : null,
  };
}

function reachedBy({ late }: OpenDuty, { toSupervisor, toDirector }: Schedule, days: number): EscalatedTo | null {
  if (!late) return null;
  if (toDirector !== null && days >= toDirector) return 'program-director';
  return days >= toSupervisor ? 'supervisor' : null;
}

/** Does anything have to be written down? */
export const isNews = ({ before, after }: Told): boolean =>
  before.reminded_for !== after.reminded_for || before.escalated_to !== after.escalated_to;
