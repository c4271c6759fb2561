import { createHash, X509Certificate } from 'node:crypto';
import { type Der, der, derInteger, derOid, derSet, expectTag, membersOf, NotDer, readDer } from './der.ts';

/**
 * The message inside a seal: CMS SignedData (RFC 5652) without content, one signer, SHA-256 with RSA, and the signed
 * attributes PAdES asks for (ETSI EN 319 142-1, baseline B): content type, digest of the document, and which certificate
 * (RFC 5035). This form never changes: a checked seal must be, byte for byte, what is written here from its parts.
 */
export type SealMessage = {
  readonly certificate: X509Certificate;
  /** SHA-256 of the document around the seal. */
  readonly digest: Buffer;
  /** Over `signedAttributes`. */
  readonly signature: Buffer;
};

const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
};
const sha256 = der('sequence', derOid(oid.sha256), der('null'));
const one = derInteger(Buffer.from([1]));

/** What the key signs: the attributes as a set. */
export function signedAttributes({ certificate, digest }: Omit<SealMessage, 'signature'>): Buffer {
  const attribute = (name: string, value: Buffer): Buffer => der('sequence', derOid(name), der('set', value));
  const certificateDigest = createHash('sha256').update(certificate.raw).digest();
  // SHA-256 is what an empty algorithm means there, and DER leaves such defaults out.
  const certificateId = der('sequence', der('sequence', der('sequence', der('octets', certificateDigest))));
  return derSet(
    attribute(oid.contentType, derOid(oid.data)),
    attribute(oid.messageDigest, der('octets', digest)),
    attribute(oid.signingCertificate, certificateId),
  );
}

/** The message as bytes. */
export function writeSealMessage({ certificate, digest, signature }: SealMessage): Buffer {
  const { issuer, serial } = namesOf(certificate);
  const attributes = readDer(signedAttributes({ certificate, digest }), 'set').body;
  const signer = der(
    'sequence',
    one,
    der('sequence', issuer, serial),
    sha256,
    der(0xa0, attributes),
    der('sequence', derOid(oid.rsa), der('null')),
    der('octets', signature),
  );
  const content = der('sequence', derOid(oid.data));
  const signed = der('sequence', one, der('set', sha256), content, der(0xa0, certificate.raw), der('set', signer));
  return der('sequence', derOid(oid.signedData), der(0xa0, signed));
}

/** Reads a message back. Throws NotDer when it is anything else than `writeSealMessage` writes. */
export function readSealMessage(bytes: Uint8Array): SealMessage {
  const signed = membersOf(readDer(membersOf(readDer(bytes, 'sequence'))[1]?.body ?? bytes, 'sequence'));
  const certificate = certificateFrom(expectTag(signed[3], 0xa0).body);
  const signer = membersOf(readDer(expectTag(signed[4], 'set').body, 'sequence'));
  const message = {
    certificate,
    digest: digestFrom(expectTag(signer[3], 0xa0)),
    signature: expectTag(signer[5], 'octets').body,
  };
  if (!writeSealMessage(message).equals(bytes)) throw new NotDer('The message has another form than a seal.');
  return message;
}

function certificateFrom(bytes: Buffer): X509Certificate {
  try {
    return new X509Certificate(bytes);
  } catch {
    throw new NotDer('There is no certificate in the seal.');
  }
}

function digestFrom(attributes: Der): Buffer {
  const name = derOid(oid.messageDigest);
  const found = membersOf(attributes).find(attribute => membersOf(attribute)[0]?.whole.equals(name));
  return readDer(expectTag(found && membersOf(found)[1], 'set').body, 'octets').body;
}

/** Issuer and serial number as they stand in the certificate. */
function namesOf(certificate: X509Certificate): { issuer: Buffer; serial: Buffer } {
  const body = membersOf(expectTag(membersOf(readDer(certificate.raw, 'sequence'))[0], 'sequence'));
  return { serial: expectTag(body[1], 'integer').whole, issuer: expectTag(body[3], 'sequence').whole };
}
