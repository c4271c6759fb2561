import type { Id } from '#kernel/ids.ts';
import type { Invalid } from '#kernel/problem.ts';

/** A confidential program is written down without street. Languages are BCP 47 codes; `verifiedOn` is an ISO date. */
export type AddOrganization = {
  readonly name: string;
  readonly services?: string | null;
  readonly areaServed?: string | null;
  readonly languages?: readonly string[];
  readonly phone?: string | null;
  readonly street?: string | null;
  readonly city?: string | null;
  readonly postalCode?: string | null;
  readonly verifiedOn?: string | null;
};
export type AddOrganizationRefusal =
  | { readonly kind: 'not-allowed' }
  | Invalid
  | { readonly kind: 'already-listed'; readonly id: Id };
