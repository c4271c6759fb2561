import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { scratch } from '../../support/scratch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the running product with the story county of today. */
    product: string;
    /** Its data folder, for the commands of an administrator. */
    folder: string;
  }
}

/**
 * Before the first journey: the product itself, started as `npm start` starts it on a fresh data folder, with the story
 * county of today. One server for the whole run. ALONGSIDE_AT (and ALONGSIDE_DATA, its folder) use a
 * product that is running already.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env.ALONGSIDE_AT;
  if (running) {
    project.provide('product', running);
    project.provide('folder', process.env.ALONGSIDE_DATA ?? '');
    return async () => {};
  }
  const folder = mkdtempSync(join(scratch(), 'alongside-journeys-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['src/main.ts', '--port', String(port), '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await ready(child);
  project.provide('product', `http://localhost:${port}`);
  project.provide('folder', folder);
  return async () => {
    const ended = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
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
