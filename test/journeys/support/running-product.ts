import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { administratorAddress } from '#platform/db/cluster.ts';
import { createPool } from '#platform/db/pool.ts';
import { findRunningCluster } from '#platform/db/running-cluster.ts';

/** A product that serves a data folder: its address, and how to end it. */
export type RunningProduct = { readonly at: string; stop(): Promise<void> };

/** Starts the product as `npm start` does, on a port of its own; answers when it is ready. */
export async function startProduct(folder: string): Promise<RunningProduct> {
  const port = await freePort();
  const child = spawn(process.execPath, ['src/main.ts', '--port', String(port), '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await ready(child);
  return {
    at: `http://localhost:${port}`,
    stop: async () => {
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Waits until the jobs of the product on that folder have nothing left to do now. */
export async function jobsDone(folder: string): Promise<void> {
  const address = administratorAddress(folder, findRunningCluster(folder)!.socketDir);
  const pool = createPool({ ...address, database: 'alongside' }, 1);
  const open = 'select from jobs._private_jobs where run_at <= now() and attempts < max_attempts limit 1';
  try {
    while ((await pool.query(open)).rowCount !== 0) await wait(200);
  } finally {
    await pool.end();
  }
}

/** Resolves with the line that says so; what was printed before is told when the product ends instead. */
function ready(child: ChildProcess): Promise<void> {
  let printed = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('Alongside is ready at ')) resolve();
    });
    child.once('exit', code => reject(new Error(`The product ended with ${code} before it was ready:\n${printed}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
