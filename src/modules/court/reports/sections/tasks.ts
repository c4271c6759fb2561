import { tasksForChild } from '#modules/tasks/index.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import type { ReportSection } from '../contract.ts';
import { tableBlock } from './blocks.ts';

/** Tasks that were done in the period. */
export const tasksSection: ReportSection = {
  code: 'case_plan',
  supply: async ({ tx, say, language, who }, { childId, since, until }) => {
    const words = say.group('court', 'reportRecord');
    const dayOf = (moment: string) =>
      Temporal.Instant.from(moment).toZonedDateTimeISO(who.timeZone).toPlainDate().toString();
    const done = (await tasksForChild(tx, childId)).ended
      .flatMap(({ done_at, ...task }) => (done_at === null ? [] : [{ ...task, done_at }]))
      .filter(({ done_at }) => dayOf(done_at) >= since && dayOf(done_at) <= until)
      .toSorted((a, b) => (a.done_at < b.done_at ? -1 : 1));
    return tableBlock(
      words.tasks,
      [words.day, words.task],
      done.map(task => [
        sayDayOf(language, who.timeZone, task.done_at),
        [task[language], task.detail].filter(Boolean).join(': '),
      ]),
    );
  },
};
