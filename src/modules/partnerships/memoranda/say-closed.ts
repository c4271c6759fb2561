import type { Ask } from '#platform/http/ask.ts';
import { sayState } from './say-agreements.ts';
import type { PartnerAgreement } from './store/agreements.ts';
import { type Ways, waysOf } from './ways.ts';

/** Why a page of an agreement has nothing to offer as it stands; null when it has. */
export function sayClosed(ask: Ask, agreement: PartnerAgreement, way: keyof Ways) {
  if (waysOf(agreement)[way]) return null;
  return {
    title: agreement.title,
    href: `/agreements-with-partners/${agreement.id}`,
    list: ask.say('partnerships', 'agreementList.title'),
    text: ask.say('partnerships', 'agreementClosed.text', { state: sayState(ask, agreement).word }),
    open: ask.say('partnerships', 'agreementClosed.open'),
  };
}
export type SaidClosed = NonNullable<ReturnType<typeof sayClosed>>;
