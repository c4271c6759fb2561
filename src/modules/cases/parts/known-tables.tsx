import { SummaryList } from '#web/ui/summary-list.tsx';

type KnownTablesProps = {
  none: string;
  tables: readonly {
    name: string;
    title: string;
    rows: readonly { id: string; fields: readonly { label: string; value: string }[] }[];
  }[];
};

/** A record table by table, each row with what it says. */
export function KnownTables({ tables, none }: KnownTablesProps) {
  if (tables.length === 0) return <p>{none}</p>;
  return tables.map(table => (
    <section key={table.name} aria-labelledby={`known-${table.name}`}>
      <h3 id={`known-${table.name}`}>{table.title}</h3>
      {table.rows.map(row => (
        <SummaryList key={row.id} rows={row.fields.map(({ label, value }) => ({ label, value: <bdi>{value}</bdi> }))} />
      ))}
    </section>
  ));
}
