import { type Id, isId } from '#kernel/ids.ts';
import { invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Refusal, SubmitAsk } from '#platform/http/submit.ts';
import type { ValuesOf } from '#web/form/field-spec.ts';
import { readFields } from '#web/form/read-fields.ts';
import { fitFields, groundFields, resultFields, sendFields } from './act-fields.ts';
import { APPOINTMENT_ACTS } from './act-on-appointment.ts';
import { readAnswer, readProgress } from './guest-form.ts';
import { sayOpened } from './say-opened.ts';
import type { ReferralRow } from './store/referral.ts';
import { followReferral } from './use-cases/follow-referral.ts';
import { openJointMeeting } from './use-cases/open-joint-meeting.ts';
import { rateFit } from './use-cases/rate-fit.ts';
import { readResult } from './use-cases/read-result.ts';
import { recordBasis } from './use-cases/record-basis.ts';
import { revokeBasis } from './use-cases/revoke-basis.ts';
import { sendToProvider } from './use-cases/send-to-provider.ts';
import { takeStep } from './use-cases/take-step.ts';
import { tellProgress } from './use-cases/tell-progress.ts';

/** What a form of a referral's page did, for the page it leads to; or the draft it opened. */
type Done = Result<string | { readonly opened: Id }, Refusal>;

/** What can be done on a referral's page, by the name its form sends. */
export const ACTS: Readonly<Record<string, (ask: SubmitAsk, referral: ReferralRow) => Promise<Done>>> = {
  ...APPOINTMENT_ACTS,
  send: async (ask, referral) => {
    const read = readFields(ask.form, sendFields);
    if (!read.ok) return read;
    const { ground, way, ...given } = read.value.values;
    const found = ground ? ok({ id: ground }) : await newGround(ask, referral, given);
    if (!found.ok) return found;
    const sent = await sendToProvider(ask, { referralId: referral.id, basisId: found.value.id, way });
    if (!sent.ok) return sent;
    const { opened, dueOn } = sent.value;
    const { childId } = ask.params;
    if (isId(childId)) await openJointMeeting(ask, { childId, personId: referral.person_id });
    if (opened) ask.showOnce(sayOpened(ask, opened, dueOn));
    return ok('sent');
  },
  step: async (ask, referral) => {
    const read = readAnswer(ask.form, { referralId: referral.id, timeZone: ask.who.timeZone });
    if (!read.ok) return read;
    const own = read.value.to === 'withdrawn' || read.value.to === 'in-error';
    const by = own ? ({ side: 'sender', via: 'page' } as const) : ({ side: 'provider', via: 'telephone' } as const);
    const taken = await takeStep(ask, read.value, by);
    return taken.ok ? ok('step') : taken;
  },
  follow: async (ask, referral) => {
    const serviceId = ask.form.get('service');
    if (!isId(serviceId)) return no(invalid({ at: '', code: 'choose-a-service' }));
    const followed = await followReferral(ask, { referralId: referral.id, serviceId });
    return followed.ok ? ok({ opened: followed.value.id }) : followed;
  },
  told: async (ask, referral) => {
    const read = readProgress(ask.form, referral.id);
    if (!read.ok) return read;
    const came = await tellProgress(ask, read.value, {});
    return came.ok ? ok('told') : came;
  },
  ground: async (ask, referral) => {
    const read = readFields(ask.form, groundFields);
    if (!read.ok) return read;
    const recorded = await newGround(ask, referral, read.value.values);
    return recorded.ok ? ok('ground') : recorded;
  },
  fit: async (ask, referral) => {
    const read = readFields(ask.form, fitFields);
    if (!read.ok) return read;
    const { stars, fitWords } = read.value.values;
    const rated = await rateFit(ask, { referralId: referral.id, stars: Number(stars), words: fitWords });
    return rated.ok ? ok('fit') : rated;
  },
  read: async (ask, referral) => {
    const read = readFields(ask.form, resultFields);
    if (!read.ok) return read;
    const closed = await readResult(ask, { referralId: referral.id, ...read.value.values });
    return closed.ok ? ok('read') : closed;
  },
  revoke: async (ask, referral) => {
    const { basis_id: basisId } = referral;
    if (!isId(basisId)) return no({ kind: 'ground-is-over' });
    const revoked = await revokeBasis(ask, { basisId });
    return revoked.ok ? ok('revoked') : revoked;
  },
};

/** A ground that is written down with the sending. */
async function newGround(ask: SubmitAsk, referral: ReferralRow, given: ValuesOf<typeof groundFields>) {
  const missing: Problem[] = [
    ...(given.kind === null ? [{ at: 'kind', code: 'required' }] : []),
    ...(given.until === null ? [{ at: 'until', code: 'required' }] : []),
  ];
  if (given.kind === null || given.until === null) return no(invalid(...missing));
  return recordBasis(ask, {
    personId: referral.person_id,
    kind: given.kind,
    organizationId: referral.organization_id,
    parts: given.parts,
    purpose: given.purpose ?? '',
    from: ask.today.toString(),
    until: given.until,
    citation: given.citation,
    givenBy: given.givenBy,
    givenHow: given.givenHow,
    of: referral.sensitive,
  });
}
