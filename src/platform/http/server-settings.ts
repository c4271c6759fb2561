import { isIP } from 'node:net';

/** How this web process listens and whom it believes, read once from the environment that main hands down. */
export type ServerSettings = {
  readonly port: number;
  readonly host: string;
  /** The address people use, for example https://alongside.example.org; decides cookie flags, origins and links. */
  readonly origin: string;
  readonly https: boolean;
  readonly loopback: boolean;
  readonly trustProxy: boolean;
  readonly allowedHosts: string[];
  readonly story: boolean;
  readonly dataDir: string;
  readonly expectedMigration: string;
  readonly formLimit: number;
  readonly uploadLimit: number;
  /** For the one address to which an agency's own data is brought. */
  readonly importLimit: number;
};

const FORM_LIMIT = 256 * 1024;
const UPLOAD_LIMIT = 16 * 1024 * 1024;
const IMPORT_LIMIT = 66 * 1024 * 1024;

/** Reads PORT, HOST, ORIGIN, TRUST_PROXY, DATA_DIR, ALONGSIDE_STORY and ALONGSIDE_MIGRATION. */
export function serverSettings(environment: NodeJS.ProcessEnv): ServerSettings {
  const port = Number(environment.PORT ?? 3000);
  const origin = environment.ORIGIN || `http://localhost:${port}`;
  const address = new URL(origin);
  return {
    port,
    host: environment.HOST || '127.0.0.1',
    origin: address.origin,
    https: address.protocol === 'https:',
    loopback: isLoopback(address.hostname),
    trustProxy: environment.TRUST_PROXY === '1' || environment.TRUST_PROXY === 'true',
    allowedHosts: [address.host],
    story: environment.ALONGSIDE_STORY === '1',
    dataDir: environment.DATA_DIR ?? 'data',
    expectedMigration: environment.ALONGSIDE_MIGRATION ?? '',
    formLimit: FORM_LIMIT,
    uploadLimit: UPLOAD_LIMIT,
    importLimit: IMPORT_LIMIT,
  };
}

/** localhost, 127.0.0.0/8 and ::1. */
export const isLoopback = (hostname: string): boolean => {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
};
