import type { IconName } from './ui/icon.tsx';
import type { ShellWords } from './words.en.ts';

/** Kinds of people who sign in; each has its own way around. */
export type Audience =
  | 'staff'
  | 'supervisor'
  | 'administrator'
  | 'analyst'
  | 'caregiver'
  | 'parent'
  | 'youth'
  | 'partner'
  | 'court';

type NavKey = Exclude<keyof ShellWords['nav'], 'label' | 'phone' | 'more' | 'moreTitle'>;

/** One way to go. The label is `words.nav[key]`; `tab` puts it into the phone's tab bar (at most four and "More"). */
export type NavItem = {
  readonly key: NavKey;
  readonly href: string;
  readonly icon: IconName;
  readonly tab: boolean;
  /** Looked up now and then: under the reader's own name, not in the header. */
  readonly own?: true;
  /** Where else pages of it are: they mark it as the current way too. */
  readonly also?: readonly string[];
};

const today: NavItem = { key: 'today', href: '/today', icon: 'event', tab: true };
const children: NavItem = { key: 'children', href: '/children', icon: 'people', tab: true };
const homes: NavItem = { key: 'homes', href: '/homes', icon: 'home', tab: true };
const team: NavItem = { key: 'team', href: '/team', icon: 'groups', tab: true };
const imports: NavItem = { key: 'imports', href: '/imports', icon: 'upload_file', tab: true };
const rules: NavItem = { key: 'rules', href: '/rules', icon: 'account_balance', tab: false, own: true };
const assessments: NavItem = {
  key: 'assessments',
  href: '/assessments/due',
  icon: 'check_circle',
  tab: false,
  own: true,
  also: ['/instruments'],
};
const referrals: NavItem = { key: 'referrals', href: '/referrals', icon: 'send', tab: false };
const directory: NavItem = { key: 'directory', href: '/directory', icon: 'location_on', tab: false };
const communities: NavItem = {
  key: 'communities',
  href: '/communities',
  icon: 'groups',
  tab: false,
  also: [
    '/partners',
    '/promises',
    '/issues-register',
    '/agreements-with-partners',
    '/areas',
    '/inquiries',
    '/reports/partnerships',
  ],
};
const goals: NavItem = { key: 'goals', href: '/partner/goals', icon: 'groups', tab: true };
const partners: NavItem = { key: 'partners', href: '/partners', icon: 'groups', tab: false, own: true };
const reports: NavItem = { key: 'reports', href: '/reports/needs', icon: 'insights', tab: false };
const calendar: NavItem = {
  key: 'calendar',
  href: '/calendar',
  icon: 'event',
  tab: false,
  own: true,
  also: ['/family-time', '/reports/meetings'],
};
const hearings: NavItem = { key: 'hearings', href: '/hearings', icon: 'account_balance', tab: false, own: true };
const ownHearings: NavItem = { key: 'hearings', href: '/home/hearings', icon: 'account_balance', tab: true };
const home: NavItem = { key: 'home', href: '/home', icon: 'home', tab: true };
const kept: NavItem = { key: 'kept', href: '/home/kept', icon: 'file_present', tab: true };
const help: NavItem = { key: 'help', href: '/help', icon: 'help', tab: true };

/** Navigation of each kind of user, in reading order. Rooms that open later add their line here. */
export const navigation: Readonly<Record<Audience, readonly NavItem[]>> = {
  staff: [today, children, homes, referrals, directory, communities, assessments, calendar, hearings, partners, rules],
  supervisor: [
    team,
    today,
    children,
    homes,
    referrals,
    reports,
    directory,
    { ...communities, own: true },
    calendar,
    hearings,
    assessments,
    partners,
    rules,
  ],
  // Figures alone: names are hidden from them.
  analyst: [today, { ...reports, tab: true }, homes, directory, communities, partners, rules],
  // No child's record opens for them; they bring the agency's data.
  administrator: [
    today,
    homes,
    imports,
    directory,
    communities,
    { ...assessments, href: '/instruments', also: [] },
    partners,
    rules,
  ],
  caregiver: [home, kept, { ...directory, tab: true }, help],
  parent: [home, kept, { ...directory, tab: true }, help],
  youth: [home, kept, { ...directory, tab: true }, help],
  partner: [home, goals, { ...directory, tab: true }, help],
  court: [home, ownHearings, help],
};
