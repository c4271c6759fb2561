/** Whether an order still counts on a day (ISO date): `ended_on` is the first day it no longer does, and may lie ahead. */
export const isInForce = ({ ended_on }: { readonly ended_on: string | null }, day: string): boolean =>
  ended_on === null || day < ended_on;
