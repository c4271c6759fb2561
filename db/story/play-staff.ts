import { hireStaffMember } from '#modules/access/index.ts';
import { addSignInAddress } from '#platform/sign-in/addresses.ts';
import { AGENCY_ORGANIZATIONS } from './agency.ts';
import { contactData } from './contact-data.ts';
import { fullName } from './person.ts';
import { type Act, must, type Story } from './play.ts';
import { AFTER_CARE } from './play-agency.ts';
import { POSITIONS, type Position } from './positions.ts';
import { STAFF, type Staff } from './staff.ts';

/** Positions whose code is not their name with underscores. */
const ROLES: Partial<Record<Position, string>> = {
  'chief-executive': 'executive',
  'system-administrator': 'administrator',
  'data-analyst': 'analyst',
  'nurse-care-coordinator': 'nurse',
  'youth-transition-specialist': 'youth_specialist',
  'after-hours-line': 'after_hours',
  'investigations-supervisor': 'investigation_supervisor',
  'regional-licensing-authority': 'licensing_authority',
};
const roleOf = (position: Position): string => ROLES[position] ?? position.replaceAll('-', '_');

const ADMINISTRATOR = 'S02';
const reached = contactData();

/** Everybody who works for the agency is hired when it is founded, or on the day the story tells. */
export function staffActs(story: Story): readonly Act[] {
  const told = STAFF.filter(({ started }) => started);
  const first = STAFF.filter(({ key, started }) => !started && key !== ADMINISTRATOR);
  const early: Act[] = AGENCY_ORGANIZATIONS.map(({ key }) => ({
    at: story.at('D-1900 10:00'),
    by: ADMINISTRATOR,
    what: `hires the people of ${key}`,
    does: async ask => {
      for (const staff of first.filter(each => each.organization === key)) await hire(story, staff)(ask);
    },
  }));
  const later = told.map(
    (staff): Act => ({
      at: story.at(`${staff.started!} 08:00` as 'D-75 08:00'),
      by: ADMINISTRATOR,
      what: `hires ${staff.key}`,
      does: hire(story, staff),
    }),
  );
  return [...early, ...later];
}

const hire =
  (story: Story, { key, name, position, organization, unit, languages = [] }: Staff): Act['does'] =>
  async ask => {
    const { mail, telephone } = reached.get(key) ?? {};
    const unitKey = position === 'adoption-specialist' ? AFTER_CARE : unit;
    const input = {
      name: fullName(name),
      title: POSITIONS[position].en,
      organizationId: story.id(organization),
      unitId: unitKey ? story.id(unitKey) : null,
      role: roleOf(position),
      language: 'en' as const,
      languages: ['en', ...languages],
      phone: telephone ?? null,
      email: mail ?? null,
    };
    const { id } = must(await hireStaffMember(ask, input));
    story.know(key, id);
    await addSignInAddress(ask.tx, { keyring: story.keyring, userId: id, email: mail ?? null });
  };
