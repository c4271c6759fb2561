export { type ChildFrameData, type ChildTab, childFrame } from './child-frame.ts';
export { peopleClockFacts } from './clock-facts.ts';
export type {
  AddPerson,
  EditNames,
  RecordAddress,
  RecordContact,
  RecordIdentity,
  RecordRace,
  RecordRelationship,
  RecordTribalInquiry,
  TypedPerson,
} from './contract.ts';
export { peopleMerged, peopleUnmerged } from './facts.ts';
export { type Found, type FoundWhy, findPeople, searchPeople } from './find-people.ts';
export { type LikelyPerson, likelyPeople } from './likely-people.ts';
export { type Age, ageOn, type BornPrecision, knownBirth } from './rules/age.ts';
export { offeredLanguages } from './rules/languages.ts';
export { fullName, type Name } from './rules/name.ts';
export { type Asked, readSearch } from './rules/read-search.ts';
export { sayAge } from './say-age.ts';
export { fingerprintSsn, openSsn, type SealedSsn, sealSsn } from './ssn.ts';
export { type AddressToPlace, addressesToPlace, placeAddresses } from './store/address-areas.ts';
export {
  type AddressRow,
  addressesOn,
  type ContactRow,
  contactsOn,
  type RelativeRow,
  relativesOf,
} from './store/around.ts';
export { topicsOpenFor } from './store/child-frame.ts';
export { openProposals, type ProposalRow, proposalAbout, proposeDuplicates } from './store/duplicates.ts';
export { relationshipKinds } from './store/kin.ts';
export { livingAmong, type PersonRow, personById, personsById } from './store/persons.ts';
export { type RelatedChild, relatedChildren } from './store/related-children.ts';
export { addPerson } from './use-cases/add-person.ts';
export { editNames } from './use-cases/edit-names.ts';
export { mergePeople } from './use-cases/merge-people.ts';
export { recordAddress } from './use-cases/record-address.ts';
export { recordContact } from './use-cases/record-contact.ts';
export { recordDeath } from './use-cases/record-death.ts';
export { recordIdentity } from './use-cases/record-identity.ts';
export { recordRace } from './use-cases/record-race.ts';
export { recordRelationship } from './use-cases/record-relationship.ts';
export { recordTribalInquiry } from './use-cases/record-tribal-inquiry.ts';
export { takeIn } from './use-cases/take-in.ts';
export { tellApart } from './use-cases/tell-apart.ts';
export { unmergePeople } from './use-cases/unmerge-people.ts';
