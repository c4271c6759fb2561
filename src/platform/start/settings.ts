import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { addressFromUrl, type DatabaseAddress } from '../db/address.ts';
import { Refusal } from '../process/refusal.ts';

/** How this start was asked for, from its arguments and its environment; arguments win. */
export type Settings = {
  readonly port: number;
  /** Absolute path of the data folder. */
  readonly dataDir: string;
  /** Leave the story county out when the database is made. */
  readonly empty: boolean;
  /** The operator's own PostgreSQL instead of the one that came along. */
  readonly outside: DatabaseAddress | undefined;
  /** `ALONGSIDE_KEYS` as given. */
  readonly keys: string | undefined;
  /** `TRUST_PROXY` as given; the web process reads it. */
  readonly trustProxy: string | undefined;
  /** The address people type: scheme, host and port, without a path. */
  readonly origin: string;
};

/** Reads arguments and environment. Throws a Refusal with one sentence for what cannot be meant. */
export function readSettings(args: string[], environment: NodeJS.ProcessEnv): Settings {
  const given = parse(args);
  const port = portFrom(given.port ?? environment.PORT ?? '3000');
  return {
    port,
    dataDir: dataFolderFrom(given.data, environment),
    empty: given.empty ?? false,
    outside: outsideFrom(environment.DATABASE_URL),
    keys: environment.ALONGSIDE_KEYS || undefined,
    trustProxy: environment.TRUST_PROXY || undefined,
    origin: originFrom(environment.ORIGIN || `http://localhost:${port}`),
  };
}

/** The data folder every command works on: `--data`, `DATA_DIR`, or `data` in the current folder. */
export function dataFolderFrom(given: string | undefined, environment: NodeJS.ProcessEnv): string {
  return resolve(given || environment.DATA_DIR || 'data');
}

/** The operator's database, if one is named. Throws a Refusal when the address cannot be read. */
export function outsideFrom(url: string | undefined): DatabaseAddress | undefined {
  if (!url) return undefined;
  try {
    return addressFromUrl(url);
  } catch (error) {
    throw new Refusal((error as Error).message);
  }
}

function parse(args: string[]): { port?: string; data?: string; empty?: boolean } {
  const options = { port: { type: 'string' }, data: { type: 'string' }, empty: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch {
    throw new Refusal('Usage: npm start -- [--port NUMBER] [--data FOLDER] [--empty]');
  }
}

function portFrom(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port > 0 && port < 65_536) return port;
  throw new Refusal('The port must be a number from 1 to 65535.');
}

function originFrom(text: string): string {
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '') return url.origin;
  throw new Refusal('ORIGIN must be an address such as https://alongside.example.gov, without a path.');
}
