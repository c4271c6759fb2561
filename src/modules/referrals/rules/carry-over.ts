import { holds, readRange } from '#kernel/ranges.ts';

type Basis = {
  readonly kind: string;
  readonly sensitive: string | null;
  readonly revoked_at: string | null;
  /** Days, as the database writes ranges. */
  readonly holds: string;
};

/**
 * Whether a ground to tell one organization is one to tell another as well. A law does not name whom it is told to. A
 * consent and an order do, and are asked for anew; an emergency is of its moment; what a rule of its own protects is asked
 * for anew always (42 CFR 2.31; 42 USC 10406(c)(5)).
 */
export const carriesOver = (basis: Basis, today: string): boolean =>
  basis.kind === 'statute' &&
  basis.sensitive === null &&
  basis.revoked_at === null &&
  holds(readRange(basis.holds), today);
