import type { Id } from '#kernel/ids.ts';
import { recordNeed } from '#modules/assessments/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { OpenReferral, RecordBasis } from '../contract.ts';
import { openReferral } from '../use-cases/open-referral.ts';
import { recordBasis } from '../use-cases/record-basis.ts';
import { sendReferral } from '../use-cases/send-referral.ts';

/** The value of what must have gone well. */
export function value<T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

type Given = {
  readonly personId: Id;
  readonly organizationId: Id;
  readonly serviceId: Id;
  readonly givenBy: Id;
  readonly kind?: string;
  readonly parts?: RecordBasis['parts'];
  readonly more?: Partial<OpenReferral>;
};

/** A referral that was sent on a consent, by whoever `as` is. */
export async function aSentReferral(
  as: <T>(work: (ask: Ask) => Promise<T>) => Promise<T>,
  { personId, organizationId, serviceId, givenBy, kind = 'mental_health', parts = ['contact', 'need'], more }: Given,
): Promise<{ id: Id; basisId: Id }> {
  const needId = value(
    await as(ask =>
      recordNeed(ask, {
        personId,
        kind,
        words: null,
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
