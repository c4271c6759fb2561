import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { identityOf } from './identity.ts';

type Note = { readonly pid: number; readonly identity: string };

/** Notes a child process in the folder, so that a later start finds it should this process be killed. */
export function noteChild(folder: string, name: string, pid: number): void {
  const identity = identityOf(pid);
  if (identity === undefined) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ pid, identity } satisfies Note), { mode: 0o600 });
}

/** Forgets a child that has ended. */
export function forgetChild(folder: string, name: string): void {
  rmSync(join(folder, `${name}.json`), { force: true });
}

/** Stops every noted child that outlived its start; a process that merely got the same number is left alone. */
export async function stopOrphans(folder: string): Promise<string[]> {
  const stopped: string[] = [];
  for (const file of namesIn(folder)) {
    const note = readNote(join(folder, file));
    if (note !== undefined && identityOf(note.pid) === note.identity) {
      await stopProcess(note);
      stopped.push(file.replace(/\.json$/, ''));
    }
    rmSync(join(folder, file), { force: true });
  }
  return stopped;
}

async function stopProcess({ pid, identity }: Note): Promise<void> {
  for (const [signal, milliseconds] of [
    ['SIGTERM', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const end = performance.now() + milliseconds;
    while (performance.now() < end) {
      if (identityOf(pid) !== identity) return;
      await wait(25);
    }
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter(name => name.endsWith('.json'));
  } catch {
    return [];
  }
}

function readNote(path: string): Note | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Note;
  } catch {
    return undefined;
  }
}
