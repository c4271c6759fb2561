import type { RouteLine } from '../../platform/http/route-line.ts';

const page = (name: string): string => `modules/organizations/pages/${name}`;
const keeping = (path: string, name: string): RouteLine => ({
  path,
  page: page(name),
  action: 'organizations.keep',
  submits: 'organizations.keep',
});
const service = 'directory/services/:serviceId';
const organization = 'directory/organizations/:organizationId';

export const routes: readonly RouteLine[] = [
  { path: 'directory', page: page('directory.tsx'), action: 'organizations.view', submits: 'organizations.view' },
  keeping('directory/rounds', 'rounds.tsx'),
  {
    path: 'entry/:secret',
    page: page('own-entry.tsx'),
    action: 'organizations.keep-own-entry',
    submits: 'organizations.keep-own-entry',
  },
  {
    path: 'entry/:secret/services/:serviceId',
    page: page('own-service.tsx'),
    action: 'organizations.keep-own-entry',
    submits: 'organizations.keep-own-entry',
  },
  { path: 'directory/print', page: page('print.tsx'), action: 'organizations.view' },
  { path: 'directory/wishes', page: page('wishes.tsx'), action: 'organizations.wishes' },
  { path: 'directory/keep', page: page('keep.tsx'), action: 'organizations.keep', submits: 'organizations.arrange' },
  {
    path: 'directory/categories',
    page: page('categories.tsx'),
    action: 'organizations.arrange',
    submits: 'organizations.arrange',
  },
  keeping('directory/proposals', 'proposals.tsx'),
  keeping('directory/merge', 'merge.tsx'),
  keeping('directory/organizations/new', 'add-organization.tsx'),
  { path: organization, page: page('organization.tsx'), action: 'organizations.view' },
  {
    path: `${organization}/links`,
    page: page('links.tsx'),
    action: 'organizations.link',
    submits: 'organizations.link',
  },
  keeping(`${organization}/days`, 'office-days.tsx'),
  { path: 'offices/schedule', page: page('office-schedule.tsx'), action: 'organizations.view-schedule' },
  {
    path: `${organization}/volunteers`,
    page: page('volunteers.tsx'),
    action: 'organizations.volunteers',
    submits: 'organizations.keep',
  },
  keeping(`${organization}/edit`, 'edit-organization.tsx'),
  keeping(`${organization}/services/new`, 'add-service.tsx'),
  { path: service, page: page('service.tsx'), action: 'organizations.view' },
  keeping(`${service}/edit`, 'edit-service.tsx'),
  keeping(`${service}/place`, 'edit-place.tsx'),
  keeping(`${service}/check`, 'check.ts'),
  {
    path: `${service}/capacity`,
    page: page('capacity.tsx'),
    action: 'organizations.post-capacity',
    submits: 'organizations.post-capacity',
  },
  {
    path: `${service}/watch`,
    page: page('watch.ts'),
    action: 'organizations.watch-capacity',
    submits: 'organizations.watch-capacity',
  },
];
