import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { systemClock } from '#kernel/clock.ts';
import { migrate } from '#platform/db/migrate.ts';
import { createPool } from '#platform/db/pool.ts';
import { readMigrations } from '#platform/db/read-migrations.ts';
import { runAtConsole } from '#platform/start/run-at-console.ts';

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

runAtConsole({
  web: fromHere('../build/server/index.js'),
  jobs: fromHere('./jobs.ts'),
  migrations: readMigrations().map(({ name }) => name),
  migrate: async ({ admin, keyring }, log) => {
    const { applied, version } = await migrate(admin, { loginPassword: keyring.derive('database-login') });
    if (applied.length > 0)
      log(`Migrated the database (${applied.length} ${applied.length === 1 ? 'step' : 'steps'}).`);
    return { version };
  },
  loadStory: async access => {
    const path = fromHere('../db/story/load-story.ts');
    if (!existsSync(path)) return [];
    access.log('Building the story county (first start only).');
    const { loadStory } = await import(path);
    const { signIns } = await loadStory({ ...access, now: Temporal.Now.instant() });
    return signIns;
  },
  printSetup: async ({ login, origin, log }) => {
    // Loaded only here, so that main stays small for as long as the product runs.
    const { createSetupLink } = await import('#platform/sign-in/first-administrator.ts');
    const { signInSettings } = await import('#platform/sign-in/settings.ts');
    const pool = createPool(login, 1);
    try {
      const link = await createSetupLink({ pool, clock: systemClock, settings: signInSettings(process.env), origin });
      if (link !== null) log(`Set up the first administrator, once and within a day: ${link}`);
    } finally {
      await pool.end();
    }
  },
});
