import { createHash, generateKeyPair, type KeyObject, randomBytes, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { der, derBits, derInteger, derOid } from './der.ts';

/** A certificate and its private key, both PEM. The key is a secret: seal it with the keyring before it is kept. */
export type AgencyCertificate = { readonly certificatePem: string; readonly privateKeyPem: string };

/** How long an agency's certificate is valid. A paper sealed within stays verifiable afterwards. */
const years = 10;

/** RFC 5280, appendix A.1: ub-common-name. */
const longestName = 64;

/**
 * Makes a self-signed X.509 certificate (RFC 5280) for an agency: RSA with 3,072 bits, SHA-256, valid ten years from
 * `at`, for signatures only. Nobody outside vouches for it; who wants to trust it compares its fingerprint.
 */
export async function makeCertificate(input: {
  readonly agencyName: string;
  readonly at: Temporal.Instant;
}): Promise<AgencyCertificate> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 3072 });
  const from = input.at.toZonedDateTimeISO('UTC');
  const body = certificateBody(input.agencyName, publicKey, from, from.add({ years }));
  const certificate = der('sequence', body, withSha256Rsa, derBits(sign('sha256', body, privateKey)));
  return {
    certificatePem: pem('CERTIFICATE', certificate),
    privateKeyPem: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
  };
}

const withSha256Rsa = der('sequence', derOid('1.2.840.113549.1.1.11'), der('null'));

function certificateBody(
  agencyName: string,
  key: KeyObject,
  from: Temporal.ZonedDateTime,
  to: Temporal.ZonedDateTime,
): Buffer {
  const name = nameOf(agencyName);
  const publicKey = key.export({ type: 'spki', format: 'der' });
  const version3 = der(0xa0, derInteger(Buffer.from([2])));
  // 127 bits: positive, and not to be guessed.
  const serial = derInteger(Buffer.concat([Buffer.from([randomBytes(1)[0]! & 0x7f]), randomBytes(15)]));
  const validity = der('sequence', timeOf(from), timeOf(to));
  return der('sequence', version3, serial, withSha256Rsa, name, validity, name, publicKey, der(0xa3, extensions(key)));
}

function extensions(key: KeyObject): Buffer {
  const yes = Buffer.from([0x01, 0x01, 0xff]);
  const keyId = createHash('sha1')
    .update(key.export({ type: 'pkcs1', format: 'der' }))
    .digest();
  const extension = (oid: string, critical: boolean, value: Buffer): Buffer =>
    der('sequence', derOid(oid), ...(critical ? [yes] : []), der('octets', value));
  return der(
    'sequence',
    extension('2.5.29.19', true, der('sequence')),
    // digitalSignature and nonRepudiation, nothing else
    extension('2.5.29.15', true, Buffer.from([0x03, 0x02, 0x06, 0xc0])),
    extension('2.5.29.14', false, der('octets', keyId)),
  );
}

function nameOf(agencyName: string): Buffer {
  const short = [...agencyName.toWellFormed().trim()].slice(0, longestName).join('') || 'Alongside';
  const part = (oid: string): Buffer => der('set', der('sequence', derOid(oid), der('utf8', Buffer.from(short))));
  return der('sequence', part('2.5.4.10'), part('2.5.4.3'));
}

// RFC 5280, 4.1.2.5: two digits of the year through 2049.
function timeOf(moment: Temporal.ZonedDateTime): Buffer {
  const digits = moment
    .toString({ timeZoneName: 'never', offset: 'never', smallestUnit: 'second' })
    .replaceAll(/\D/g, '');
  return moment.year < 2050
    ? der('utcTime', Buffer.from(`${digits.slice(2)}Z`))
    : der('generalizedTime', Buffer.from(`${digits}Z`));
}

const pem = (label: string, bytes: Buffer): string =>
  `-----BEGIN ${label}-----\n${bytes.toString('base64').replaceAll(/(.{64})(?=.)/g, '$1\n')}\n-----END ${label}-----\n`;
