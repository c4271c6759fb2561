import type { Ask } from '#platform/http/ask.ts';
import { leafOfDay, sayDay } from '#platform/words/say-date.ts';
import type { Due } from './store/dues.ts';

/** Days a due day lies behind today; 0 while it has not passed. */
export const daysLate = (dueOn: string, today: Temporal.PlainDate): number =>
  Math.max(0, Temporal.PlainDate.from(dueOn).until(today, { largestUnit: 'day' }).days);

/** One line of what is due, finished. */
export function sayDue({ say, language, today }: Ask, due: Due) {
  const late = daysLate(due.dueOn, today);
  return {
    key: due.id,
    childId: due.childId,
    child: due.child ?? '',
    instrument: due[language],
    day: sayDay(language, due.dueOn),
    leaf: { ...leafOfDay(language, due.dueOn), ...(late > 0 && { state: 'late' as const }) },
    late: late > 0 ? say('assessments', 'tab.late', { count: late }) : null,
    why: say('assessments', `occasions.${due.occasion}`),
    who: due.named
      ? (due.worker ?? '')
      : due.worker
        ? say('assessments', 'childDues.follows', { name: due.worker })
        : say('assessments', 'childDues.nobody'),
    userId: due.named ? (due.userId ?? '') : '',
  };
}
