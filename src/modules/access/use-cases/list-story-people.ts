import { type Id, newId } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { Language } from '#platform/http/who.ts';
import type { NotAllowed } from '../contract.ts';
import { manageStaff } from '../policy.ts';

/** Somebody worth signing in as in the made-up county, and what for; null where it is said elsewhere. */
export type StoryPersonLine = { readonly userId: Id; readonly goodFor: Readonly<Record<Language, string>> | null };

/** Says whom the story switcher shows first, in this order. Earlier lists are replaced. */
export async function listStoryPeople(ask: Ask, people: readonly StoryPersonLine[]): Promise<Result<null, NotAllowed>> {
  if (!manageStaff.may(ask.who)) return no({ kind: 'not-allowed' });

  await ask.tx.deleteFrom('app.story_person').execute();
  const rows = people.map(({ userId, goodFor }, index) => ({
    id: newId(),
    agency_id: ask.who.agencyId,
    user_id: userId,
    place: index + 1,
    good_for_en: goodFor?.en ?? null,
    good_for_es: goodFor?.es ?? null,
  }));
  if (rows.length > 0) await ask.tx.insertInto('app.story_person').values(rows).execute();
  return ok(null);
}
