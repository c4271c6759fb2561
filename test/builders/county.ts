import type { Id } from '#kernel/ids.ts';
import { aStaffMember } from './accounts.ts';
import { anAgency, anOffice, anOrganization, aUnit, type Unit } from './agency.ts';
import { aCase, aCaseMember, type Case } from './cases.ts';
import { aChild, type ChildBuilder } from './child.ts';
import { aHome, type Home } from './homes.ts';
import { aPerson } from './people.ts';
import type { Admin } from './rows.ts';

/**
 * A small county. Two case management organizations work for one lead agency; Rosa is the mother of children in a case
 * of each of them; the Harbor home cares for children of both.
 */
export type County = {
  readonly agencyId: Id;
  readonly organizations: { readonly lead: Id; readonly tidewater: Id; readonly heron: Id };
  readonly units: { readonly tidewater: Unit; readonly tidewaterTwo: Unit; readonly heron: Unit };
  /** User accounts. ana and ben work in the units of sam and tess (Tidewater), hugo in that of hana (Heron House). */
  readonly staff: Readonly<
    Record<
      | 'ana'
      | 'ben'
      | 'sam'
      | 'tess'
      | 'dora'
      | 'hugo'
      | 'hana'
      | 'hector'
      | 'cora'
      | 'ned'
      | 'edda'
      | 'kira'
      | 'pia'
      | 'abel'
      | 'lena'
      | 'liv'
      | 'gus',
      Id
    >
  >;
  readonly homes: { readonly harbor: Home; readonly reef: Home; readonly cove: Home };
  readonly cases: { readonly reyes: Case; readonly reyesHeron: Case; readonly other: Case };
  /** Rosa, of both Reyes cases. */
  readonly mother: Id;
  /** A child of the Reyes case at Tidewater unless another case is given. */
  aChild(of?: Case): ChildBuilder;
};

/** Roles: ana, ben, hugo case managers; sam, tess, hana supervisors; dora, hector program directors; cora places, ned is a nurse, edda for schools, kira for kin, pia for privacy, abel administers, lena licenses, liv supervises licensing, gus analyzes. */
export async function aCounty(db: Admin): Promise<County> {
  const agencyId = await anAgency(db);
  const lead = await anOrganization(db, agencyId, 'Calusa lead agency', 'lead_agency');
  const tidewater = await anOrganization(db, agencyId, 'Tidewater');
  const heron = await anOrganization(db, agencyId, 'Heron House');
  const tidewaterOffice = await anOffice(db, agencyId, tidewater, 'Tidewater Port Calusa');
  const heronOffice = await anOffice(db, agencyId, heron, 'Heron House Mangrove');
  const units = {
    tidewater: await aUnit(db, tidewaterOffice, 'Tidewater 1'),
    tidewaterTwo: await aUnit(db, tidewaterOffice, 'Tidewater 2'),
    heron: await aUnit(db, heronOffice, 'Heron 1'),
  };
  const atLead = { agencyId, organizationId: lead };
  const staff = {
    ana: await aStaffMember(db, units.tidewater, { name: 'Ana Soto', role: 'case_manager' }),
    ben: await aStaffMember(db, units.tidewaterTwo, { name: 'Ben Ito', role: 'case_manager' }),
    sam: await aStaffMember(db, units.tidewater, { name: 'Sam Rowe', role: 'supervisor' }),
    tess: await aStaffMember(db, units.tidewaterTwo, { name: 'Tess Quill', role: 'supervisor' }),
    dora: await aStaffMember(db, tidewaterOffice, { name: 'Dora Finch', role: 'program_director' }),
    hugo: await aStaffMember(db, units.heron, { name: 'Hugo Paz', role: 'case_manager' }),
    hana: await aStaffMember(db, units.heron, { name: 'Hana Weiss', role: 'supervisor' }),
    hector: await aStaffMember(db, heronOffice, { name: 'Hector Lund', role: 'program_director' }),
    cora: await aStaffMember(db, atLead, { name: 'Cora Bell', role: 'placement_coordinator' }),
    ned: await aStaffMember(db, atLead, { name: 'Ned Osei', role: 'nurse' }),
    edda: await aStaffMember(db, atLead, { name: 'Edda Voss', role: 'education_liaison' }),
    kira: await aStaffMember(db, atLead, { name: 'Kira Moon', role: 'kinship_navigator' }),
    pia: await aStaffMember(db, atLead, { name: 'Pia Strand', role: 'privacy_officer' }),
    abel: await aStaffMember(db, atLead, { name: 'Abel Cruz', role: 'administrator' }),
    lena: await aStaffMember(db, atLead, { name: 'Lena Park', role: 'licensing_counselor' }),
    liv: await aStaffMember(db, atLead, { name: 'Liv Aune', role: 'licensing_supervisor' }),
    gus: await aStaffMember(db, atLead, { name: 'Gus Hale', role: 'analyst' }),
  };
  const homes = {
    harbor: await aHome(db, agencyId, 'Harbor', {
      caregivers: ['Ines Duarte', 'Omar Duarte'],
      languages: ['es', 'en'],
    }),
    reef: await aHome(db, agencyId, 'Reef', { caregivers: ['Faye Lin', 'Jo Lin'] }),
    cove: await aHome(db, agencyId, 'Cove', { caregivers: ['Wes Adair'], respiteOnly: true }),
  };
  const cases = {
    reyes: await aCase(db, units.tidewater, staff.ana, { name: 'Reyes' }),
    reyesHeron: await aCase(db, units.heron, staff.hugo, { name: 'Reyes' }),
    other: await aCase(db, units.tidewaterTwo, staff.ben, { name: 'Okafor' }),
  };
  const mother = await aPerson(db, agencyId, {
    first: 'Rosa',
    last: 'Reyes',
    bornOn: '1994-02-11',
    languages: ['es'],
    interpreter: 'es',
  });
  await aCaseMember(db, cases.reyes, mother, 'mother');
  await aCaseMember(db, cases.reyesHeron, mother, 'mother', '2026-02-01');
  return {
    agencyId,
    organizations: { lead, tidewater, heron },
    units,
    staff,
    homes,
    cases,
    mother,
    aChild: (of = cases.reyes) => aChild(db, of),
  };
}
