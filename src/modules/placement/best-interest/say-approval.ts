import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import type { ReasonsRow } from './store.ts';

/** Where reasons stand in words: approved by whom and when, or waiting for it. */
export function sayApproval(
  { say, language, who }: Pick<Ask, 'say' | 'language' | 'who'>,
  { approved_at, approver }: Pick<ReasonsRow, 'approved_at' | 'approver'>,
): { state: 'ok' | 'waiting'; stateWord: string } {
  if (approved_at === null) return { state: 'waiting', stateWord: say('placement', 'reasons.waits') };
  const day = sayDayOf(language, who.timeZone, approved_at);
  return {
    state: 'ok',
    stateWord: approver
      ? say('placement', 'reasons.approved', { name: approver, day })
      : say('placement', 'reasons.approvedBy', { day }),
  };
}
