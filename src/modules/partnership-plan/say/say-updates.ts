import type { SignerRow } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf, sayList } from '#platform/words/say-date.ts';
import type { StepsData } from '../parts/steps-card.tsx';
import type { PacketUpdate } from '../store/updates.ts';
import { firstNameOf } from './say-words.ts';

/** How many things learned later stand on the page of the plan. */
const SHOWN = 5;

/** What was learned after the packet was given, and which caregivers have seen it; null when nothing was. */
export function sayUpdates(
  { say, language, who }: Pick<Ask, 'say' | 'language' | 'who'>,
  updates: readonly PacketUpdate[],
  signers: readonly SignerRow[],
): StepsData | null {
  if (updates.length === 0) return null;
  const nameOf = (userId: string) => {
    const name = signers.find(signer => signer.userId === userId)?.name;
    return name ? firstNameOf(name) : say('partnership-plan', 'capacities.caregiver');
  };
  const told = [...Map.groupBy(updates, ({ factId, id }) => factId ?? id).values()].slice(0, SHOWN);
  return {
    title: say('partnership-plan', 'steps.updates'),
    open: null,
    steps: told.map(lines => {
      const [first] = lines;
      const day = sayDayOf(language, who.timeZone, first!.at);
      const waiting = lines.filter(({ seenAt }) => seenAt === null);
      const names = (of: readonly PacketUpdate[]) =>
        sayList(language, [...new Set(of.map(({ userId }) => nameOf(userId)))]);
      return {
        key: first!.id,
        state: waiting.length === 0 ? 'done' : 'waiting',
        text: say('partnership-plan', `steps.updateAbout.${first!.about}`, { day }),
        note:
          waiting.length === 0
            ? say('partnership-plan', 'steps.seenBy', { names: names(lines) })
            : say('partnership-plan', 'steps.notSeenBy', { names: names(waiting) }),
      };
    }),
  };
}
