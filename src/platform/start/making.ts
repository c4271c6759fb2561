import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseAddress } from '../db/address.ts';
import { replaceFile } from './data-folder.ts';
import { emptyDatabase, readMark, writeMark } from './database.ts';

/** How a complete database was made. */
export type Made = 'story' | 'empty';

/** One line of the table of people to sign in as. */
export type SignIn = { readonly name: string; readonly role: string; readonly how: string };

/** The steps that fill a database; the caller brings them, so that this file knows nothing of the story. */
export type Steps = {
  readonly migrate: () => Promise<void>;
  /** Absent when the database is made empty. */
  readonly loadStory?: () => Promise<SignIn[]>;
  readonly log: (line: string) => void;
};

/**
 * Brings the database to this version, and fills it when it is new. A making that was interrupted is begun again from
 * nothing, together with the files it may have left. Answers with how the database was made.
 */
export async function prepareDatabase(admin: DatabaseAddress, dataDir: string, steps: Steps): Promise<Made> {
  const found = await readMark(admin);
  if (found === 'story' || found === 'empty') {
    await steps.migrate();
    return found;
  }
  if (found === 'making') {
    steps.log('The last first start was interrupted: beginning again.');
    await emptyDatabase(admin);
    rmSync(join(dataDir, 'files'), { recursive: true, force: true });
  }
  await writeMark(admin, 'making');
  await steps.migrate();
  if (steps.loadStory !== undefined) {
    replaceFile(signInsFile(dataDir), `${JSON.stringify(await steps.loadStory(), null, 2)}\n`);
  }
  const made = steps.loadStory === undefined ? 'empty' : 'story';
  await writeMark(admin, made);
  return made;
}

const signInsFile = (dataDir: string): string => join(dataDir, 'sign-ins.json');

/** Who can be signed in as in this story folder; empty when the folder does not know. */
export function readSignIns(dataDir: string): SignIn[] {
  const path = signInsFile(dataDir);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as SignIn[]) : [];
}

/** The people as lines of a table with aligned columns. */
export function signInTable(people: readonly SignIn[]): string[] {
  if (people.length === 0) return [];
  const rows = [{ name: 'Sign in as', role: 'Who that is', how: 'How' }, ...people];
  const width = (column: 'name' | 'role'): number => Math.max(...rows.map(row => row[column].length));
  const [name, role] = [width('name'), width('role')];
  return rows.map(row => `  ${row.name.padEnd(name)}  ${row.role.padEnd(role)}  ${row.how}`);
}
