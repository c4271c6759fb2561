import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Figure } from './figure.ts';
import { withProduct } from './product.ts';

/**
 * Memory of everything a start runs, at rest with the story county: the proportional share (PSS) of each process, so
 * that memory they share is counted once. Linux only.
 */
export async function memory(): Promise<Figure[]> {
  if (process.platform !== 'linux') return [];
  return await withProduct(async ({ pid, port }) => {
    for (let asked = 0; asked < 20; asked += 1) await (await fetch(`http://localhost:${port}/sign-in`)).arrayBuffer();
    await wait(5_000);
    const parts = new Map<string, { megabytes: number; processes: number }>();
    for (const each of familyOf(pid)) {
      const sum = parts.getOrInsertComputed(partOf(each), () => ({ megabytes: 0, processes: 0 }));
      sum.megabytes += pssOf(each);
      sum.processes += 1;
    }
    const total = [...parts.values()].reduce((all, part) => all + part.megabytes, 0);
    const figure = (what: string, p50: number, more: Partial<Figure>): Figure => ({
      bench: 'memory',
      what,
      as: 'at rest',
      unit: 'MB',
      p50,
      ...more,
    });
    return [
      ...[...parts].map(([what, { megabytes, processes }]) =>
        figure(what, megabytes, { note: `${processes} processes` }),
      ),
      figure('all', total, { target: '< 500 MB' }),
    ];
  });
}

/** The process and everything it started. */
function familyOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(name => [Number(name), parentOf(Number(name))] as const);
  const found = [pid];
  for (const each of found) found.push(...parents.filter(([, parent]) => parent === each).map(([child]) => child));
  return found;
}

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function pssOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function partOf(pid: number): string {
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  if (/postgres/.test(command)) return 'postgres';
  if (/build\/server/.test(command)) return 'web';
  if (/jobs\.ts/.test(command)) return 'jobs';
  return /main\.ts|start\.mjs/.test(command) ? 'main' : 'npm';
}
