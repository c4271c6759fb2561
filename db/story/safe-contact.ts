import type { StoryDay } from './day.ts';
import type { FamilyKey, FamilyPersonKey, PersonKey, StaffKey, Words } from './keys.ts';
import type { Address } from './places.ts';

/** How to reach a person safely, and what must never reach whom. Seen by the family's own team only. */
export const SAFE_CONTACT: readonly {
  readonly who: FamilyPersonKey;
  readonly callFrom: string;
  readonly callUntil: string;
  readonly askFor: string;
  readonly words: Words;
}[] = [
  {
    who: 'F17-talia',
    callFrom: '10:00',
    callUntil: '14:00',
    askFor: 'Tee',
    words: {
      en: 'Call only between 10:00 and 14:00 and ask for "Tee". Mail goes to the substitute address.',
      es: 'Llame solo entre las 10:00 y las 14:00 y pregunte por «Tee». El correo va a la dirección sustituta.',
    },
  },
];

/**
 * Addresses only the named people may see; everyone else gets the substitute one. Both are chosen here by the county's
 * rule for addresses, so that there is something to protect; there is no map point, and the area counts for nothing.
 */
export const PROTECTED_ADDRESSES: readonly {
  readonly family: FamilyKey;
  readonly address: Address;
  readonly substitute: Address;
  readonly seenBy: readonly StaffKey[];
}[] = [
  {
    family: 'F17',
    address: { street: '270 Limestone Rd', town: 'Port Calusa', state: 'FL', zip: '34801' },
    substitute: { street: 'PO Box 270', town: 'Port Calusa', state: 'FL', zip: '34801' },
    seenBy: ['S32', 'S31', 'S42'],
  },
];

/** A court's order that one person keeps away from others. */
export const NO_CONTACT_ORDERS: readonly { who: PersonKey; from: readonly PersonKey[]; since: StoryDay }[] = [
  { who: 'F17-kurt', from: ['F17-talia', 'K28', 'K29'], since: 'D-47' },
];
