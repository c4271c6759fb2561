import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder, checkout } from './state.ts';
import { freePort } from './web.ts';

/** A product started as people start it, and how long it took until it said that it is ready. */
export type Product = { readonly pid: number; readonly seconds: number; readonly port: number };

/** Runs `npm start` on the benches' own data folder with the story county, and stops it when the work is done. */
export async function withProduct<T>(work: (product: Product) => Promise<T>): Promise<T> {
  const data = join(benchFolder(), 'product');
  mkdirSync(data, { recursive: true, mode: 0o711 });
  const port = await freePort();
  const begun = performance.now();
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(DATABASE_URL|ALONGSIDE_|npm_)/.test(name)),
  );
  const child = spawn('npm', ['start', '--silent', '--', '--data', data, '--port', String(port)], {
    cwd: checkout,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own, to be interrupted as a whole, as a terminal does.
    detached: true,
  });
  const interrupt = (): void => void (child.pid !== undefined && process.kill(-child.pid, 'SIGINT'));
  process.once('exit', interrupt);
  try {
    await readyLine(child);
    return await work({ pid: child.pid!, seconds: (performance.now() - begun) / 1000, port });
  } finally {
    process.off('exit', interrupt);
    const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
    if (child.exitCode === null && child.signalCode === null) {
      interrupt();
      await ended;
    }
  }
}

function readyLine(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout!.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (said.includes('Alongside is ready at')) resolve();
    });
    child.once('exit', () => reject(new Error(`The product did not start:\n${said}`)));
  });
}
