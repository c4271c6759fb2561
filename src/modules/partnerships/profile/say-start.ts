import type { Id } from '#kernel/ids.ts';
import type { Ask } from '#platform/http/ask.ts';
import { expectationSheetOf } from './doors.ts';
import { startWarnings } from './rules/start-warnings.ts';

/** What warns of the start of work with a partner today (S4-106, S4-132), and where it is mended; null when nothing does. */
export async function sayStart({ tx, say, today }: Pick<Ask, 'tx' | 'say' | 'today'>, partnershipId: Id) {
  const warnings = startWarnings(await expectationSheetOf(tx, partnershipId, today.toString()));
  if (warnings.length === 0) return null;
  return {
    title: say('partnerships', 'startAlert.title'),
    warnings: warnings.map(each => say('partnerships', `profileWarnings.${each}`)),
    link: { href: `/partners/${partnershipId}/profile/expectations`, label: say('partnerships', 'startAlert.open') },
  };
}
export type SaidStart = NonNullable<Awaited<ReturnType<typeof sayStart>>>;
