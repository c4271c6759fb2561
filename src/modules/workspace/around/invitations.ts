import type { Id } from '#kernel/ids.ts';
import { callMeetings, peopleAround } from '#modules/meetings/index.ts';
import { topicsOpenFor } from '#modules/people/index.ts';
import { planFamilyTime } from '#modules/visits/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { sayList } from '#platform/words/say-date.ts';

/** Somebody around a child: a person of the record, or an account of the staff. */
type Somebody = { readonly personId?: Id | null; readonly userId?: Id | null; readonly isFamily?: boolean };

/**
 * What the reader may invite the people around a child to: to a meeting whoever can be asked to one, to family time the family.
 * Nothing where their position does not call people together, or the child's meetings are not theirs.
 */
export async function invitationsAround(ask: Ask, childId: Id) {
  const { tx, who, say, language } = ask;
  const open = await topicsOpenFor(tx, childId, ['meeting', 'family_time']);
  const calls = callMeetings.may(who) && open.has('meeting');
  const plans = planFamilyTime.may(who) && open.has('family_time');
  const askable = calls ? (await peopleAround(ask, childId)).people : [];
  const people = new Set(askable.flatMap(({ personId }) => personId ?? []));
  const staff = new Set(askable.flatMap(({ userId }) => userId ?? []));
  return {
    call: calls ? `/children/${childId}/meetings/new` : null,
    plan: plans ? `/children/${childId}/family-time/new` : null,
    /** What somebody may be invited to, in a sentence; null for nothing. */
    of({ personId, userId, isFamily }: Somebody): string | null {
      const what = [
        ((personId && people.has(personId)) || (userId && staff.has(userId))) &&
          say('workspace', 'around.invitations.meeting'),
        isFamily && plans && say('workspace', 'around.invitations.familyTime'),
      ].filter(each => typeof each === 'string');
      return what.length > 0 ? say('workspace', 'around.invite', { what: sayList(language, what) }) : null;
    },
  };
}
