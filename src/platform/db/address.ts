import type { ClientConfig } from 'pg';

/**
 * Where a database is and who signs in to it. `host` is a server's name, or the folder of a Unix socket when it
 * begins with `/`. `encryption` is only set for an outside server: `required` encrypts without checking the
 * certificate, `verified` checks it too.
 */
export type DatabaseAddress = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly encryption?: 'required' | 'verified';
};

/** The environment variable in which a process finds its database. */
const variable = 'ALONGSIDE_DATABASE';

/**
 * Reads a `postgres://user:password@host:5432/database?sslmode=…` address.
 * Throws a TypeError with one sentence that never repeats the address, because it holds a password.
 */
export function addressFromUrl(text: string): DatabaseAddress {
  const url = URL.parse(text);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new TypeError('DATABASE_URL is not an address of the form postgres://user:password@host:5432/database.');
  }
  const database = decodeURIComponent(url.pathname.slice(1));
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname);
  if (database === '' || host === '' || url.username === '') {
    throw new TypeError('DATABASE_URL must name a host, a user and a database.');
  }
  const encryption = encryptionFrom(url.searchParams.get('sslmode'));
  return {
    host,
    port: url.port === '' ? 5432 : Number(url.port),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database,
    ...(encryption && { encryption }),
  };
}

function encryptionFrom(mode: string | null): DatabaseAddress['encryption'] {
  if (mode === null || mode === 'disable') return undefined;
  if (mode === 'require') return 'required';
  if (mode === 'verify-ca' || mode === 'verify-full') return 'verified';
  throw new TypeError('DATABASE_URL: sslmode must be disable, require, verify-ca or verify-full.');
}

/** The address as environment for a child process. */
export function addressToEnvironment(address: DatabaseAddress): Record<string, string> {
  return { [variable]: JSON.stringify(address) };
}

/** The address this process was started with. Throws when there is none. */
export function addressFromEnvironment(environment: NodeJS.ProcessEnv = process.env): DatabaseAddress {
  const text = environment[variable];
  if (text === undefined) throw new Error(`${variable} is not set: this process is started by npm start.`);
  return JSON.parse(text) as DatabaseAddress;
}

/** What `pg` needs to connect: every Pool and Client is made with this, so that encryption is never forgotten. */
export function connectionSettings(address: DatabaseAddress): ClientConfig {
  const { host, port, user, password, database, encryption } = address;
  return {
    host,
    port,
    user,
    password,
    database,
    ...(encryption && { ssl: { rejectUnauthorized: encryption === 'verified' } }),
  };
}
