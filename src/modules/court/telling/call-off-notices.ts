import type { Id } from '#kernel/ids.ts';
import { settleTasks } from '#modules/tasks/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { PartyRow } from '../standing/store.ts';
import { aroundHearing } from './around-hearing.ts';
import { peopleToTell, type Somebody } from './rules/entitled.ts';
import { markCalledOff, type NoticeRow, noticesAhead, noticesOf, type WhyCalledOff } from './store-notices.ts';

/**
 * What people were told of a hearing is said no more, because it was moved, canceled or its moment corrected; a letter that has not
 * gone out need not any more.
 */
export async function callOffNotices(
  ask: Ask,
  childId: Id,
  hearingId: Id,
  why: Exclude<WhyCalledOff, 'party_ended'>,
): Promise<void> {
  const standing = (await noticesOf(ask.tx, childId, hearingId)).filter(({ calledOff }) => calledOff === null);
  await callOff(ask, childId, standing, why);
}

/** Whoever is no longer a party, and is not to be told on another ground, is not told of the hearings ahead any more. */
export async function callOffNoticesOf(ask: Ask, childId: Id, ended: readonly PartyRow[]): Promise<void> {
  const still = peopleToTell(await aroundHearing(ask, childId));
  const isSame = (notice: NoticeRow, { part, personId, userId, name }: Somebody): boolean =>
    personId
      ? personId === notice.personId
      : userId
        ? userId === notice.userId
        : part === notice.part && name === notice.name;
  const over = (await noticesAhead(ask.tx, childId, ask.now)).filter(
    notice => ended.some(one => isSame(notice, one)) && !still.some(one => isSame(notice, one)),
  );
  await callOff(ask, childId, over, 'party_ended');
}

async function callOff(ask: Ask, childId: Id, notices: readonly NoticeRow[], why: WhyCalledOff): Promise<void> {
  if (notices.length === 0) return;
  await markCalledOff(
    ask.tx,
    notices.map(({ id }) => id),
    why,
  );
  for (const { id: sourceId, sentAt } of notices)
    if (sentAt === null)
      await settleTasks(ask, { childId, kind: 'serve_notice', sourceId, why: ask.say('court', 'notice.taskOver') });
}
