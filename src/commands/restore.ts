import { restore } from '#platform/backup/restore.ts';
import { Refusal } from '#platform/process/refusal.ts';
import { dataFolderFrom } from '#platform/start/settings.ts';
import { readArguments, runCommand } from './command.ts';

const usage = 'npm run restore -- BACKUP [--data FOLDER] [--replace]';

runCommand(async () => {
  const { values, word } = readArguments({ data: { type: 'string' }, replace: { type: 'boolean' } }, usage);
  if (word === undefined) throw new Refusal(`Usage: ${usage}`);
  const dataDir = dataFolderFrom(values.data, process.env);
  const done = await restore({
    backUp: word,
    dataDir,
    replace: values.replace ?? false,
    now: () => Temporal.Now.instant(),
  });
  console.log(`Restored the back-up of ${done.at} to ${dataDir}.`);
  if (done.aside !== undefined) console.log(`What was there before is in ${done.aside}.`);
  if (done.database === 'operator') {
    console.log('The database was not in it: its operator restores it to the same moment.');
  }
  if (done.keys === 'elsewhere') console.log('The keys were not in it: set ALONGSIDE_KEYS before you start.');
});
