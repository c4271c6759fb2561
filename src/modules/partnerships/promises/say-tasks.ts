import type { Ask } from '#platform/http/ask.ts';
import { sayDay } from '#platform/words/say-date.ts';
import type { State } from '#web/ui/state-tag.tsx';
import type { PartnerTask } from './partner-tasks.ts';

type Speaker = Pick<Ask, 'say' | 'language' | 'today'>;

/** A task of a partnership or a community as a row, in the reader's language. */
export function sayPartnerTask({ say, language, today }: Speaker, task: PartnerTask) {
  const late = task.due_on < today.toString();
  const kind = say('partnerships', `taskKinds.${task.kind}`);
  const look: State = late ? 'late' : 'open';
  return {
    key: task.id,
    title: say('partnerships', 'partnerTasks.of', { kind, title: task.title }),
    text: [task.organization ?? task.community, task.by_partner ? say('partnerships', 'partnerTasks.byPartner') : null]
      .filter(each => each !== null)
      .join(', '),
    href: hrefOf(task),
    late,
    tag: {
      look,
      text: late
        ? say('partnerships', 'standings.lateDays', {
            count: Temporal.PlainDate.from(task.due_on).until(today).days,
          })
        : say('partnerships', 'partnerTasks.due', { day: sayDay(language, task.due_on) }),
    },
  };
}

/** Where the work of a task lies. */
function hrefOf({ kind, partnership_id: partnershipId, community_id: communityId }: PartnerTask): string {
  if (!partnershipId) return kind === 'review' ? '/partners/outside' : `/communities/${communityId}`;
  const tabs: Partial<Record<PartnerTask['kind'], string>> = {
    follow_up: '/contacts',
    rhythm: '/contacts',
    duty: '/agreements',
    renewal: '/agreements',
    repair: '/issues',
    review: '/issues',
  };
  return `/partners/${partnershipId}${tabs[kind] ?? ''}`;
}
