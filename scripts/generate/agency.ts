import { addStaff } from './accounts.ts';
import { addTemplate } from './plans.ts';
import type { World } from './world.ts';

/** Positions of the lead agency, with how many children in care there are for each holder (at least one holds it). */
const leadPositions = [
  ['administrator', 'System administrator', 20_000],
  ['executive', 'Chief executive', 100_000],
  ['privacy_officer', 'Privacy officer', 50_000],
  ['analyst', 'Data and quality analyst', 10_000],
  ['placement_coordinator', 'Placement coordinator', 500],
  ['licensing_supervisor', 'Licensing supervisor', 3_000],
  ['licensing_counselor', 'Licensing counselor', 400],
  ['kinship_navigator', 'Kinship navigator', 1_500],
  ['nurse', 'Nurse care coordinator', 1_500],
  ['education_liaison', 'Education liaison', 2_000],
  ['after_hours', 'After-hours line', 2_000],
] as const;

/** The lead agency with its own people. */
export function addAgency(world: World): void {
  const random = world.random.fork('agency');
  const { agencyId, now } = world;
  world.put('app.agency', {
    id: agencyId,
    name: 'Made-up State Family Partners',
    short_name: `State ${world.seed}`,
    county: null,
    state_code: 'FL',
    time_zone: 'America/New_York',
    policy_pack: 'florida',
    letterhead: null,
    main_phone: null,
    after_hours_phone: null,
  });
  const organizationId = random.id(now);
  world.put('app.care_organization', {
    id: organizationId,
    agency_id: agencyId,
    name: 'Made-up State Family Partners',
    short_name: 'LEAD',
    part: 'lead_agency',
  });
  for (const [role, title, children] of leadPositions) {
    const holders = Math.max(1, Math.round(world.children / children));
    for (let index = 0; index < holders; index += 1) {
      const holder = addStaff(world, random, { role, title, organizationId, unitId: null });
      if (role === 'administrator' && index === 0) world.templateId = addTemplate(world, holder);
    }
  }
}
