import { type KyselyPlugin, type QueryId, RawNode, type RootOperationNode, ValueNode } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { RowChange } from './row-changes.ts';

/** Rows as they were at some moment, by table and row id; null: there was none then. Other rows stand as they do now. */
export type OtherwiseThen = ReadonlyMap<string, ReadonlyMap<string, RowChange['before']>>;

type Taken = Pick<RowChange, 'table' | 'row_id' | 'operation' | 'before'>;

/**
 * What stood otherwise before these changes, given the newest first: each row as the oldest of its changes found it. All
 * `tables` are named, also those without changes, so that a statement has the same text at every moment.
 */
export function otherwiseBefore(tables: Iterable<string>, newestFirst: readonly Taken[]): OtherwiseThen {
  const then = new Map([...tables].map(table => [table, new Map<string, RowChange['before']>()]));
  for (const { table, row_id, operation, before } of newestFirst)
    then.get(table)?.set(row_id, operation === 'insert' ? null : before);
  return then;
}

/** A table of schema app in the text of a statement. */
const TABLE = /\bapp\.([a-z_]+)\b(?!\s*\()/g;
const NOW = /\bapp\.moment\(\)/g;

/**
 * A transaction that answers the same questions from what was known at a moment (ISO): tables named in a statement are
 * read as `then` says, `app.moment()` is that moment, and row security holds as it does now. Views read what stands now.
 */
export const askAsKnown = (tx: Tx, then: OtherwiseThen, moment: string): Tx =>
  tx.withPlugin(
    rewriting(tx, (text, values) => {
      const place = (value: unknown) => `$${values.push(value)}`;
      const tables: string[] = [];
      const rewritten = text
        .replace(TABLE, (whole, name: string) => {
          const rows = then.get(name);
          if (!rows) return whole;
          if (!tables.includes(name)) tables.push(name);
          return `"${name} as known"`;
        })
        .replace(NOW, () => `${place(moment)}::timestamptz`);
      if (tables.length === 0) return rewritten;
      const known = tables.map(name => {
        const rows = [...(then.get(name) ?? [])];
        const ids = place(rows.map(([id]) => id));
        const before = place(JSON.stringify(rows.flatMap(([, row]) => row ?? [])));
        return `"${name} as known" as not materialized (select * from app.${name} where id <> all (${ids}::uuid[])
          union all select * from jsonb_populate_recordset(null::app.${name}, ${before}::jsonb))`;
      });
      const own = /^\s*with\s+(?!recursive\b)/i.exec(rewritten);
      return `with ${known.join(', ')}${own ? `, ${rewritten.slice(own[0].length)}` : ` ${rewritten}`}`;
    }),
  );

/** A transaction that tells which tables and views of schema app each of its statements names. */
export const askNoting = (tx: Tx, note: (name: string) => void): Tx =>
  tx.withPlugin(
    rewriting(tx, text => {
      for (const [, name] of text.matchAll(TABLE)) note(name ?? '');
      return text;
    }),
  );

/** Lets statements be sent in other words. `change` may add values and name them by their place. */
const rewriting = (tx: Tx, change: (text: string, values: unknown[]) => string): KyselyPlugin => ({
  transformQuery: ({ node, queryId }) => rewritten(tx, node, queryId, change),
  transformResult: async ({ result }) => result,
});

function rewritten(
  tx: Tx,
  node: RootOperationNode,
  queryId: QueryId,
  change: (text: string, values: unknown[]) => string,
): RootOperationNode {
  const compiled = tx.getExecutor().compileQuery(node, queryId);
  const values = [...compiled.parameters];
  const text = change(compiled.sql, values);
  const fragments: string[] = [];
  const used: ValueNode[] = [];
  let from = 0;
  for (const found of text.matchAll(/\$(\d+)/g)) {
    fragments.push(text.slice(from, found.index));
    used.push(ValueNode.create(values[Number(found[1]) - 1]));
    from = found.index + found[0].length;
  }
  return RawNode.create([...fragments, text.slice(from)], used);
}
