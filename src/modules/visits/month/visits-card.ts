import type { Ask } from '#platform/http/ask.ts';
import { plansOfWorker } from '../planned/store.ts';
import { monthOfVisits } from './rules/month-of-visits.ts';
import { monthRows } from './store.ts';

/** What Today says of the asker's visits: how many are planned for the day, and who is still to be seen this month. */
export async function visitsCard({ tx, who, say, today }: Ask) {
  const day = today.toString();
  const month = day.slice(0, 7);
  const planned = (await plansOfWorker(who.userId, day, day).execute(tx)).rows.length;
  const rows = await monthRows(tx, { month, zone: who.timeZone, workerId: who.userId });
  const open = rows.filter(({ stays, visits }) => monthOfVisits(stays, visits, month, day).state === 'open').length;
  return {
    title: say('visits', 'card.visits'),
    planned: { href: '/visits/day', text: say('visits', 'card.planned', { count: planned }) },
    open: {
      href: '/visits/month',
      text: open === 0 ? say('visits', 'card.allSeen') : say('visits', 'card.stillOpen', { count: open }),
    },
  };
}

export type VisitsCardData = Awaited<ReturnType<typeof visitsCard>>;
