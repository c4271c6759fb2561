import { routes as access } from './modules/access/routes.ts';
import { routes as agency } from './modules/agency/routes.ts';
import { routes as agreements } from './modules/agreements/routes.ts';
import { routes as assessments } from './modules/assessments/routes.ts';
import { routes as cases } from './modules/cases/routes.ts';
import { routes as clocks } from './modules/clocks/routes.ts';
import { routes as court } from './modules/court/routes.ts';
import { routes as documents } from './modules/documents/routes.ts';
import { routes as education } from './modules/education/routes.ts';
import { routes as exchange } from './modules/exchange/routes.ts';
import { routes as health } from './modules/health/routes.ts';
import { routes as licensing } from './modules/licensing/routes.ts';
import { routes as measures } from './modules/measures/routes.ts';
import { routes as meetings } from './modules/meetings/routes.ts';
import { routes as organizations } from './modules/organizations/routes.ts';
import { routes as partnershipPlan } from './modules/partnership-plan/routes.ts';
import { routes as partnerships } from './modules/partnerships/routes.ts';
import { routes as people } from './modules/people/routes.ts';
import { routes as permanency } from './modules/permanency/routes.ts';
import { routes as placement } from './modules/placement/routes.ts';
import { routes as planning } from './modules/planning/routes.ts';
import { routes as familyServices } from './modules/referrals/family/routes.ts';
import { routes as byLink } from './modules/referrals/guest-routes.ts';
import { routes as referrals } from './modules/referrals/routes.ts';
import { routes as rulebook } from './modules/rulebook/routes.ts';
import { routes as tasks } from './modules/tasks/routes.ts';
import { routes as visits } from './modules/visits/routes.ts';
import { routes as workspace } from './modules/workspace/routes.ts';
import type { RouteLine } from './platform/http/route-line.ts';

/** Every room's addresses, in the order of the rooms. */
export const roomRoutes: readonly RouteLine[] = [
  ...agency,
  ...access,
  ...people,
  ...organizations,
  ...documents,
  ...agreements,
  ...rulebook,
  ...clocks,
  ...tasks,
  ...licensing,
  ...cases,
  ...health,
  ...education,
  ...placement,
  ...partnershipPlan,
  ...meetings,
  ...assessments,
  ...planning,
  ...visits,
  ...court,
  ...permanency,
  ...referrals,
  ...byLink,
  ...familyServices,
  ...partnerships,
  ...measures,
  ...exchange,
  ...workspace,
];
