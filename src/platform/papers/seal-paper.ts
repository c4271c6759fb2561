import { createHash, createPrivateKey, sign, X509Certificate } from 'node:crypto';
import type { AgencyCertificate } from './agency-certificate.ts';
import { signedAttributes, writeSealMessage } from './seal-message.ts';
import { makeSealPlace, type SealWords } from './seal-place.ts';

/**
 * Seals a paper made by `renderPaper` with an agency's certificate: a detached signature over every byte of the file but
 * its own hole (PAdES baseline B), so that a changed byte is found by `checkSeal` and by every reader of PDF.
 */
export async function sealPaper(pdf: Uint8Array, identity: AgencyCertificate, words: SealWords): Promise<Uint8Array> {
  const certificate = new X509Certificate(identity.certificatePem);
  const key = createPrivateKey(identity.privateKeyPem);
  // An RSA signature is as long as its key, so the hole fits the message and has no filling that could be changed.
  const blank = { certificate, digest: Buffer.alloc(32), signature: Buffer.alloc(signatureLength(certificate)) };
  const { file, hole } = makeSealPlace(pdf, words, writeSealMessage(blank).length);
  const digest = digestAround(file, hole);
  const signature = sign('sha256', signedAttributes({ certificate, digest }), key);
  const message = writeSealMessage({ certificate, digest, signature });
  file.write(message.toString('hex'), hole[0] + 1, 'latin1');
  return file;
}

/** SHA-256 of the file but for the hole. */
export function digestAround(file: Uint8Array, [start, end]: readonly [number, number]): Buffer {
  return createHash('sha256').update(file.subarray(0, start)).update(file.subarray(end)).digest();
}

const signatureLength = (certificate: X509Certificate): number =>
  (certificate.publicKey.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
