import { invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { EditNames, EditNamesRefusal } from '../contract.ts';
import { editPersonNames } from '../policy.ts';
import { personById } from '../store/persons.ts';

/** Changes the name somebody goes by, their pronouns, languages and interpreter (S2-138). The legal name stays apart. */
export async function editNames(ask: Ask, input: EditNames): Promise<Result<null, EditNamesRefusal>> {
  if (!(await personById(ask.tx, input.personId))) return no({ kind: 'no-such-person' });
  if (!editPersonNames.may(ask.who)) return no({ kind: 'not-allowed' });
  if (input.firstName.trim() === '') return no(invalid({ at: 'firstName', code: 'required' }));

  await ask.tx
    .updateTable('app.person')
    .set({
      first_name: input.firstName.trim(),
      last_name: input.lastName?.trim() || null,
      pronouns: input.pronouns?.trim() || null,
      languages: [...input.languages],
      interpreter: input.interpreter,
    })
    .where('id', '=', input.personId)
    .execute();
  return ok(null);
}
