import { type Ask, notThere } from '#platform/http/ask.ts';
import { mayNotKeep, type NotAllowed } from '../policy.ts';
import { type PartnerAgreement, partnerAgreementById } from './store/agreements.ts';

/** The agreement somebody works on. Throws NotThere when it is not there for them. */
export const findAgreement = async (ask: Ask, id: string): Promise<PartnerAgreement> =>
  (await partnerAgreementById(ask.tx, id)) ?? notThere();

/** Why somebody may not work on agreements with partners; null when they may. */
export const mayNotAgree = (ask: Ask): NotAllowed | null => mayNotKeep(ask.who);
