import { existsSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { startApp } from '#app';
import { systemClock } from '#kernel/clock.ts';
import {
  type DirectoryOutcome,
  directoryGroups,
  directoryReport,
  importDirectory,
  openDirectory,
} from '#modules/organizations/index.ts';
import { connectionSettings } from '#platform/db/address.ts';
import { newFoundList } from '#platform/extracts/found-list.ts';
import { Refusal } from '#platform/process/refusal.ts';
import { readSettings } from '#platform/start/settings.ts';
import { sayIn } from '#platform/words/say.ts';
import { findAdministrator } from './administrator.ts';
import { withDatabase } from './open-database.ts';

type Given = {
  readonly 'dry-run'?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly mapping?: string | undefined;
  readonly source?: string | undefined;
  readonly as?: string | undefined;
  readonly agency?: string | undefined;
  readonly data?: string | undefined;
};

/** So many lines of a reason are named; --json names them all. */
const LINES_NAMED = 5;
const number = (value: number) => value.toLocaleString('en');

/**
 * npm run import -- hsds PATH: looks through a community directory and takes what is good of it, unless it is a dry run. Rows
 * it refuses are named one by one; what it names no longer is proposed for removal and never removed.
 */
export async function importHsds(path: string, given: Given): Promise<void> {
  if (!existsSync(path)) throw new Refusal(`There is nothing at ${path}.`);
  const source = given.source ?? 'hsds';
  if (!/^[a-z0-9][a-z0-9_-]{0,39}$/.test(source))
    throw new Refusal('--source takes small letters, digits, - and _, up to 40.');
  const mapping = given.mapping === undefined ? null : readMapping(given.mapping);
  const settings = readSettings(given.data ? ['--data', given.data] : [], process.env);
  const dryRun = given['dry-run'] ?? false;
  startApp();
  const opened = await openDirectory(path, mapping);
  const outcome = opened.ok
    ? await withDatabase(settings, async ({ pool, keyring, address }) => {
        const who = await findAdministrator({ pool, keyring, clock: systemClock }, given);
        const client = new pg.Client(connectionSettings(address));
        client.on('error', () => {});
        await client.connect();
        try {
          const now = systemClock.now().toString();
          const { rows } = opened.value;
          return await importDirectory({ ...who, client, source, now, rows, dryRun, tell: progress() });
        } finally {
          await client.end();
        }
      })
    : unreadable(opened.refusal);
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  if (given.json) console.log(JSON.stringify(directoryReport(sayIn('en'), outcome), null, 2));
  else print(outcome, dryRun);
  if (!outcome.taken && !(dryRun && outcome.counts.size > 0)) process.exitCode = 1;
}

type Found = Parameters<DirectoryOutcome['found']['add']>[0];

function unreadable(refusal: readonly Found[]): DirectoryOutcome {
  const found: DirectoryOutcome['found'] = newFoundList();
  for (const each of refusal) found.add(each);
  return { taken: false, counts: new Map(), proposals: { remove: 0, change: 0, sameAs: 0 }, found };
}

function readMapping(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Refusal(`The mapping file ${path} cannot be read.`);
  }
}

/** One line on the terminal that is written over as the work goes on. */
const progress = () =>
  process.stderr.isTTY
    ? (step: string, done: number, of: number) =>
        void process.stderr.write(
          `\r\u001b[K${step} ${step === 'reading' ? `${number(done)} rows` : `${number(done)} of ${number(of)}`}`,
        )
    : undefined;

function print(outcome: DirectoryOutcome, dryRun: boolean): void {
  for (const [kind, { read, new: fresh, changed, same, refused }] of outcome.counts)
    console.log(
      `${kind}: ${number(read)} ${read === 1 ? 'row' : 'rows'}, ${number(fresh)} new, ${number(changed)} changed, ${number(same)} the same, ${number(refused)} not taken`,
    );
  for (const [weight, title] of [
    ['refusal', 'What was not taken'],
    ['note', 'What is worth knowing'],
  ] as const) {
    const groups = directoryGroups(sayIn('en'), outcome, weight, LINES_NAMED);
    if (groups.length > 0) console.log(`\n${title}`);
    for (const { file, column, count, is, first } of groups) {
      const place = [file, column].filter(Boolean).join(' · ');
      const lines = first
        .map(({ line, value }) => [line, value === null ? '' : `“${value}”`].filter(Boolean).join(' '))
        .filter(Boolean);
      console.log(
        `  ${[number(count), place].filter(Boolean).join(' × ')}: ${is}${lines.length ? ` ${lines.join('; ')}.` : ''}`,
      );
    }
  }
  const { remove, change, sameAs } = outcome.proposals;
  const proposed = [
    remove > 0 && `${number(remove)} removals`,
    change > 0 && `${number(change)} changes`,
    sameAs > 0 && `${number(sameAs)} organizations that may be the same`,
  ].filter(Boolean);
  if (proposed.length > 0) console.log(`\nTo decide in the directory: ${proposed.join(', ')}.`);
  console.log(`\n${outcome.taken ? 'Taken.' : `${dryRun ? 'Looked through.' : 'Not taken.'} Nothing was written.`}`);
}
