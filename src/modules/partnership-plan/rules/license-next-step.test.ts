import { expect, test } from 'vitest';
import { type LicenseStanding, licenseNextStep } from './license-next-step.ts';

const today = Temporal.PlainDate.from('2026-11-18');
const standing: LicenseStanding = {
  asked: true,
  open: null,
  talked: false,
  declined: false,
  mine: false,
  unused: false,
  lastDay: null,
};

test.each<[string, Partial<LicenseStanding>, string]>([
  ['nothing where the pack asks for nothing', { asked: false, open: 'draft' }, 'none'],
  ['a first copy is opened', {}, 'begin'],
  ['a draft waits for the talk', { open: 'draft' }, 'talk'],
  ['after the talk it is made ready', { open: 'draft', talked: true }, 'ready'],
  ['after a change it is made ready again', { open: 'void', talked: true }, 'ready'],
  ['my own signature comes first', { open: 'ready', mine: true }, 'sign'],
  ['others are waited for', { open: 'partly_signed' }, 'wait'],
  ['a decline is talked about', { open: 'declined', talked: true, declined: true }, 'decline'],
  ['and made ready again after it', { open: 'declined', talked: true }, 'ready'],
  ['a signed copy waits for its license', { unused: true, lastDay: '2026-12-01' }, 'issue'],
  ['90 days before the last day the renewal begins', { lastDay: '2027-02-16' }, 'renew'],
  ['and not 91 days before', { lastDay: '2027-02-17' }, 'none'],
  ['nor too late to begin it', { lastDay: '2026-10-01' }, 'renew'],
])('%s', (_, change, step) => {
  expect(licenseNextStep({ ...standing, ...change }, today)).toBe(step);
});
