import type { DatabaseAddress } from '../db/address.ts';
import type { Keyring } from '../keys/keyring.ts';
import type { SignIn } from './making.ts';

/** The two ways to the database: who may change its shape, and who the product works as. */
export type Access = { readonly admin: DatabaseAddress; readonly login: DatabaseAddress; readonly keyring: Keyring };

/** What the product brings to a start; the machinery of starting knows none of it. */
export type Product = {
  /** The scripts of the two processes. */
  readonly web: string;
  readonly jobs: string;
  /** The names of all migrations this code has. */
  readonly migrations: readonly string[];
  readonly migrate: (access: Access, log: (line: string) => void) => Promise<{ version: string }>;
  readonly loadStory: (
    access: Access & { dataDir: string; origin: string; log: (line: string) => void },
  ) => Promise<SignIn[]>;
  /** Prints what the first administrator of an empty database needs. */
  readonly printSetup: (access: Access & { origin: string; log: (line: string) => void }) => Promise<void>;
};
