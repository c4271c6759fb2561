import { Card } from '#web/ui/card.tsx';
import { Grid, Stack } from '#web/ui/layout.tsx';

type KnownTablesProps = {
  none: string;
  tables: readonly {
    name: string;
    title: string;
    rows: readonly { id: string; fields: readonly { column: string; label: string; value: string }[] }[];
  }[];
};

/** A record table by table, each row with what it says. */
export function KnownTables({ tables, none }: KnownTablesProps) {
  if (tables.length === 0) return <p>{none}</p>;
  return (
    <Grid kind="halves">
      {tables.map(table => (
        <Card key={table.name} title={table.title} level={3}>
          <Stack tight>
            {table.rows.map(row => (
              <p key={row.id}>
                {row.fields.map(({ column, label, value }, index) => (
                  <span key={column}>
                    {index > 0 && ' · '}
                    {label}: <b dir="auto">{value}</b>
                  </span>
                ))}
              </p>
            ))}
          </Stack>
        </Card>
      ))}
    </Grid>
  );
}
