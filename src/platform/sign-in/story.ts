import { sql } from 'kysely';
import { isLoopback, type ServerSettings } from '#platform/http/server-settings.ts';
import { type Asker, atDoor, type Door } from './at-door.ts';
import { isForwarded, isLocalHost } from './doorway.ts';
import { beginSession } from './sessions.ts';

/**
 * Somebody of the made-up county. `title` is theirs at work; others have only their kind. `place` counts those worth
 * signing in as first; `goodFor` says what for, in both languages.
 */
export type StoryPerson = {
  readonly userId: string;
  readonly name: string;
  readonly kind: string;
  readonly language: 'en' | 'es';
  readonly title: string | null;
  readonly place: number | null;
  readonly goodFor: Readonly<Record<'en' | 'es', string | null>>;
};

/**
 * Is the story switcher there? Only when all four hold: the folder was made as story, the server listens on this
 * machine alone, the browser asked for this machine, and no proxy passed the request on.
 */
export function isStoryOpen(request: Request, settings: Pick<ServerSettings, 'story' | 'host'>): boolean {
  return settings.story && isLoopback(settings.host) && isLocalHost(request) && !isForwarded(request);
}

/** Everybody who can be signed in as. The database gives nobody unless it was itself made as the story. */
export async function storyPeople(door: Pick<Door, 'pool' | 'clock'>, asker: Asker): Promise<StoryPerson[]> {
  return atDoor(door, asker, async (tx, now) => {
    const { rows } = await sql<StoryPerson>`
      select user_id as "userId", name, kind, language, title, place,
        json_build_object('en', good_for_en, 'es', good_for_es) as "goodFor"
      from app_definer.people_of_story(${now.toString()})`.execute(tx);
    return rows;
  });
}

/** Signs in as a listed person; null when the list does not have them. */
export async function switchTo(
  door: Door,
  asker: Asker,
  userId: string,
  before: string | null,
): Promise<{ token: string } | null> {
  return atDoor(door, asker, async (tx, now) => {
    const { rows } =
      await sql`select 1 from app_definer.people_of_story(${now.toString()}) where user_id = ${userId}`.execute(tx);
    if (rows.length === 0) return null;
    return beginSession(tx, door.settings, { userId, method: 'story', before, requestId: asker.requestId }, now);
  });
}
