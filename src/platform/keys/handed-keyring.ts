import { readFileSync } from 'node:fs';
import { type Keyring, makeKeyring } from './keyring.ts';
import { type KeyMaterial, parseKeyMaterial } from './material.ts';

/** Says where a child process finds its keys: `fd:N`, an open pipe, or the path of a file. */
const variable = 'ALONGSIDE_KEYRING';

/** The place in a child's open files where main puts the keys. */
export const keyringDescriptor = 3;

/**
 * The environment that tells a child to read its keys from the pipe main opens for it. The keys themselves are in
 * neither its environment nor its arguments, where other programs of the same user and crash reports would show them.
 */
export const handedKeyringEnvironment = { [variable]: `fd:${keyringDescriptor}` };

/** What main writes into that pipe. */
export function handedText(material: KeyMaterial): string {
  return JSON.stringify(material);
}

let handed: Keyring | undefined;

/** The keyring main handed to this process. A pipe can be read once, so it is kept. Throws when there is none. */
export function handedKeyring(environment: NodeJS.ProcessEnv = process.env): Keyring {
  if (handed !== undefined) return handed;
  const place = environment[variable];
  if (place === undefined) throw new Error(`${variable} is not set: this process is started by npm start.`);
  const text = readFileSync(place.startsWith('fd:') ? Number(place.slice(3)) : place, 'utf8');
  handed = makeKeyring(parseKeyMaterial(text));
  return handed;
}
