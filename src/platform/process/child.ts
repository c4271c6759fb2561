import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { forgetChild, noteChild } from './orphans.ts';

/** What to run: `script` on this same Node, with the keys written to its open file 3. */
export type ChildPlan = {
  readonly name: string;
  readonly script: string;
  readonly environment: Record<string, string>;
  readonly keys: string;
  /** The folder of notes for orphans. */
  readonly notes: string;
};

/** A child that is started again when it ends without having been told to. */
export type KeptChild = {
  /** Asks it to stop, and after `milliseconds` makes it. */
  stop(milliseconds: number): Promise<void>;
};

/** Five ends within two minutes are no accident any more. */
const limit = { ends: 5, milliseconds: 120_000 };

/**
 * Starts a child and keeps it running: an end it was not asked for is followed by a new start after 0.25, 0.5, 1 and
 * 2 seconds, and `onEnd` hears of it. When it ends too often, `onGiveUp` is called instead.
 */
export function keepRunning(
  plan: ChildPlan,
  listeners: { onEnd: (how: string) => void; onGiveUp: (how: string) => void },
): KeptChild {
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let moments: number[] = [];
  let child = begin();

  function begin(): ChildProcess {
    const begun = start(plan);
    begun.once('exit', (code, signal) => {
      forgetChild(plan.notes, plan.name);
      if (!stopping) ended(signal ?? `code ${code}`);
    });
    return begun;
  }

  function ended(how: string): void {
    const now = performance.now();
    moments = [...moments.filter(each => now - each < limit.milliseconds), now];
    if (moments.length >= limit.ends) {
      listeners.onGiveUp(how);
      return;
    }
    listeners.onEnd(how);
    timer = setTimeout(
      () => {
        child = begin();
      },
      125 * 2 ** moments.length,
    );
  }

  return {
    stop: async milliseconds => {
      stopping = true;
      clearTimeout(timer);
      await stopChild(child, milliseconds);
    },
  };
}

function start(plan: ChildPlan): ChildProcess {
  const preload = fileURLToPath(new URL('./stop-with-parent.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', preload, plan.script], {
    env: { ...withoutSecrets(process.env), ...plan.environment },
    // A group of its own: Ctrl-C in a terminal reaches main alone, which then stops everything in order.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'pipe', 'ipc'],
  });
  const keys = child.stdio[3] as Writable;
  keys.on('error', () => {});
  keys.end(plan.keys);
  if (child.pid !== undefined) noteChild(plan.notes, plan.name, child.pid);
  return child;
}

/** Children sign in to the database as a lesser user, and get the keys by their pipe. */
function withoutSecrets({ DATABASE_URL: _, ALONGSIDE_KEYS: __, ...rest }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return rest;
}

async function stopChild(child: ChildProcess, milliseconds: number): Promise<void> {
  const running = (): boolean => child.exitCode === null && child.signalCode === null && child.pid !== undefined;
  for (const [signal, patience] of [
    ['SIGTERM', milliseconds],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!running()) return;
    const end = once(child, 'exit', { signal: AbortSignal.timeout(patience) });
    child.kill(signal);
    await end.catch(() => {});
  }
}
