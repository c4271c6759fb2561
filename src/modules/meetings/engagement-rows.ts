import type { Ask } from '#platform/http/ask.ts';
import { engagement } from './rules/engagement.ts';
import { takingsBetween } from './store.ts';

/** How people took part in meetings held between two moments (ISO), in finished words; of one child where given (S2-65). */
export async function engagementRows(
  ask: Pick<Ask, 'tx' | 'say' | 'language'>,
  from: string,
  to: string,
  childId: string | null = null,
) {
  const takings = await takingsBetween(ask.tx, from, to, childId);
  const words = new Map(takings.map(each => [each.role, each[ask.language]]));
  const share = (count: number, of: number): string =>
    of === 0
      ? String(count)
      : ask.say('meetings', 'engagement.share', {
          count,
          percent: (count / of).toLocaleString(ask.language, { style: 'percent', maximumFractionDigits: 0 }),
        });
  return engagement(takings).map(({ role, invited, recorded, came, spoke }) => ({
    key: role,
    role: words.get(role) ?? role,
    invited: String(invited),
    recorded: String(recorded),
    came: share(came, recorded),
    spoke: share(spoke, recorded),
  }));
}
