import { readFileSync, statSync } from 'node:fs';
import { startApp } from '#app';
import { systemClock } from '#kernel/clock.ts';
import { importPack, type PackImport, sayProblem } from '#modules/rulebook/index.ts';
import { Refusal } from '#platform/process/refusal.ts';
import { readSettings } from '#platform/start/settings.ts';
import { sayIn } from '#platform/words/say.ts';
import { findAdministrator } from './administrator.ts';
import { askingAs } from './asking.ts';
import { withDatabase } from './open-database.ts';

type Given = {
  readonly 'dry-run'?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly from?: string | undefined;
  readonly as?: string | undefined;
  readonly agency?: string | undefined;
  readonly data?: string | undefined;
};

const refusals: Readonly<Record<string, string>> = {
  'not-allowed': 'Only an administrator takes rules.',
  invalid: '--from is in the past: rules take effect from now on.',
  'another-edition-waits': 'Another edition of this pack takes effect on that day or later: call it off first.',
};

/**
 * npm run import -- rules FILE: looks through a pack, counts what it changes, and takes it, unless it is a dry run. `--from`
 * is the day it takes effect, at midnight in the agency's time zone; left out it does at once.
 */
export async function importRules(path: string, given: Given): Promise<void> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new Refusal(`There is no file at ${path}.`);
  const bytes = readFileSync(path);
  const day = given.from === undefined ? null : dayOf(given.from);
  const dryRun = given['dry-run'] ?? false;
  startApp();
  const settings = readSettings(given.data ? ['--data', given.data] : [], process.env);
  const imported = await withDatabase(settings, async ({ pool, keyring }) => {
    const { userId } = await findAdministrator({ pool, keyring, clock: systemClock }, given);
    const as = await askingAs(pool, systemClock, userId);
    const zone = await as(async ({ who }) => who.timeZone);
    const from = day === null ? null : day.toZonedDateTime(zone).toInstant().toString();
    return await importPack({ pool, as }, { bytes, dryRun, from });
  });
  if (typeof imported === 'string')
    throw new Refusal(`${refusals[imported] ?? imported} Nothing was taken: the rules that run go on.`);
  if (given.json) console.log(JSON.stringify(reportOf(imported), null, 2));
  else for (const line of linesOf(imported, dryRun)) console.log(line);
  if (imported.problems.length > 0) process.exitCode = 1;
}

function dayOf(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    throw new Refusal('--from takes a day, such as 2026-12-01.');
  }
}

/** What became of a pack, for machines: each problem with its code, its place and its sentence. */
export const reportOf = ({ problems, ...rest }: PackImport) => ({
  ...rest,
  problems: problems.map(problem => ({ ...problem, says: sayProblem(sayIn('en'), problem) })),
});

/** What became of a pack, for people. */
export function linesOf({ pack, version, taken, same, problems, changes }: PackImport, dryRun: boolean): string[] {
  const say = sayIn('en');
  const name = [pack ?? 'The pack', version ?? ''].join(' ').trim();
  if (problems.length > 0)
    return [
      `${name} cannot be taken as it is:`,
      ...problems.map(problem => `  ${sayProblem(say, problem)}`),
      'Nothing was written: the rules that run go on.',
    ];
  if (same) return [`${name} is taken already. Nothing was written.`];
  const number = (value: number) => value.toLocaleString('en');
  return [
    ...(changes
      ? [
          `${name}, counted for ${number(changes.children)} children in open cases: ${number(changes.moved)} due dates fall on another day, ${number(changes.added)} are new, ${number(changes.removed)} are gone.`,
          ...changes.rules.map(
            ({ rule, moved, added, removed }) =>
              `  ${rule}: ${number(moved)} other day, ${number(added)} new, ${number(removed)} gone`,
          ),
        ]
      : []),
    taken ? 'Taken.' : `${dryRun ? 'Nothing stands in the way.' : 'Not taken.'} Nothing was written.`,
  ];
}
