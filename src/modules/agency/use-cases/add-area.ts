import { type Id, newId } from '#kernel/ids.ts';
import { invalid } from '#kernel/problem.ts';
import { writeRange } from '#kernel/ranges.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { AddArea, AddAreaRefusal } from '../contract.ts';
import { manageAgency } from '../policy.ts';
import { missingTexts } from '../rules/required-text.ts';
import { areaVersionOverlaps } from '../store.ts';

/** Adds a neighborhood, in the version that counts from one day to another. A changed outline is a new version. */
export async function addArea(ask: Ask, input: AddArea): Promise<Result<{ id: Id }, AddAreaRefusal>> {
  const { code, name, postalCode = null, outline = null, peopleUnder18 = null, from, to = null } = input;
  if (!manageAgency.may(ask.who)) return no({ kind: 'not-allowed' });
  const missing = missingTexts({ code, name });
  if (missing) return no(missing);
  if (outline && outline.length < 3) return no(invalid({ at: 'outline', code: 'outline-needs-three-corners' }));
  if (to !== null && to <= from) return no(invalid({ at: 'to', code: 'ends-before-it-begins' }));
  const during = writeRange({ from, to });
  if (await areaVersionOverlaps(ask.tx, code, during)) return no({ kind: 'area-version-overlaps' });

  const id = newId();
  const corners = outline && `(${outline.map(([east, north]) => `(${east},${north})`).join(',')})`;
  await ask.tx
    .insertInto('app.area')
    .values({
      id,
      agency_id: ask.who.agencyId,
      code,
      name,
      postal_code: postalCode,
      outline: corners,
      people_under_18: peopleUnder18,
      during,
    })
    .execute();
  return ok({ id });
}
