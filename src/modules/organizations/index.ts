export type { AddOrganization } from './contract.ts';
export { type FoundOrganization, findOrganizations } from './find-organizations.ts';
export { type OrganizationRow, organizationNamed, organizationsAfter } from './store.ts';
export { addOrganization } from './use-cases/add-organization.ts';
