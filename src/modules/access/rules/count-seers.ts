import type { Seer } from '../contract.ts';

/** How many people may see something of a record, and how many each topic. */
export type SeerCount = { readonly people: number; readonly byTopic: ReadonlyMap<string, number> };

/** Counts people, not rights: somebody with two rights is one person. */
export function countSeers(seers: readonly Pick<Seer, 'user_id' | 'topics' | 'people'>[]): SeerCount {
  const count = (rows: typeof seers): number => {
    const named = new Set(rows.flatMap(row => row.user_id ?? []));
    return named.size + rows.filter(row => row.user_id === null).reduce((sum, row) => sum + row.people, 0);
  };
  const topics = [...new Set(seers.flatMap(row => row.topics))].sort();
  return {
    people: count(seers),
    byTopic: new Map(topics.map(topic => [topic, count(seers.filter(row => row.topics.includes(topic)))])),
  };
}
