import type { Id } from '#kernel/ids.ts';

/** What somebody is given who handed in their words: eight letters and digits of its id, as people read them out. */
export function receiptOf(id: Id): string {
  const end = id.replaceAll('-', '').slice(-8).toUpperCase();
  return `${end.slice(0, 4)}-${end.slice(4)}`;
}
