import { action } from '#platform/http/action.ts';
import type { Who } from '#platform/http/who.ts';

const leaders = ['supervisor', 'program_director', 'investigation_supervisor'] as const;
const workers = ['case_manager', 'investigator', 'adoption_specialist', ...leaders] as const;

/** Roles of a position that may be the primary worker of a case. */
export const primaryWorkerRoles = [
  'case_manager',
  'investigator',
  'supervisor',
  'investigation_supervisor',
  'adoption_specialist',
] as const;

/** Who may see a child's record, and who looked. */
export const viewSeers = action('cases.view-who-can-see', 'staff', ['identity', 'reading']);

/** What changed in a child's record, and the record as it was known. */
export const viewHistory = action('cases.view-history', 'staff', [
  'identity',
  'case',
  'placement',
  'health',
  'education',
]);

export const openCases = action('cases.open', [...workers, 'intake_worker', 'administrator']);
export const addMembers = action('cases.add-member', workers);
export const transferCases = action('cases.transfer', [...leaders, 'investigator'], ['identity', 'case']);
export const closeCases = action('cases.close', leaders);
export const fillTeam = action('cases.fill-team', [...workers, 'administrator'], ['identity', 'case']);

/** Parts that open the whole case to somebody of the staff: a supervisor decides. */
const staffParts: ReadonlySet<string> = new Set(['secondary', 'cover', 'investigator']);

/** May this person give out this part? The reason when not. */
export const whyNotAssign = (who: Who, part: string): { kind: 'only-supervisors-add-staff' } | null =>
  staffParts.has(part) && !who.roles.some(role => (leaders as readonly string[]).includes(role))
    ? { kind: 'only-supervisors-add-staff' }
    : null;
