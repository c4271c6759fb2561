import type { Id } from '#kernel/ids.ts';
import { recordNeed } from '#modules/assessments/index.ts';
import { openReferral, recordBasis, sendReferral } from '#modules/referrals/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { value } from '../support/value.ts';

type Given = {
  readonly personId: Id;
  readonly organizationId: Id;
  readonly serviceId: Id;
  readonly givenBy: Id;
  readonly kind?: string;
  /** What was said of the need. */
  readonly words?: string;
  readonly parts?: Parameters<typeof recordBasis>[1]['parts'];
  readonly more?: Partial<Parameters<typeof openReferral>[1]>;
};

/** A referral that was sent on a consent, by whoever `as` is. */
export async function aSentReferral(
  as: <T>(work: (ask: Ask) => Promise<T>) => Promise<T>,
  {
    personId,
    organizationId,
    serviceId,
    givenBy,
    kind = 'mental_health',
    words,
    parts = ['contact', 'need'],
    more,
  }: Given,
): Promise<{ id: Id; basisId: Id }> {
  const needId = value(
    await as(ask =>
      recordNeed(ask, {
        personId,
        kind,
        words: words ?? null,
        urgency: 'soon',
        toldBy: 'worker',
        identifiedOn: '2026-11-01',
      }),
    ),
  ).id;
  const basisId = value(
    await as(ask =>
      recordBasis(ask, {
        personId,
        kind: 'consent',
        organizationId,
        parts,
        purpose: 'Help',
        from: '2026-11-01',
        until: '2027-05-01',
        citation: null,
        givenBy,
        givenHow: 'in-person',
      }),
    ),
  ).id;
  const { id } = value(
    await as(ask => openReferral(ask, { personId, needId, serviceId, urgency: 'soon', goal: null, ...more })),
  );
  value(await as(ask => sendReferral(ask, { referralId: id, basisId, way: 'email' })));
  return { id, basisId };
}
