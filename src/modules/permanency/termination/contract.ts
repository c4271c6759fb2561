import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';
import { defineFields } from '#web/form/field-spec.ts';
import type { NotAllowed } from '../policy.ts';

export const DECISIONS = ['file', 'exception'] as const;
export type Decision = (typeof DECISIONS)[number];
/** The law's exceptions (42 USC 675(5)(E)(i)–(iii)), by the keys rules give them. */
export const GROUNDS = ['cared-for-by-relative', 'compelling-reason', 'services-not-provided'] as const;
export type Ground = (typeof GROUNDS)[number];

/** To file by a day, or an exception that is looked at again on a day (ISO dates). */
export type DecideTermination = {
  readonly childId: Id;
  readonly decision: Decision;
  readonly ground: Ground | null;
  readonly reason: string;
  readonly nextOn: string;
};
export type DecideTerminationRefusal = NotAllowed | Invalid | { readonly kind: 'decided-today' };

export const terminationFields = defineFields({
  decision: { kind: 'choice', options: DECISIONS },
  ground: { kind: 'choice', options: GROUNDS, required: false },
  reason: { kind: 'text', max: 4000, lines: true },
  nextOn: { kind: 'date' },
});
