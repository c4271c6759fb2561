import type { EntityName } from '../model.ts';
import { readyOf, type Work } from './work.ts';

type Edge = { row_id: string; parent_id: string; file: string; line: number; key: string };

/** Categories and organizations that would be their own ancestors: one step of each circle is cut and told. */
export async function cutCircles(work: Work): Promise<void> {
  for (const [entity, column] of [
    ['taxonomy_term', 'parent_id'],
    ['organization', 'parent_organization_id'],
  ] as const satisfies readonly (readonly [EntityName, string])[]) {
    if (!work.staged.has(entity)) continue;
    const ready = readyOf(entity);
    // A row that names itself was left without parent.
    const own = await work.client.query<Edge>(
      `select row_id, file, line, key from ${ready} where parent_id_key = key and not refused`,
    );
    const { rows } = await work.client.query<Edge>(
      `select row_id, parent_id, file, line, key from ${ready} where parent_id is not null and not refused order by seq`,
    );
    const cut = circlesIn(rows);
    for (const { file, line, key } of [...own.rows, ...cut])
      work.found.add({ weight: 'note', file, line, column, code: 'own-ancestor', value: key });
    if (cut.length > 0)
      await work.client.query(`update ${ready} set parent_id = null where row_id = any($1)`, [
        cut.map(({ row_id }) => row_id),
      ]);
  }
}

/** One edge of every circle, so that without them none is left. */
export function circlesIn<E extends Pick<Edge, 'row_id' | 'parent_id'>>(edges: readonly E[]): E[] {
  const parents = new Map(edges.map(edge => [edge.row_id, edge]));
  const done = new Set<string>();
  const cut: E[] = [];
  for (const edge of edges) {
    const path = new Set<string>();
    let at: E | undefined = edge;
    while (at && !done.has(at.row_id)) {
      path.add(at.row_id);
      if (path.has(at.parent_id)) {
        cut.push(at);
        break;
      }
      at = parents.get(at.parent_id);
    }
    for (const id of path) done.add(id);
  }
  return cut;
}
