import { randomBytes } from 'node:crypto';

/** One master key: 32 bytes in base64url under an id that is written into everything it wraps. */
export type MasterKey = { readonly id: string; readonly key: string; readonly made: string };

/**
 * The secrets of one installation, as kept in a file or handed out by a command. `masters` wrap data keys; `current`
 * wraps new ones, older ones only open. `root` never changes: fingerprints and derived secrets stand on it.
 */
export type KeyMaterial = {
  readonly format: 1;
  readonly current: string;
  readonly root: string;
  readonly masters: readonly MasterKey[];
};

/** Fresh material. `now` is only written down, so that an operator can tell keys apart. */
export function makeKeyMaterial(now: Temporal.Instant): KeyMaterial {
  const first = makeMasterKey(now);
  return { format: 1, current: first.id, root: randomBytes(32).toString('base64url'), masters: [first] };
}

/** The same material with one more master key, which is current from now on. */
export function withNewMaster(material: KeyMaterial, now: Temporal.Instant): KeyMaterial {
  const added = makeMasterKey(now);
  return { ...material, current: added.id, masters: [...material.masters, added] };
}

function makeMasterKey(now: Temporal.Instant): MasterKey {
  return {
    id: `k${randomBytes(6).toString('hex')}`,
    key: randomBytes(32).toString('base64url'),
    made: now.round('second').toString(),
  };
}

/** Reads material from its JSON text. Throws a TypeError that says what is wrong without repeating any of it. */
export function parseKeyMaterial(text: string): KeyMaterial {
  let value: Partial<KeyMaterial>;
  try {
    value = JSON.parse(text) as Partial<KeyMaterial>;
  } catch {
    throw new TypeError('The keys are not JSON.');
  }
  const { format, current, root, masters } = value;
  if (format !== 1) throw new TypeError('The keys are of a format this version does not know.');
  if (!isKey(root)) throw new TypeError('The keys lack a root of 32 bytes.');
  if (!Array.isArray(masters) || !masters.every(each => isKey(each?.key) && /^[\w-]{1,32}$/.test(each?.id))) {
    throw new TypeError('The keys hold a master key that is not 32 bytes under a short id.');
  }
  if (!masters.some(({ id }) => id === current)) throw new TypeError('The keys name a current key they do not hold.');
  return value as KeyMaterial;
}

function isKey(text: unknown): boolean {
  return typeof text === 'string' && Buffer.from(text, 'base64url').length === 32;
}
