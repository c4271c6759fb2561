import { join } from 'node:path';
import { addressToEnvironment, type DatabaseAddress } from '../db/address.ts';
import { handedKeyringEnvironment, handedText } from '../keys/handed-keyring.ts';
import type { KeyMaterial } from '../keys/material.ts';
import { type KeptChild, keepRunning } from '../process/child.ts';
import { Refusal } from '../process/refusal.ts';
import { waitForHealth } from './health.ts';
import type { Made } from './making.ts';
import { isPortFree, portBusy } from './port.ts';
import type { Settings } from './settings.ts';

/** The folder in which children are noted, so that the next start finds the ones that outlived this one. */
export const notesFolder = (dataDir: string): string => join(dataDir, 'run');

export type ChildrenPlan = {
  readonly settings: Settings;
  readonly dataDir: string;
  readonly scripts: { readonly web: string; readonly jobs: string };
  readonly login: DatabaseAddress;
  readonly keys: KeyMaterial;
  readonly made: Made;
  /** The newest migration; the web process is healthy when its database has it. */
  readonly migration: string;
  readonly say: (line: string) => void;
  /** Called once when one of them ends too often. */
  readonly giveUp: (sentence: string) => void;
  /** Takes each child as soon as it exists, so that it is stopped whatever happens next. */
  readonly keep: (child: KeptChild) => void;
};

/**
 * Starts the web and the jobs process and waits until the web process is healthy. Throws a Refusal when its port was
 * taken in the last moment or when it keeps ending.
 */
export async function startWebAndJobs(plan: ChildrenPlan): Promise<void> {
  const { settings, say } = plan;
  let failure: Refusal | undefined;
  let healthy = false;
  const begin = (name: 'web' | 'jobs', onEnd: () => void): KeptChild =>
    keepRunning(
      {
        name,
        script: plan.scripts[name],
        environment: environmentOf(plan),
        keys: handedText(plan.keys),
        notes: notesFolder(plan.dataDir),
      },
      {
        onEnd: how => {
          say(`The ${name} process ended (${how}): starting it again.`);
          onEnd();
        },
        onGiveUp: how => {
          failure ??= new Refusal(`The ${name} process keeps ending (${how}): Alongside was stopped.`);
          plan.giveUp(failure.message);
        },
      },
    );
  // Asked before the web process is started again, when whoever listens there is not ours.
  const checkPort = async (): Promise<void> => {
    if (!healthy && !(await isPortFree(settings.port))) failure ??= portBusy(settings.port);
  };
  plan.keep(begin('web', () => void checkPort()));
  plan.keep(begin('jobs', () => {}));
  healthy = await waitForHealth(settings.port, () => failure === undefined);
  if (failure !== undefined) throw failure;
}

function environmentOf({ settings, dataDir, login, made, migration }: ChildrenPlan): Record<string, string> {
  return {
    ...addressToEnvironment(login),
    ...handedKeyringEnvironment,
    NODE_ENV: 'production',
    PORT: String(settings.port),
    ORIGIN: settings.origin,
    DATA_DIR: dataDir,
    ALONGSIDE_MIGRATION: migration,
    ...(settings.trustProxy && { TRUST_PROXY: settings.trustProxy }),
    ...(made === 'story' && { ALONGSIDE_STORY: '1' }),
  };
}
