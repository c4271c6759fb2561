/** How many lines a long list shows at once. */
export const PAGE = 50;

const HIGHEST = 2000;

/** The page asked for in an address, from 1; anything else is the first. */
export function pageAsked(query: URLSearchParams): number {
  const asked = Number(query.get('page') ?? '1');
  return Number.isInteger(asked) && asked >= 1 && asked <= HIGHEST ? asked : 1;
}

/** One page of rows that were asked for with one more than fits, and the addresses of the pages beside it. */
export function pageOf<T>(
  rows: readonly T[],
  page: number,
  path: string,
  kept: Readonly<Record<string, string>> = {},
): { rows: T[]; earlier?: string; later?: string } {
  const to = (number: number) => {
    const query = new URLSearchParams({ ...kept, ...(number > 1 && { page: String(number) }) }).toString();
    return query ? `${path}?${query}` : path;
  };
  return {
    rows: rows.slice(0, PAGE),
    ...(page > 1 && { earlier: to(page - 1) }),
    ...(rows.length > PAGE && { later: to(page + 1) }),
  };
}
