type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';
type Two = `${Digit}${Digit}`;

/** Keys of the story. They join its files; the database makes ids of its own. */
export type StaffKey = `S${Two}`;
export type CourtKey = `C${Two}`;
export type ChildKey = `K${Two}`;
export type FamilyKey = `F${Two}`;
export type HomeKey = `H${Two}`;
export type FacilityKey = `R${Digit}`;
export type OrganizationKey = `O${Two}`;
export type PastEpisodeKey = `X${Two}`;
/** A person of a family or a home: the key of the family or home, and their given name. */
export type FamilyPersonKey = `${FamilyKey}-${string}`;
export type HomePersonKey = `${HomeKey}-${string}`;
/** A person of a partner organization, or a resident of an area. */
export type CommunityPersonKey = `${OrganizationKey}-${string}` | `resident-${string}`;
export type PersonKey = StaffKey | CourtKey | ChildKey | FamilyPersonKey | HomePersonKey | CommunityPersonKey;

/** The lead agency, the two case management organizations and the state department's region. */
export type AgencyOrganizationKey = 'CFP' | 'TCS' | 'HHF' | 'DCF-GP';
export type UnitKey = 'T1' | 'T2' | 'H1' | 'LIC' | 'INV';

/** The same words in both languages of the product. */
export type Words = { readonly en: string; readonly es: string };
