import { keySourceFrom } from '#platform/keys/key-source.ts';
import { rotateKeys } from '#platform/keys/rotate.ts';
import { Refusal } from '#platform/process/refusal.ts';
import { dataFolderFrom } from '#platform/start/settings.ts';
import { readArguments, runCommand } from './command.ts';

const usage = 'npm run rotate-keys -- [--data FOLDER]';

runCommand(async () => {
  const { values, word } = readArguments({ data: { type: 'string' } }, usage);
  if (word !== undefined) throw new Refusal(`Usage: ${usage}`);
  const source = keySourceFrom(process.env.ALONGSIDE_KEYS, dataFolderFrom(values.data, process.env));
  const { current } = await rotateKeys(source, Temporal.Now.instant());
  console.log(
    `The new key ${current} is current. Restart Alongside to use it; older keys go on opening what they sealed.`,
  );
});
