import type { Id } from '#kernel/ids.ts';
import type { Answers } from '#web/form/form.ts';
import type { HandoverAnswer, HandoverState, RecordMove } from '../contract.ts';
import { handoverCodes, handoverField } from './record-move-v1.ts';

/** `with:<person>` stands for a trial visit with a parent; everything else is a home's id. */
export const withPerson = (personId: Id) => `with:${personId}`;

/** Does this answer mean a trial visit with a person instead of a home? */
export const isWithPerson = (home: unknown): boolean => typeof home === 'string' && home.startsWith('with:');

/** The moment a day and a time of day mean in the agency's time zone, ISO 8601 in UTC. */
export function momentOf(day: string, time: string, timeZone: string): string {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
    .toString();
}

/** Turns the answers of a finished draft into the use case's input. `seen` is what the worker saw when the draft began. */
export function readMove(answers: Answers, timeZone: string, seen: ReadonlyMap<Id, Id | null>): RecordMove {
  const children = (answers.children ?? []) as readonly Id[];
  const home = String(answers.home ?? '');
  const setting = String(answers.setting ?? '');
  return {
    children: children.map(childId => ({ childId, seen: seen.get(childId) ?? null })),
    at: momentOf(String(answers.day), String(answers.time), timeZone),
    planned: answers.planned === 'planned',
    reason: String(answers.reason ?? ''),
    why: String(answers.why ?? ''),
    to: isWithPerson(home) ? { withPersonId: home.slice(5), setting: 'trial_home_visit' } : { homeId: home, setting },
    handover: handoverIn(answers),
  };
}

/** The hand-over items that were answered. */
export function handoverIn(answers: Readonly<Record<string, unknown>>): HandoverAnswer[] {
  return handoverCodes.flatMap(code => {
    const state = answers[handoverField(code)];
    return typeof state === 'string' && state !== '' ? [{ kind: code, state: state as HandoverState }] : [];
  });
}
