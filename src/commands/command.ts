import { parseArgs } from 'node:util';
import { Refusal } from '#platform/process/refusal.ts';
import { leave } from '#platform/start/run-at-console.ts';

/** Runs the work of a command; it ends with one sentence when the work refuses. */
export function runCommand(work: () => Promise<void>): void {
  work().catch(leave);
}

type Option = { type: 'string' | 'boolean' };

/** The command's arguments: named options, and at most `most` words without a name. Throws a Refusal with the usage. */
export function readArguments<T extends Record<string, Option>>(options: T, usage: string, most = 1) {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true, args: process.argv.slice(2) });
    if (positionals.length > most) throw new TypeError('too many');
    return { values, word: positionals[0], words: positionals };
  } catch {
    throw new Refusal(`Usage: ${usage}`);
  }
}
