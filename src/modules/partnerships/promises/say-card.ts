import { weekEnd } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { openPartnerTasksOf } from './partner-tasks.ts';
import { sayPartnerTask } from './say-tasks.ts';

/** What the asker has to do for partners, the first `most` of it, with the way to all of it. */
export async function partnerTasksCard(ask: Ask, most: number) {
  const tasks = await openPartnerTasksOf(ask.tx, ask.who.userId);
  const today = ask.today.toString();
  const sunday = weekEnd(today);
  return {
    title: ask.say('partnerships', 'partnerTasks.card'),
    count: tasks.length,
    /** How many are late, due today, due later in the week. */
    due: {
      late: tasks.filter(task => task.due_on < today).length,
      today: tasks.filter(task => task.due_on === today).length,
      week: tasks.filter(task => task.due_on > today && task.due_on <= sunday).length,
    },
    all: { href: '/partners/tasks', label: ask.say('partnerships', 'partnerTasks.all') },
    rows: tasks.slice(0, most).map(task => sayPartnerTask(ask, task)),
  };
}
export type PartnerTasksCard = Awaited<ReturnType<typeof partnerTasksCard>>;
