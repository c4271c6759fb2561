export { visitClockFacts } from './clock-facts.ts';
export { contactsBetween } from './contacts-between.ts';
export type { ContactKind, ContactPlace, RecordContact, Way } from './contract.ts';
export { ContactRecorded } from './facts.ts';
export { type LastVisitCard, sayLastVisit } from './say-contacts.ts';
export { type LastVisit, lastVisitTo } from './store.ts';
export { recordContact } from './use-cases/record-contact.ts';
