import type { TestDatabase } from './test-database.ts';

/**
 * Two who act at once: `first` calls what it is given when its work is done and not yet committed; `second` begins then, and
 * waits where it meets the first one's rows (or ends, where it meets none). Answers what came of both.
 */
export async function oneAfterAnother<A, B>(
  db: TestDatabase,
  first: (meanwhile: () => Promise<void>) => Promise<A>,
  second: () => Promise<B>,
): Promise<[A, PromiseSettledResult<B>]> {
  let later: Promise<PromiseSettledResult<B>[]> | undefined;
  let isOver = false;
  const came = await first(async () => {
    later = Promise.allSettled([second()]).finally(() => {
      isOver = true;
    });
    while (!isOver && !(await isSomebodyWaiting(db)));
  });
  const [then] = (await later) ?? [];
  if (!then) throw new Error('the first one never said that its work is done');
  return [came, then];
}

const isSomebodyWaiting = (db: TestDatabase) =>
  db.value<boolean>(
    `select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')`,
  );
