import type { Work } from './work.ts';

/** An extract that names its agency is taken by that agency and by no other. */
export async function checkAgency({ client, staged, found, agencyId }: Work): Promise<void> {
  if (!staged.has('agencies')) return;
  const { rows } = await client.query<{ line: number; name: string }>(
    `select s.line, s.short_name as name from stage_agencies s
     where not s.refused and s.short_name is distinct from (select a.short_name from app.agency a where a.id = $1) order by s.line`,
    [agencyId],
  );
  for (const { line, name } of rows)
    found.add({
      weight: 'refusal',
      file: 'agencies',
      line: null,
      column: 'short_name',
      code: 'another-agency',
      value: name,
      told: { line },
    });
}
