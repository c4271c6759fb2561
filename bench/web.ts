import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { addressToEnvironment } from '#platform/db/address.ts';
import { readMigrations } from '#platform/db/read-migrations.ts';
import { keySourceFrom, loadKeyMaterial } from '#platform/keys/key-source.ts';
import { waitForHealth } from '#platform/start/health.ts';
import { benchFolder, checkout, type State } from './state.ts';

/** The real web process, serving a state. */
export type Web = {
  readonly port: number;
  readonly pid: number;
  /** One request on a connection that stays open: how long until the whole reply was there. */
  ask(path: string, cookie: string, form?: URLSearchParams): Promise<Reply>;
};

export type Reply = {
  readonly status: number;
  readonly took: number;
  readonly body: Buffer;
  readonly headers: NodeJS.Dict<string | string[]>;
};

/** Starts build/server on a free port; it is stopped when the work is done. */
export async function withWeb<T>(state: State, work: (web: Web) => Promise<T>): Promise<T> {
  const server = join(checkout, 'build/server/index.js');
  if (!existsSync(server)) throw new Error('There is no build yet.');
  const port = await freePort();
  const source = keySourceFrom(undefined, benchFolder());
  if (source.kind !== 'own') throw new Error('The benches keep keys of their own.');
  loadKeyMaterial(source, existsSync(source.path) ? undefined : Temporal.Now.instant());
  const child = spawn(process.execPath, [server], {
    cwd: checkout,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      ...addressToEnvironment(state.login),
      ALONGSIDE_KEYRING: source.path,
      ALONGSIDE_MIGRATION: readMigrations().at(-1)!.name,
      NODE_ENV: 'production',
      PORT: String(port),
      ORIGIN: `http://localhost:${port}`,
      DATA_DIR: benchFolder(),
    },
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const healthy = await waitForHealth(port, () => child.exitCode === null);
    if (!healthy) throw new Error('The web process ended before it was ready.');
    return await work({ port, pid: child.pid!, ask: (path, cookie, form) => askOver(agent, port, path, cookie, form) });
  } finally {
    agent.destroy();
    await stop(child);
  }
}

/** One request over a connection of the asker's own. */
export function askOver(
  agent: Agent,
  port: number,
  path: string,
  cookie: string,
  form?: URLSearchParams,
): Promise<Reply> {
  const begun = performance.now();
  const body = form?.toString();
  const headers = {
    host: `localhost:${port}`,
    cookie,
    ...(body !== undefined && {
      'content-type': 'application/x-www-form-urlencoded',
      origin: `http://localhost:${port}`,
    }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      { agent, host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST', headers },
      reply => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('end', () =>
          resolve({
            status: reply.statusCode ?? 0,
            took: performance.now() - begun,
            body: Buffer.concat(parts),
            headers: reply.headers,
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  await ended;
}

/** A port nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
