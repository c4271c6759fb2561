import type { Ask } from '#platform/http/ask.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import type { SourceRow } from '../store/sources.ts';

/** Where a step was taken over from, in words, with the way there where the reader may go it. */
export function saySource(
  { say, language, who }: Pick<Ask, 'say' | 'language' | 'who'>,
  childId: string,
  source: SourceRow | undefined,
): { readonly words: string; readonly href: string | null } | null {
  if (!source) return null;
  if (source.kin_as !== null)
    return {
      words: say('planning', 'takeOver.fromKin', {
        name: source.kin_name ?? say('planning', 'takeOver.somebody'),
        as: say('planning', `kinAs.${source.kin_as}`),
      }),
      href: source.kin_name === null ? null : `/children/${childId}/people`,
    };
  const kind = source[`kind_${language}`];
  return kind === null || source.starts_at === null
    ? { words: say('planning', 'takeOver.fromSomeMeeting'), href: null }
    : {
        words: say('planning', 'takeOver.fromMeeting', {
          kind,
          day: sayDayOf(language, who.timeZone, source.starts_at),
        }),
        href: `/children/${childId}/meetings/${source.meeting_id}`,
      };
}
