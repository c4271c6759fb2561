export { type ChildFrameData, type ChildTab, childFrame } from './child-frame.ts';
export type {
  AddPerson,
  EditNames,
  RecordAddress,
  RecordContact,
  RecordIdentity,
  RecordRace,
  RecordRelationship,
  RecordTribalInquiry,
} from './contract.ts';
export { findPeople } from './find-people.ts';
export { type Age, ageOn, type BornPrecision } from './rules/age.ts';
export { offeredLanguages } from './rules/languages.ts';
export { fullName, type Name } from './rules/name.ts';
export { sayAge } from './say-age.ts';
export {
  type AddressRow,
  addressesOn,
  type ContactRow,
  contactsOn,
  type RelativeRow,
  relativesOf,
} from './store/around.ts';
export { topicsOpenFor } from './store/child-frame.ts';
export { type Found, type PersonRow, personById, personsById } from './store/persons.ts';
export { type RelatedChild, relatedChildren } from './store/related-children.ts';
export { addPerson } from './use-cases/add-person.ts';
export { editNames } from './use-cases/edit-names.ts';
export { recordAddress } from './use-cases/record-address.ts';
export { recordContact } from './use-cases/record-contact.ts';
export { recordDeath } from './use-cases/record-death.ts';
export { recordIdentity } from './use-cases/record-identity.ts';
export { recordRace } from './use-cases/record-race.ts';
export { recordRelationship } from './use-cases/record-relationship.ts';
export { recordTribalInquiry } from './use-cases/record-tribal-inquiry.ts';
