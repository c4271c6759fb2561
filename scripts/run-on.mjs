// Runs a script of the product on the pinned Node, whatever Node this is.
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Runs the script with this process's arguments: in this process when it already is that Node, otherwise in a child
 * that gets every signal and ends when this process is killed; this process then ends as the child did.
 */
export async function runOn(node, script) {
  if (realpathSync(node) === realpathSync(process.execPath)) {
    await import(script.href);
    return;
  }
  const child = spawn(node, [fileURLToPath(script), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('error', error => {
    console.error(`The pinned Node could not be started (${error.code}).`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(signal === null ? code : 1));
}
