import { backUp } from '#platform/backup/back-up.ts';
import { Refusal } from '#platform/process/refusal.ts';
import { dataFolderFrom } from '#platform/start/settings.ts';
import { readArguments, runCommand } from './command.ts';

const usage = 'npm run backup -- --out FOLDER [--data FOLDER]';

runCommand(async () => {
  const { values, word } = readArguments({ out: { type: 'string' }, data: { type: 'string' } }, usage);
  if (values.out === undefined || word !== undefined) throw new Refusal(`Usage: ${usage}`);
  const begun = performance.now();
  const made = await backUp({
    dataDir: dataFolderFrom(values.data, process.env),
    out: values.out,
    outside: Boolean(process.env.DATABASE_URL),
    now: () => Temporal.Now.instant(),
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const size = (made.bytes / 1e6).toFixed(1);
  console.log(`Backed up ${made.entries.length} files, ${size} MB, in ${seconds} s to ${values.out}.`);
  if (made.database === 'operator') {
    console.log('The database is not in it: DATABASE_URL names one that its operator backs up.');
  }
  console.log(
    made.keys === 'included'
      ? 'The keys are in it: whoever holds this back-up can read everything.'
      : 'The keys are not in it: keep what ALONGSIDE_KEYS names as safely as this back-up, and apart from it.',
  );
});
