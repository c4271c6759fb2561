import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** AES-256-GCM: keys of 32 bytes, nonces of 12, tags of 16. */
export const keyLength = 32;
const nonceLength = 12;
const tagLength = 16;
const algorithm = 'aes-256-gcm';

/** A random key. */
export function newKey(): Buffer {
  return randomBytes(keyLength);
}

/** Encrypts bytes; the answer is nonce, ciphertext, tag. `context` is bound to it but not stored in it. */
export function encrypt(key: Uint8Array, bytes: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(context, 'utf8'));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Decrypts what `encrypt` made. Throws when the key, the context or a single bit differs. */
export function decrypt(key: Uint8Array, box: Uint8Array, context: string): Buffer {
  if (box.length < nonceLength + tagLength) throw new RangeError('too short to be encrypted');
  const nonce = box.subarray(0, nonceLength);
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagLength });
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(box.subarray(box.length - tagLength));
  return Buffer.concat([decipher.update(box.subarray(nonceLength, box.length - tagLength)), decipher.final()]);
}
