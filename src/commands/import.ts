import { existsSync, readFileSync } from 'node:fs';
import { startApp } from '#app';
import { systemClock } from '#kernel/clock.ts';
import {
  endBrokenImports,
  type Failure,
  type ImportPath,
  importPath,
  type Outcome,
  outcomeGroups,
  outcomeReport,
} from '#modules/exchange/index.ts';
import { Refusal } from '#platform/process/refusal.ts';
import { signInSettings } from '#platform/sign-in/door.ts';
import { readSettings } from '#platform/start/settings.ts';
import { sayIn } from '#platform/words/say.ts';
import { findAdministrator } from './administrator.ts';
import { readArguments, runCommand } from './command.ts';
import { importHsds } from './import-hsds.ts';
import { importRules } from './import-rules.ts';
import { withDatabase } from './open-database.ts';

const usage = `npm run import -- caseload PATH [--dry-run] [--json] [--without-refused] [--mapping FILE] [--source NAME]
       npm run import -- afcars FILE [--dry-run] [--json] [--without-refused] [--source NAME]
       npm run import -- hsds PATH [--dry-run] [--json] [--mapping FILE] [--source NAME]
       npm run import -- rules FILE [--dry-run] [--json] [--from DAY]
       all with [--as EMAIL] [--agency SHORT-NAME] [--data FOLDER]`;

/** So many lines of a reason are named; --json names them all. */
const LINES_NAMED = 5;

const failures: Readonly<Record<Failure, string>> = {
  'process-ended': 'The import was stopped. Nothing was written.',
  'file-gone': 'The files could not be read. Nothing was written.',
  'not-allowed': 'Only an administrator brings data. Nothing was written.',
  'another-import-runs': 'Another import of this agency is under way: try again when it is done. Nothing was written.',
  unexpected: 'Something went wrong that should not; the line above says where. Nothing was written.',
};

const number = (value: number) => value.toLocaleString('en');

/** One line on the terminal that is written over as the work goes on. */
const showProgress: NonNullable<ImportPath['tell']> = (step, done, of) => {
  const far = step === 'reading' ? `${number(done)} rows` : `${number(done)} of ${number(of)}`;
  process.stderr.write(`\r\u001b[K${step} ${far}`);
};

function print(outcome: Outcome, dryRun: boolean): void {
  const say = sayIn('en');
  for (const [file, { read, new: fresh, changed, same, refused }] of outcome.files)
    console.log(
      `${file}: ${number(read)} ${read === 1 ? 'row' : 'rows'}, ${number(fresh)} new, ${number(changed)} changed, ${number(same)} the same, ${number(refused)} not taken`,
    );
  for (const [weight, title] of [
    ['refusal', 'What stands in the way'],
    ['note', 'What is worth knowing'],
  ] as const) {
    const groups = outcomeGroups(say, outcome, weight, LINES_NAMED);
    if (groups.length > 0) console.log(`\n${title}`);
    for (const { place, count, is, told, lines } of groups) {
      const named = lines.map(({ line, value }) => line || value).filter(Boolean);
      const which =
        named.length === 0 ? '' : ` ${count ? (named.length > 1 ? 'First lines ' : 'Line ') : ''}${named.join(', ')}.`;
      console.log(`  ${[count, place].filter(Boolean).join(': ')}: ${[is, told].filter(Boolean).join(' ')}${which}`);
    }
  }
  console.log(`\n${endOf(outcome, dryRun)}`);
}

/** What became of it, in a sentence. */
function endOf({ taken, found }: Outcome, dryRun: boolean): string {
  const refused = found.refusals() > 0;
  if (taken) return refused ? 'Taken without those rows.' : 'Taken.';
  const why = refused ? 'It cannot be taken as it is.' : 'Nothing stands in the way.';
  return `${dryRun ? why : 'Not taken.'} Nothing was written.`;
}

runCommand(async () => {
  const text = { type: 'string' } as const;
  const yes = { type: 'boolean' } as const;
  const options = {
    'dry-run': yes,
    json: yes,
    'without-refused': yes,
    mapping: text,
    source: text,
    from: text,
    as: text,
    agency: text,
    data: text,
  };
  const { values, words } = readArguments(options, usage, 2);
  const [format, path] = words;
  if (format === 'hsds' && path !== undefined) return await importHsds(path, values);
  if (format === 'rules' && path !== undefined) return await importRules(path, values);
  if ((format !== 'caseload' && format !== 'afcars') || path === undefined) throw new Refusal(`Usage: ${usage}`);
  if (!existsSync(path)) throw new Refusal(`There is nothing at ${path}.`);
  const source = values.source ?? format;
  if (!/^[a-z0-9][a-z0-9_-]{0,39}$/.test(source))
    throw new Refusal('--source takes small letters, digits, - and _, up to 40.');
  const mapping = values.mapping === undefined ? null : readText(values.mapping);
  const settings = readSettings(values.data ? ['--data', values.data] : [], process.env);
  const given = { dryRun: values['dry-run'] ?? false, withoutRefused: values['without-refused'] ?? false };
  startApp();
  const outcome = await withDatabase(settings, async ({ pool, keyring, address }) => {
    const door = signInSettings(process.env);
    const moment = () => systemClock.now().toString();
    const house = { pool, keyring, address, moment, settings: door, origin: settings.origin };
    const who = await findAdministrator({ pool, keyring, clock: systemClock }, values);
    await endBrokenImports(house, { role: 'alongside_import' });
    const tell = process.stderr.isTTY ? showProgress : undefined;
    return await importPath(house, { ...who, ...given, format, path, mapping, source, tell });
  });
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  if (typeof outcome === 'string') throw new Refusal(failures[outcome]);
  if (values.json) console.log(JSON.stringify(outcomeReport(sayIn('en'), outcome), null, 2));
  else print(outcome, given.dryRun);
  if (outcome.found.refusals() > 0 && !outcome.taken) process.exitCode = 1;
});

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Refusal(`The mapping file ${path} cannot be read.`);
  }
}
