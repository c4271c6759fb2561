import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findRunningCluster } from '#platform/db/running-cluster.ts';
import { identityOf } from '#platform/process/identity.ts';
import { scratch } from '../../support/scratch.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

/** One start of the stand-in product. */
export type Started = {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Waits for a text on the console; throws with the console's content when the process ends first. */
  says(text: string): Promise<void>;
  /** Waits for the end; the exit code, or the signal. */
  ends(): Promise<number | string>;
};

/** `through` is a command that runs the product with fewer rights. */
export type Options = { args?: string[]; env?: Record<string, string>; through?: readonly string[] };

/** Starts the stand-in product on a data folder and a port. */
export function start(dataDir: string, port: number, options: Options = {}): Started {
  const product = [process.execPath, main, '--port', String(port), '--data', dataDir, ...(options.args ?? [])];
  const [command = '', ...words] = [...(options.through ?? []), ...product];
  const child = spawn(command, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, ...options.env },
  });
  let output = '';
  child.stdout?.on('data', (bytes: Buffer) => (output += bytes));
  child.stderr?.on('data', (bytes: Buffer) => (output += bytes));
  const ended = new Promise<number | string>(resolve =>
    child.once('exit', (code, signal) => resolve(signal ?? code ?? 0)),
  );
  return {
    child,
    output: () => output,
    ends: () => ended,
    says: async text => {
      while (!output.includes(text)) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended instead:\n${output}`);
        await wait(20);
      }
    },
  };
}

export const READY = 'Alongside is ready at';

/** Starts and waits until it is ready. */
export async function startReady(dataDir: string, port: number, options: Options = {}): Promise<Started> {
  const started = start(dataDir, port, options);
  await started.says(READY);
  return started;
}

/** A fresh place for data folders, outside of any closed folder. */
export function makePlace(): string {
  const place = realpathSync(mkdtempSync(join(scratch(), 'start-')));
  chmodSync(place, 0o755);
  return place;
}

/** Ends whatever a test left on a data folder, and removes the place. */
export async function clearPlace(place: string, dataDirs: string[]): Promise<void> {
  for (const dataDir of dataDirs) {
    for (const pid of [mainOf(dataDir), childOf(dataDir, 'web'), childOf(dataDir, 'jobs')]) kill(pid);
    const server = findRunningCluster(dataDir);
    kill(server?.pid, 'SIGQUIT');
    while (server !== undefined && identityOf(server.pid) === server.identity) await wait(20);
  }
  rmSync(place, { recursive: true, force: true });
}

export function kill(pid: number | undefined, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    if (pid !== undefined) process.kill(pid, signal);
  } catch {
    // It is gone already.
  }
}

/** The process of the main, web or jobs that runs on the folder, by the notes they leave. */
export const mainOf = (dataDir: string): number | undefined => pidIn(join(dataDir, 'lock'));
export const childOf = (dataDir: string, name: 'web' | 'jobs'): number | undefined =>
  pidIn(join(dataDir, 'run', `${name}.json`));

function pidIn(path: string): number | undefined {
  try {
    const { pid, identity } = JSON.parse(readFileSync(path, 'utf8')) as { pid: number; identity: string };
    return identityOf(pid) === identity ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Waits until the condition holds. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await wait(25);
}

/** Has the stand-in keep a word; true when it was acknowledged. */
export async function note(port: number, word: string): Promise<boolean> {
  try {
    return (await fetch(`http://localhost:${port}/note?word=${word}`, { method: 'POST' })).ok;
  } catch {
    return false;
  }
}

/** All words the stand-in has kept. */
export async function notes(port: number): Promise<string[]> {
  return (await (await fetch(`http://localhost:${port}/note`)).json()) as string[];
}

export const answers = async (port: number, path: string): Promise<string | undefined> => {
  try {
    return await (await fetch(`http://localhost:${port}${path}`)).text();
  } catch {
    return undefined;
  }
};
