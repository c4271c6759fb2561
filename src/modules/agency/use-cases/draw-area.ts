import { newId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { NotAllowed } from '../contract.ts';
import { manageAgency } from '../policy.ts';
import { areaProblems, codeFor, type Drawn } from '../rules/area-problems.ts';
import { type AreaKind, areaRows, endArea, insertArea, queuePlacing } from '../store-areas.ts';

export type DrawArea = Drawn & { readonly kind: AreaKind | null };
export type DrawAreaRefusal = NotAllowed | Invalid;

/**
 * Draws a neighborhood, or draws one anew from a day on: the version before ends there and still answers for its days
 * (S1-23). Addresses are placed and figures counted again after it. Throws NotThere for a code nobody knows.
 */
export async function drawArea(ask: Ask, input: DrawArea): Promise<Result<{ code: string }, DrawAreaRefusal>> {
  const { tx, who } = ask;
  if (!manageAgency.may(who)) return no({ kind: 'not-allowed' });
  const all = await areaRows(tx);
  const own = all.filter(area => area.code === input.code);
  if (input.code !== null && own.length === 0) return notThere();
  const problems = areaProblems(input, all);
  if (problems.length > 0) return no(invalid(...problems));

  const last = own.find(area => area.to === null || area.to > input.from);
  if (last) await endArea(tx, last.id, input.from);
  const code = input.code ?? codeFor(input.name);
  await insertArea(tx, who.agencyId, {
    id: newId(),
    code,
    name: input.name.trim(),
    kind: input.kind,
    outline: input.outline ?? null,
    postalCodes: input.postalCodes,
    people: input.people,
    from: input.from,
  });
  await queuePlacing(tx);
  return ok({ code });
}
