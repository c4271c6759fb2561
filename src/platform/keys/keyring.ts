import { createHmac, hkdfSync } from 'node:crypto';
import { decrypt, encrypt, keyLength, newKey } from './cipher.ts';
import type { KeyMaterial } from './material.ts';

/** A data key as it may be stored: wrapped by the master key its id names. Text, about 100 characters. */
export type WrappedKey = string;

/**
 * Seals and opens what must not lie open in the database or on disk. `context` says what and whose the value is, for
 * example `person_identity.ssn:<person id>`: the same context must be given to open it, so that a sealed value copied
 * to another row does not open there.
 */
export type Keyring = {
  /** The id of the master key that wraps new data keys. */
  readonly current: string;
  /** Seals a short value under a data key of its own. The answer carries the wrapped key and is text. */
  seal(value: string | Uint8Array, context: string): string;
  /** Opens what `seal` made, as bytes. Throws SealBroken when the context differs or a bit was changed. */
  open(sealed: string, context: string): Buffer;
  /** Opens what was sealed as text. */
  openText(sealed: string, context: string): string;
  /** A fresh data key for a large value such as a file, with its wrapped form to keep beside it. */
  makeDataKey(context: string): { readonly key: Buffer; readonly wrapped: WrappedKey };
  /** The data key behind its wrapped form. */
  unwrap(wrapped: WrappedKey, context: string): Buffer;
  /** The same data key, or the same sealed value, wrapped by the current master key; unchanged when it already is. */
  rewrap(wrapped: string, context: string): string;
  /** The id of the master key a wrapped key or a sealed value needs. */
  keyIdOf(wrapped: string): string;
  /** A keyed fingerprint (HMAC-SHA-256, base64url) to look a value up by; equal values are equal within a purpose. */
  fingerprint(value: string, purpose: string): string;
  /** A secret of 32 bytes (base64url) for one purpose, the same at every start: a cookie's key, a login's password. */
  derive(purpose: string): string;
};

/** A sealed value that does not open: another context, a changed bit, or a key this keyring does not hold. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

const version = 'a1';

/** Makes the keyring over its material. */
export function makeKeyring(material: KeyMaterial): Keyring {
  const masters = new Map(material.masters.map(({ id, key }) => [id, Buffer.from(key, 'base64url')]));
  const root = Buffer.from(material.root, 'base64url');

  const derived = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `alongside ${purpose}`, keyLength));
  const master = (id: string): Buffer => {
    const key = masters.get(id);
    if (key === undefined) throw new SealBroken(`The keyring does not hold key ${id}.`);
    return key;
  };
  const wrap = (key: Buffer, context: string): WrappedKey =>
    `${version}.${material.current}.${encrypt(master(material.current), key, `key ${context}`).toString('base64url')}`;

  const unwrap: Keyring['unwrap'] = (wrapped, context) => {
    const { id, key } = parts(wrapped);
    return unsealed(master(id), key, `key ${context}`);
  };
  const makeDataKey: Keyring['makeDataKey'] = context => {
    const key = newKey();
    return { key, wrapped: wrap(key, context) };
  };
  const open: Keyring['open'] = (sealed, context) => {
    const { body } = parts(sealed);
    if (body === undefined) throw new SealBroken('This is a wrapped key, not a sealed value.');
    return unsealed(unwrap(sealed, context), body, context);
  };

  return {
    current: material.current,
    seal: (value, context) => {
      const { key, wrapped } = makeDataKey(context);
      return `${wrapped}.${encrypt(key, Buffer.from(value as string), context).toString('base64url')}`;
    },
    open,
    openText: (sealed, context) => open(sealed, context).toString('utf8'),
    makeDataKey,
    unwrap,
    rewrap: (wrapped, context) => {
      const { id, body } = parts(wrapped);
      if (id === material.current) return wrapped;
      const again = wrap(unwrap(wrapped, context), context);
      return body === undefined ? again : `${again}.${body.toString('base64url')}`;
    },
    keyIdOf: wrapped => parts(wrapped).id,
    fingerprint: (value, purpose) =>
      createHmac('sha256', derived(`fingerprint ${purpose}`))
        .update(value, 'utf8')
        .digest('base64url'),
    derive: purpose => derived(`secret ${purpose}`).toString('base64url'),
  };
}

function parts(text: string): { id: string; key: Buffer; body?: Buffer } {
  const [form, id, key, body, ...rest] = text.split('.');
  if (form !== version || id === undefined || key === undefined || rest.length > 0) {
    throw new SealBroken('This was not sealed by a keyring.');
  }
  return {
    id,
    key: Buffer.from(key, 'base64url'),
    ...(body !== undefined && { body: Buffer.from(body, 'base64url') }),
  };
}

function unsealed(key: Buffer, box: Buffer, context: string): Buffer {
  try {
    return decrypt(key, box, context);
  } catch {
    throw new SealBroken('The sealed value does not open: it was changed, or belongs somewhere else.');
  }
}
