import { accessSync, constants, readFileSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const MEMORY = '/dev/shm';
const GIGABYTE = 2 ** 30;

/**
 * Where the tests put their databases: in memory where the machine has room to spare, because a small database is copied
 * there fifteen times as fast as on a disk; else where temporary files go, as whenever TMPDIR names a place.
 */
export function scratch(): string {
  return process.env.TMPDIR === undefined && hasRoom() ? MEMORY : tmpdir();
}

function hasRoom(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    // The server's programs may have to be copied beside their data, and run from there.
    const mounted = readFileSync('/proc/mounts', 'utf8').match(/^\S+ \/dev\/shm \S+ (\S+)/m)?.[1] ?? 'noexec';
    return (
      bavail * bsize > 4 * GIGABYTE &&
      process.availableMemory() > 8 * GIGABYTE &&
      !mounted.split(',').includes('noexec')
    );
  } catch {
    return false;
  }
}
