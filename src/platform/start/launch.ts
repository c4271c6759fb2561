import { join } from 'node:path';
import type { Cluster } from '../db/cluster.ts';
import { keySourceFrom, loadKeyMaterial, ownKeysWarning } from '../keys/key-source.ts';
import { type Keyring, makeKeyring } from '../keys/keyring.ts';
import type { KeptChild } from '../process/child.ts';
import { isLock, type Lock, takeLock } from '../process/lock.ts';
import { stopOrphans } from '../process/orphans.ts';
import { Refusal } from '../process/refusal.ts';
import { noteDatabaseVersion, openDataFolder } from './data-folder.ts';
import { checkOutsideDatabase, startOwnDatabase } from './database.ts';
import { type Made, prepareDatabase, readSignIns, signInTable } from './making.ts';
import { isPortFree, portBusy } from './port.ts';
import type { Access, Product } from './product.ts';
import type { Settings } from './settings.ts';
import { notesFolder, startWebAndJobs } from './web-and-jobs.ts';

/** A product that starts or runs. */
export type Alongside = {
  /** Fulfilled when the product is ready; rejected, after everything was stopped, when it cannot be started. */
  readonly ready: Promise<void>;
  /** Fulfilled with one sentence when a part could not be kept running and everything was stopped. */
  readonly failed: Promise<string>;
  /** Stops web, jobs and database, in this order, at any moment. Called again it waits for the same stop. */
  stop(): Promise<void>;
};

/** What exists so far, in the order it was started; stopped backwards. */
type Parts = {
  lock?: Lock;
  cluster?: Cluster;
  /** A database on its way up: a stop waits for it, or it would be left behind. */
  opening?: Promise<unknown>;
  readonly children: KeptChild[];
  stopping: boolean;
};

type Plan = {
  readonly settings: Settings;
  readonly product: Product;
  readonly say: (line: string) => void;
  readonly giveUp: (sentence: string) => void;
};

/** Starts everything on a data folder. Refusals carry one sentence for what the operator can put right. */
export function launch(settings: Settings, product: Product, say: (line: string) => void): Alongside {
  const parts: Parts = { children: [], stopping: false };
  const failure = Promise.withResolvers<string>();
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopped ??= stopParts(parts);
    return stopped;
  };
  const giveUp = (sentence: string): void => {
    if (!parts.stopping) void stop().then(() => failure.resolve(sentence));
  };
  const ready = start(parts, { settings, product, say, giveUp }).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { ready, failed: failure.promise, stop };
}

async function start(parts: Parts, plan: Plan): Promise<void> {
  const { settings, product, say } = plan;
  const { dataDir, database } = openDataFolder(settings.dataDir, product.migrations);
  parts.lock = await lockFolder(dataDir);
  for (const name of await stopOrphans(notesFolder(dataDir))) say(`Stopped the ${name} process of an earlier start.`);
  if (!(await isPortFree(settings.port))) throw portBusy(settings.port);

  const source = keySourceFrom(settings.keys, dataDir);
  const keys = loadKeyMaterial(source, database === undefined ? Temporal.Now.instant() : undefined);
  const access = await openDatabase(parts, plan, dataDir, makeKeyring(keys));
  const { made, migration } = await fillDatabase(plan, dataDir, access);

  if (parts.stopping) return;
  const keep = (child: KeptChild): void => void parts.children.push(child);
  const { web, jobs } = product;
  await startWebAndJobs({ ...plan, dataDir, scripts: { web, jobs }, login: access.login, keys, made, migration, keep });
  if (parts.stopping) return;
  say(`Alongside is ready at ${settings.origin}`);
  if (source.kind === 'own') say(ownKeysWarning);
  if (made === 'story') for (const line of signInTable(readSignIns(dataDir))) say(line);
  if (made === 'empty') await product.printSetup({ ...access, origin: settings.origin, log: say });
}

async function lockFolder(dataDir: string): Promise<Lock> {
  const lock = await takeLock(join(dataDir, 'lock'));
  if (isLock(lock)) return lock;
  throw new Refusal(`Alongside is already running on the data folder ${dataDir} (process ${lock.pid}).`);
}

async function openDatabase(parts: Parts, plan: Plan, dataDir: string, keyring: Keyring): Promise<Access> {
  const { settings, say } = plan;
  let admin = settings.outside;
  if (admin === undefined) {
    say('Starting the database.');
    const own = await openOwn(parts, plan, dataDir);
    if (own.cluster.adopted) say('Took over the database of an earlier start.');
    admin = own.address;
  } else {
    await checkOutsideDatabase(admin);
  }
  return { admin, login: { ...admin, user: 'alongside_login', password: keyring.derive('database-login') }, keyring };
}

async function openOwn(
  parts: Parts,
  plan: Plan,
  dataDir: string,
): Promise<Awaited<ReturnType<typeof startOwnDatabase>>> {
  const opening = startOwnDatabase(dataDir, plan.say, cluster => {
    parts.cluster = cluster;
    cluster.onExit(() => bringBack(parts, plan, dataDir));
  });
  parts.opening = opening;
  return await opening;
}

/** A database that ends on its own is started again: it comes back at the same socket with all it has promised. */
function bringBack(parts: Parts, plan: Plan, dataDir: string): void {
  if (parts.stopping) return;
  plan.say('The database ended unexpectedly: starting it again.');
  openOwn(parts, plan, dataDir).then(
    () => plan.say('The database is back.'),
    (error: unknown) => plan.giveUp(error instanceof Refusal ? error.message : 'The database cannot be started again.'),
  );
}

async function fillDatabase(
  { settings, product, say }: Plan,
  dataDir: string,
  access: Access,
): Promise<{ made: Made; migration: string }> {
  let migration = '';
  const made = await prepareDatabase(access.admin, dataDir, {
    log: say,
    migrate: async () => {
      migration = (await product.migrate(access, say)).version;
      noteDatabaseVersion(dataDir, migration);
    },
    ...(!settings.empty && {
      loadStory: () => product.loadStory({ ...access, dataDir, origin: settings.origin, log: say }),
    }),
  });
  if (settings.empty && made === 'story') {
    say('This data folder already holds the story county; --empty changes nothing.');
  }
  return { made, migration };
}

async function stopParts(parts: Parts): Promise<void> {
  parts.stopping = true;
  parts.lock?.announceStop();
  for (const child of parts.children) await child.stop(15_000);
  await parts.opening?.catch(() => {});
  await parts.cluster?.stop();
  parts.lock?.release();
}
