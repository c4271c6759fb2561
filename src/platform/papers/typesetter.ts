import { type ChildProcess, fork } from 'node:child_process';
import { dirname, join } from 'node:path';
import { assetFolder } from './asset-folder.ts';
import type { SetPaper } from './set-paper.ts';

export type Wanted = { readonly id: number; readonly data: string; readonly mark: boolean };
export type Answer =
  | { readonly id: number; readonly made: SetPaper }
  | { readonly id: number; readonly failed: string };

type Waiting = { readonly done: (made: SetPaper) => void; readonly failed: (why: Error) => void };
type Child = {
  readonly process: ChildProcess;
  readonly waiting: Map<number, Waiting>;
  asked: number;
  rest?: NodeJS.Timeout;
};

/** The compiler keeps some 200 KB of every paper for good; after so many papers its process is followed by a new one. */
const papersPerChild = 200;
/** Milliseconds without a paper after which the process ends and gives its 100 MB back. */
const idle = 30_000;
/** Milliseconds after which a paper is given up and its process ended. A long one takes a fifth of a second. */
const patience = 60_000;

let current: Child | undefined;

/**
 * Sets a paper in a process of its own: requests do not wait for it, its memory is given back, and a fault in the
 * compiler ends nothing else. The process has no keys and no way to the database. Throws when it fails.
 */
export async function typeset(data: string, mark: boolean): Promise<SetPaper> {
  const child = current ?? start();
  current = child;
  child.asked += 1;
  if (child.asked >= papersPerChild) current = undefined;
  clearTimeout(child.rest);
  child.process.ref();
  child.process.channel?.ref();
  const id = child.asked;
  const tooLong = setTimeout(() => child.process.kill('SIGKILL'), patience);
  try {
    return await new Promise((done, failed) => {
      child.waiting.set(id, { done, failed });
      child.process.send({ id, data, mark } satisfies Wanted, error => error && failed(error));
    });
  } finally {
    clearTimeout(tooLong);
    child.waiting.delete(id);
    if (child.waiting.size === 0) atRest(child);
  }
}

function start(): Child {
  const script = join(dirname(assetFolder()), 'src/platform/papers/typesetter-child.ts');
  const child: Child = {
    process: fork(script, {
      execArgv: [],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    }),
    waiting: new Map(),
    asked: 0,
  };
  child.process.on('message', (answer: Answer) => {
    const waiting = child.waiting.get(answer.id);
    if ('made' in answer) waiting?.done(answer.made);
    else waiting?.failed(new Error(`The paper could not be set (${answer.failed}).`));
  });
  const ended = (): void => {
    if (current === child) current = undefined;
    for (const { failed } of child.waiting.values()) failed(new Error('The process that sets papers ended.'));
  };
  child.process.on('error', ended);
  child.process.on('exit', ended);
  return child;
}

/** Without work it keeps nobody from ending, and ends itself after a while: at once when it had its share. */
function atRest(child: Child): void {
  child.process.unref();
  child.process.channel?.unref();
  const end = (): void => {
    if (current === child) current = undefined;
    if (child.process.connected) child.process.disconnect();
  };
  if (current !== child) end();
  else child.rest = setTimeout(end, idle).unref();
}
