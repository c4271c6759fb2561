import { type Entity, type EntityName, entityNamed } from '../model.ts';

const place = `select from app.location v where v.id = t.location_id and not v.confidential
  and not exists (select from app.service_at_location w join app.service x on x.id = w.service_id where w.location_id = v.id and x.confidential)`;
const service = 'select from app.service x where x.id = t.service_id and x.ended_on is null';
const atLocation = `select from app.service_at_location y join app.service x on x.id = y.service_id join app.location v on v.id = y.location_id
  where y.id = t.service_at_location_id and not x.confidential and x.ended_on is null and not v.confidential`;

/**
 * Which rows of a table leave the house, as a condition on its row `t`: nothing of a service that ended, and nothing that
 * stands at a confidential place, whatever it is. Rows of organizations that are not listed are kept back by policy.
 */
export function visible(entity: Entity, depth = 0): string {
  switch (entity.name) {
    case 'service':
      return 't.ended_on is null';
    case 'location':
      return `exists (${place.replace('t.location_id', 't.id')})`;
    case 'service_at_location':
      return `exists (${atLocation.replace('t.service_at_location_id', 't.id')})`;
    default: {
      const columns = new Set(entity.references.map(({ column }) => column));
      const unless = (column: string, condition: string) =>
        columns.has(column) ? [`(t.${column} is null or exists (${condition}))`] : [];
      const held = (['contact', 'phone'] as const satisfies readonly EntityName[]).flatMap(name => {
        if (!columns.has(`${name}_id`)) return [];
        const other = entityNamed(name);
        const alias = `h${depth}`;
        const inner = visible(other, depth + 1).replace(/\bt\./g, `${alias}.`);
        return [
          `(t.${name}_id is null or exists (select from app.${other.table} ${alias} where ${alias}.id = t.${name}_id and ${inner}))`,
        ];
      });
      const all = [
        ...unless('service_id', service),
        ...unless('location_id', place),
        ...unless('service_at_location_id', atLocation),
        ...held,
      ];
      return all.length > 0 ? all.join(' and ') : 'true';
    }
  }
}
