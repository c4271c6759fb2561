import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** Makes and checks what is kept of passwords. */
export type Passwords = {
  /** The text to keep: argon2id with its parameters and a salt of its own. */
  readonly hash: (password: string) => Promise<string>;
  /** Checks a password. Without a kept text the same work is done and the answer is no. */
  readonly verify: (password: string, kept: string | null) => Promise<boolean>;
};

/** OWASP's smallest set for argon2id: 19 MiB, two passes, one lane; about 60 ms on one core of a small server. */
export const argon2Cost = { memory: 19_456, passes: 2, parallelism: 1 };
const TAG = 32;
const SALT = 16;
/** So many hashes run at once; the others wait, so that a flood of tries cannot take all memory and processors. */
const AT_ONCE = 2;

const KEPT = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{16,86})\$([A-Za-z0-9+/]{22,86})$/;
/** A well-formed text that no password gives. */
const NOBODY = `$argon2id$v=19$m=${argon2Cost.memory},t=${argon2Cost.passes},p=${argon2Cost.parallelism}$${base64(Buffer.alloc(SALT))}$${base64(Buffer.alloc(TAG))}`;

const run = promisify(argon2);
let running = 0;
const waiting: (() => void)[] = [];

/** The real thing; tests count with a wrapper around it. */
export const passwords: Passwords = {
  hash: async password => {
    const salt = randomBytes(SALT);
    const { memory, passes, parallelism } = argon2Cost;
    return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(await tagOf(password, salt, argon2Cost, TAG))}`;
  },
  verify: async (password, kept) => {
    const parts = KEPT.exec(kept ?? NOBODY);
    if (!parts) throw new Error('A kept password has a form this version does not know');
    const [memory, passes, parallelism] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
    const tag = Buffer.from(parts[5]!, 'base64');
    const found = await tagOf(password, Buffer.from(parts[4]!, 'base64'), { memory, passes, parallelism }, tag.length);
    return timingSafeEqual(found, tag) && kept !== null;
  },
};

/** The same characters typed on another keyboard are the same password: NFKC (NIST SP 800-63B). */
async function tagOf(password: string, nonce: Buffer, cost: typeof argon2Cost, tagLength: number): Promise<Buffer> {
  // A place that comes free is handed on, never put back while somebody waits.
  if (running >= AT_ONCE) await new Promise<void>(go => waiting.push(go));
  else running++;
  try {
    return await run('argon2id', {
      message: Buffer.from(password.toWellFormed().normalize('NFKC')),
      nonce,
      tagLength,
      ...cost,
    });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
