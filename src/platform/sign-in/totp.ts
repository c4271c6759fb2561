import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app does it: SHA-1, six digits, 30 seconds. */
const PERIOD = 30;
const shape = { algorithm: 'SHA1', digits: 6, period: PERIOD } as const;

/** A new secret of 160 bits in base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** The address an authenticator app reads. `agency` and `account` are shown in the app. */
export const secretAddress = (secret: string, agency: string, account: string): string =>
  new TOTP({
    ...shape,
    issuer: agency.replaceAll(':', ' '),
    label: account.replaceAll(':', ' '),
    secret: Secret.fromBase32(secret),
  }).toString();

/**
 * The step whose code this is: the present one, the one before or the one after; null when the code is wrong. The
 * caller must refuse a step that was taken before.
 */
export function stepOf(code: string, secret: string, now: Temporal.Instant): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const timestamp = now.epochMilliseconds;
  const delta = TOTP.validate({ ...shape, token: code, secret: Secret.fromBase32(secret), timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta;
}

/** The code of a moment: what the app shows. For tests and the made-up county. */
export const codeAt = (secret: string, now: Temporal.Instant): string =>
  TOTP.generate({ ...shape, secret: Secret.fromBase32(secret), timestamp: now.epochMilliseconds });

/** What a person typed as a code: spaces and dashes do not matter. */
export const readCode = (typed: string): string =>
  typed.toWellFormed().normalize('NFKC').replace(/[\s-]/g, '').toLowerCase();
