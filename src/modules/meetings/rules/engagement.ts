/** One invitee of a meeting that was held. Null is not recorded. */
export type Taking = { readonly role: string; readonly came: boolean | null; readonly spoke: boolean | null };

/** How people of one role took part; `recorded` is of how many it is known whether they came. */
export type Engagement = {
  readonly role: string;
  readonly invited: number;
  readonly recorded: number;
  readonly came: number;
  readonly spoke: number;
};

/** How people took part in meetings that were held, by role, in the order they come in (S2-65). */
export function engagement(takings: readonly Taking[]): Engagement[] {
  return [...Map.groupBy(takings, ({ role }) => role)].map(([role, all]) => ({
    role,
    invited: all.length,
    recorded: all.filter(({ came }) => came !== null).length,
    came: all.filter(({ came }) => came).length,
    spoke: all.filter(({ spoke }) => spoke).length,
  }));
}
