import { systemClock } from '#kernel/clock.ts';
import { countPlacesOfAll } from '#modules/measures/index.ts';
import { Refusal } from '#platform/process/refusal.ts';
import {
  createAdministrator,
  type Door,
  passwords,
  resetSecondFactor,
  showOutbox,
  signInSettings,
  unlock,
} from '#platform/sign-in/door.ts';
import { readSettings } from '#platform/start/settings.ts';
import { readArguments, runCommand } from './command.ts';
import { withDatabase } from './open-database.ts';

const usage = `npm run admin -- create --name NAME --email ADDRESS [--language en|es] [--data FOLDER]
       npm run admin -- unlock --email ADDRESS
       npm run admin -- reset-second-factor --email ADDRESS
       npm run admin -- outbox
       npm run admin -- count-figures [--months NUMBER]`;

const sentences: Readonly<Record<string, string>> = {
  'no-address': 'This is neither an e-mail address nor a US phone number.',
  nobody: 'Nobody signs in with this address.',
  'no-name': 'The name is missing or has characters that cannot be kept.',
  'in-use': 'Somebody signs in with this address already.',
  'no-agency': 'There is no agency yet, or more than one: the set-up address makes the first one.',
};

/** What the command prints when it is done. Throws a Refusal with one sentence. */
async function administer(
  door: Door,
  word: string | undefined,
  given: { name?: string; email?: string; language?: string; months?: string },
): Promise<string> {
  const email = given.email ?? '';
  if (word === 'create') {
    const language = given.language === 'es' ? 'es' : 'en';
    const { link } = doneOrRefused(await createAdministrator(door, { name: given.name ?? '', email, language }));
    return `The account is made. This link sets its password, once, for 3 days; hand it to that person only:\n${link}`;
  }
  if (word === 'unlock') {
    return doneOrRefused(await unlock(door, email))
      ? 'Unlocked: the next try is heard at once.'
      : 'Nothing was locked.';
  }
  if (word === 'reset-second-factor') {
    doneOrRefused(await resetSecondFactor(door, email));
    return 'Done: the second step is set up anew at the next sign-in. All sessions of the account ended.';
  }
  if (word === 'outbox') {
    const messages = await showOutbox(door);
    if (messages.length === 0) return 'No message is waiting.';
    return messages.map(({ madeAt, to, subject, text }) => `${madeAt}  ${to}  ${subject}\n${text}`).join('\n\n');
  }
  if (word === 'count-figures') {
    const months = Number(given.months ?? '36');
    if (!(Number.isInteger(months) && months >= 0 && months <= 120))
      throw new Refusal('--months is a whole number of months, 120 at most.');
    const days = await countPlacesOfAll(door.pool, door.clock.now().toString(), months);
    return `Figures of neighborhoods and communities are counted for ${days} days: today and the ends of months before.`;
  }
  throw new Refusal(`Usage: ${usage}`);
}

function doneOrRefused<T>(result: { ok: true; value: T } | { ok: false; refusal: { kind: string } }): T {
  if (result.ok) return result.value;
  throw new Refusal(sentences[result.refusal.kind] ?? result.refusal.kind);
}

runCommand(async () => {
  const text = { type: 'string' } as const;
  const { values, word } = readArguments({ name: text, email: text, language: text, data: text, months: text }, usage);
  const settings = readSettings(values.data ? ['--data', values.data] : [], process.env);
  const said = await withDatabase(settings, ({ pool, keyring }) =>
    administer(
      { pool, keyring, clock: systemClock, passwords, settings: signInSettings(process.env), origin: settings.origin },
      word,
      values,
    ),
  );
  console.log(said);
});
