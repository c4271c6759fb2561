import type { AgreementState } from '#modules/agreements/index.ts';

/** What comes next for a home's license copy. `wait` and `decline` are about people who are named elsewhere. */
export type LicenseStep = 'begin' | 'talk' | 'ready' | 'sign' | 'wait' | 'decline' | 'issue' | 'renew' | 'none';

export type LicenseStanding = {
  /** The pack asks for a copy for this home's next license. */
  readonly asked: boolean;
  /** The copy that is open, if any. */
  readonly open: AgreementState | null;
  /** A talk about the open copy is recorded. */
  readonly talked: boolean;
  /** Somebody declined the present version and no talk was held since. */
  readonly declined: boolean;
  /** The open copy waits for the reader's own signature. */
  readonly mine: boolean;
  /** One is in force that no license was issued on. */
  readonly unused: boolean;
  /** ISO last day of the last license; null without one. */
  readonly lastDay: string | null;
};

/** A renewal is begun this many days before the license ends, so that talk and signatures have their time. */
export const RENEWAL_DAYS = 90;

/** The one next step, for whoever keeps licenses. `today` is the agency's day. */
export function licenseNextStep(standing: LicenseStanding, today: Temporal.PlainDate): LicenseStep {
  const { asked, open, talked, declined, mine, unused, lastDay } = standing;
  if (!asked) return 'none';
  switch (open) {
    case 'draft':
    case 'void':
      return talked ? 'ready' : 'talk';
    case 'ready':
    case 'partly_signed':
      return mine ? 'sign' : 'wait';
    case 'declined':
      return declined ? 'decline' : 'ready';
  }
  if (unused) return 'issue';
  if (lastDay === null) return 'begin';
  const soon = today.add({ days: RENEWAL_DAYS }).toString() >= lastDay;
  return soon ? 'renew' : 'none';
}
