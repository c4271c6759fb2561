import type { Problem } from '#kernel/problem.ts';

/** What stands against joining two records, or against undoing it. Without a topic: something the asker may not open. */
export type Obstacle = { readonly code: string; readonly topic: string | null; readonly table: string | null };

/** Contradictions that have a sentence of their own; those of other tables name the topic. */
const NAMED: ReadonlySet<string> = new Set([
  'person_identity',
  'person_address',
  'case_member',
  'episode',
  'placement',
  'whereabouts',
  'enrollment',
  'critical_card',
  'agreement',
  'agreement_signer',
  'home_adult',
]);

/** Obstacles as problems of the form, each said once; `sayTopic` gives the words of a topic in the reader's language. */
export function asProblems(obstacles: readonly Obstacle[], sayTopic: (topic: string) => string): Problem[] {
  const problems = new Map<string, Problem>();
  for (const { code, topic, table } of obstacles) {
    const problem = problemOf(code, topic, table, sayTopic);
    problems.set(`${problem.code} ${problem.fill?.what ?? ''}`, problem);
  }
  return [...problems.values()];
}

function problemOf(
  code: string,
  topic: string | null,
  table: string | null,
  sayTopic: (topic: string) => string,
): Problem {
  if (code === 'collides' && table !== null && NAMED.has(table)) return { at: '', code: `collides-${table}` };
  if (code !== 'collides' && code !== 'named-together' && code !== 'later-entries-hang-on-it') return { at: '', code };
  return topic === null ? { at: '', code: 'something-closed' } : { at: '', code, fill: { what: sayTopic(topic) } };
}
