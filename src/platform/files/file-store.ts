import { constants } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Id, isId, newSecretId } from '#kernel/ids.ts';
import { decrypt, encrypt } from '#platform/keys/cipher.ts';
import type { Keyring } from '#platform/keys/keyring.ts';

/** What a row keeps about a stored file: its id, and the sealed key that opens it (UTF-8 of a wrapped key). */
export type StoredFile = { readonly id: Id; readonly sealedKey: Buffer; readonly keyId: string };

/** Encrypted files under random ids below one folder. */
export type FileStore = {
  /** Writes the bytes to disk and returns when they are safe there. The row that names them is the caller's. */
  write(bytes: Uint8Array): Promise<StoredFile>;
  /** The bytes as they were given. Throws when the file is gone, was changed, or the key does not open it. */
  read(file: Pick<StoredFile, 'id' | 'sealedKey'>): Promise<Buffer>;
};

/** The folder of a data folder in which the files lie. */
export const filesFolder = (dataDir: string): string => join(dataDir, 'files');

/** What a file's data key is bound to; rewrapping keys asks for the same. */
export const keyContextOf = (id: Id): string => `stored_file:${id}`;

const bodyContext = (id: Id) => `file ${id}`;

const shelfOf = (folder: string, id: Id): string => join(folder, id.slice(0, 2));

/** Makes the store over a data folder. */
export function makeFileStore({ keyring, dataDir }: { keyring: Keyring; dataDir: string }): FileStore {
  const folder = filesFolder(dataDir);
  return {
    async write(bytes) {
      const id = newSecretId();
      const { key, wrapped } = keyring.makeDataKey(keyContextOf(id));
      await writeWhole(shelfOf(folder, id), id, encrypt(key, bytes, bodyContext(id)));
      return { id, sealedKey: Buffer.from(wrapped, 'utf8'), keyId: keyring.keyIdOf(wrapped) };
    },
    async read({ id, sealedKey }) {
      if (!isId(id)) throw new TypeError('not the id of a file');
      const key = keyring.unwrap(sealedKey.toString('utf8'), keyContextOf(id));
      return decrypt(key, await readFile(join(shelfOf(folder, id), id)), bodyContext(id));
    },
  };
}

/** A file appears under its name only when it is whole and on the disk: written beside, flushed, renamed, flushed. */
async function writeWhole(shelf: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(shelf, { recursive: true, mode: 0o700 });
  const beside = join(shelf, `${name}.part`);
  const file = await open(beside, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  await rename(beside, join(shelf, name));
  const folder = await open(shelf, constants.O_RDONLY);
  await folder.sync().finally(() => folder.close());
}

let shared: FileStore | undefined;

/** Hands in the process's file store, once, when it starts. */
export function setFileStore(store: FileStore): void {
  shared = store;
}

/** The process's file store. Throws when none was handed in: a process without one must not take uploads. */
export function fileStore(): FileStore {
  if (!shared) throw new Error('The file store is not handed in');
  return shared;
}
