import { onNpmGone } from '../process/npm.ts';
import { Refusal } from '../process/refusal.ts';
import { launch } from './launch.ts';
import type { Product } from './product.ts';
import { readSettings } from './settings.ts';

/**
 * Runs the product for whoever typed the command: reads arguments and environment, prints what happens, and stops
 * everything in order at Ctrl-C, at a request to end, or when whatever started this process is gone.
 */
export function runAtConsole(product: Product): void {
  const say = (line: string): void => console.log(line);
  // Whoever reads the output may be gone first; a line that nobody reads is no reason to end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  try {
    const alongside = launch(readSettings(process.argv.slice(2), process.env), product, say);
    let asked = false;
    const stop = (): void => {
      if (asked) return;
      asked = true;
      say('Stopping.');
      alongside.stop().then(() => {
        say('Stopped.');
        process.exit(0);
      }, leave);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    process.once('disconnect', stop);
    onNpmGone(stop);
    void alongside.failed.then(sentence => leave(new Refusal(sentence)));
    alongside.ready.catch((error: unknown) => asked || leave(error));
  } catch (error) {
    leave(error);
  }
}

/** Ends this process with one sentence for what an operator can put right, and with everything for a defect. */
export function leave(error: unknown): never {
  console.error(sentenceOf(error) ?? error);
  process.exit(1);
}

/** What PostgreSQL and the driver say when a server goes away in the middle of something. */
const gone = new Set(['57P01', '57P02', '57P03', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ENOENT']);

function sentenceOf(error: unknown): string | undefined {
  if (error instanceof Refusal) return error.message;
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'NewerDatabase') {
    return 'The database was migrated by a newer version of Alongside; nothing was touched.';
  }
  const { code, syscall } = error as NodeJS.ErrnoException;
  const lost = /^Connection terminated/.test(error.message) || (code !== undefined && gone.has(code));
  // A file that is not there is a defect; a socket that is not there is a server that went away.
  if (!lost || (syscall !== undefined && !/^(connect|read|write)$/.test(syscall))) return undefined;
  return 'The database went away while Alongside was starting; start again and it goes on from there.';
}
