import { factKind } from '#platform/record/record-fact.ts';
import { UpdateCame, WasAnswered, WasClosed, WasRevoked, WasSent } from './contract.ts';

/** A referral went out to a service. */
export const ReferralSent = factKind('ReferralSent', 1, 'referral', WasSent);
/** It moved on: the service, the family or the sender took a step. */
export const ReferralAnswered = factKind('ReferralAnswered', 1, 'referral', WasAnswered);
/** The sender has read what came of it. */
export const ReferralClosed = factKind('ReferralClosed', 1, 'referral', WasClosed);
/** The service told how it goes. */
export const ProgressUpdateCame = factKind('ProgressUpdateCame', 1, 'referral', UpdateCame);
/** The ground on which something was told was taken back: nothing more is told on it. */
export const ConsentRevoked = factKind('ConsentRevoked', 1, 'referral', WasRevoked);
