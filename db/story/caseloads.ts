import type { StoryDay, StoryWhen } from './day.ts';
import type { AgencyOrganizationKey, ChildKey, FamilyKey, StaffKey } from './keys.ts';

/**
 * Who holds a family's case, from when; each line ends where the family's next begins. `told: false` marks a
 * stand-in where the story names nobody: the investigations supervisor before the transfer, and the unit's supervisor
 * until Lily Kowalczyk could take the Thibodeaux case.
 */
export type PrimaryWorker = {
  readonly family: FamilyKey;
  readonly worker: StaffKey;
  readonly from: StoryWhen;
  readonly told: boolean;
};

const told = (family: FamilyKey, worker: StaffKey, from: StoryWhen): PrimaryWorker => ({
  family,
  worker,
  from,
  told: true,
});
const standIn = (family: FamilyKey, worker: StaffKey, from: StoryWhen): PrimaryWorker => ({
  family,
  worker,
  from,
  told: false,
});

export const PRIMARY_WORKERS: readonly PrimaryWorker[] = [
  told('F01', 'S41', 'D-1 19:20'),
  told('F01', 'S22', 'D+0 08:30'),
  told('F02', 'S42', 'D-19 16:30'),
  told('F02', 'S32', 'D-17'),
  standIn('F03', 'S43', 'D-210 18:05'),
  told('F03', 'S23', 'D-206'),
  standIn('F04', 'S43', 'D-494 15:10'),
  told('F04', 'S27', 'D-490'),
  standIn('F05', 'S43', 'D-330 11:40'),
  told('F05', 'S23', 'D-326'),
  standIn('F06', 'S43', 'D-380 20:30'),
  told('F06', 'S22', 'D-376'),
  standIn('F07', 'S43', 'D-96 17:15'),
  standIn('F07', 'S21', 'D-92'),
  told('F07', 'S24', 'D-70'),
  told('F08', 'S41', 'D-24 13:05'),
  told('F08', 'S33', 'D-22'),
  standIn('F09', 'S43', 'D-1460 19:00'),
  told('F09', 'S27', 'D-1456'),
  standIn('F10', 'S43', 'D-150 09:50'),
  told('F10', 'S22', 'D-146'),
  standIn('F11', 'S43', 'D-128 16:45'),
  told('F11', 'S26', 'D-124'),
  standIn('F12', 'S43', 'D-560 22:10'),
  told('F12', 'S23', 'D-556'),
  standIn('F13', 'S43', 'D-770 14:20'),
  told('F13', 'S26', 'D-766'),
  told('F14', 'S17', 'D-31'),
  // The family's earlier case was at Tidewater, so its unit's supervisor takes it up again.
  standIn('F15', 'S25', 'D-290 12:30'),
  told('F15', 'S27', 'D-286'),
  standIn('F16', 'S43', 'D-260 18:50'),
  told('F16', 'S34', 'D-256'),
  told('F17', 'S32', 'D-44'),
  told('F18', 'S22', 'D-150 10:00'),
];

/** Which organization manages which families' cases, once they are transferred. */
export const CASE_ORGANIZATIONS: readonly {
  readonly organization: AgencyOrganizationKey;
  readonly families: readonly FamilyKey[];
}[] = [
  {
    organization: 'TCS',
    families: ['F01', 'F03', 'F04', 'F05', 'F06', 'F07', 'F09', 'F10', 'F11', 'F12', 'F13', 'F15', 'F18'],
  },
  { organization: 'HHF', families: ['F02', 'F08', 'F16', 'F17'] },
  { organization: 'CFP', families: ['F14'] },
];

/** Others on a team by name: for a family, or for one child of it. */
export const TEAM_MEMBERS: readonly {
  readonly who: StaffKey;
  readonly role: 'kinship-navigator' | 'youth-transition-specialist' | 'adoption-specialist';
  readonly family: FamilyKey;
  readonly child?: ChildKey;
}[] = [
  { who: 'S11', role: 'kinship-navigator', family: 'F01' },
  { who: 'S11', role: 'kinship-navigator', family: 'F02' },
  { who: 'S15', role: 'youth-transition-specialist', family: 'F09', child: 'K15' },
  { who: 'S17', role: 'adoption-specialist', family: 'F13' },
];

/**
 * Hand-overs ahead, because Camille Baptiste leaves on D+12. The Novak case goes to the adoption specialist's care with
 * the unit's supervisor as primary worker until the adoption is final. Where no day is told, it is her last day.
 */
export const PLANNED_TRANSFERS: readonly {
  readonly family: FamilyKey;
  readonly from: StaffKey;
  readonly to: StaffKey;
  readonly jointVisit?: StoryDay;
  readonly on?: StoryDay;
  /** Overlap notes: done on this day, or still open. */
  readonly notes: readonly { readonly child: ChildKey; readonly done?: StoryDay }[];
}[] = [
  {
    family: 'F11',
    from: 'S26',
    to: 'S27',
    jointVisit: 'D+5',
    on: 'D+10',
    notes: [{ child: 'K18', done: 'D-2' }, { child: 'K19' }],
  },
  { family: 'F13', from: 'S26', to: 'S25', notes: [{ child: 'K22' }, { child: 'K23' }] },
];

/** More children than training allows, by exception. */
export const CASELOAD_EXCEPTIONS: readonly {
  readonly key: string;
  readonly worker: StaffKey;
  readonly children: number;
  readonly from: StoryDay;
  readonly to: StoryDay;
  readonly approvedBy: StaffKey;
}[] = [{ key: 'E-1', worker: 'S24', children: 2, from: 'D-70', to: 'D+45', approvedBy: 'S21' }];
