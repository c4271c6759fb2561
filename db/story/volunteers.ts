import type { AddVolunteer, CheckKind } from '#modules/organizations/index.ts';
import type { StoryDay } from './day.ts';
import type { OrganizationKey } from './keys.ts';

/** Somebody of the county who helps without pay. */
export type StoryVolunteer = {
  readonly organization: OrganizationKey;
  readonly name: string;
  readonly role: AddVolunteer['role'];
  readonly since: StoryDay;
  readonly checks: readonly { readonly kind: CheckKind; readonly from: StoryDay; readonly until: StoryDay }[];
  readonly hours?: readonly { readonly on: StoryDay; readonly hours: number }[];
};

const looked = (kinds: readonly CheckKind[], from: StoryDay, until: StoryDay) =>
  kinds.map(kind => ({ kind, from, until }));

export const VOLUNTEERS: readonly StoryVolunteer[] = [
  {
    organization: 'O16',
    name: 'Hattie Broussard',
    role: 'driver',
    since: 'D-300',
    checks: looked(['background', 'abuse-registry', 'driving'], 'D-300', 'D+65'),
    hours: [
      { on: 'D-20', hours: 3 },
      { on: 'D-6', hours: 2.5 },
    ],
  },
  // A check that ran out three days ago: no children with him until it is made again.
  {
    organization: 'O16',
    name: 'Emory Voss',
    role: 'driver',
    since: 'D-368',
    checks: [...looked(['background'], 'D-368', 'D-3'), ...looked(['abuse-registry', 'driving'], 'D-100', 'D+265')],
    hours: [{ on: 'D-12', hours: 4 }],
  },
  {
    organization: 'O21',
    name: 'Priscilla Tan',
    role: 'tutor',
    since: 'D-90',
    checks: looked(['background', 'abuse-registry'], 'D-90', 'D+275'),
  },
];
