import { newSecretId } from '#kernel/ids.ts';
import { type Invalid, invalid } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { PublicAsk } from '#platform/http/public-page.ts';
import type { AccountKind } from '#platform/http/who.ts';
import type { NoteUnfound } from '../contract.ts';

const LONGEST = 200;
const ASKED_BY: Readonly<Record<AccountKind, 'staff' | 'caregiver' | 'family' | 'partner'>> = {
  staff: 'staff',
  caregiver: 'caregiver',
  kin: 'caregiver',
  parent: 'family',
  youth: 'family',
  court: 'partner',
  partner: 'partner',
};

/** Puts what was looked for and not found on the wish list, on this day, without a word of who looked. */
export async function noteUnfound(
  ask: Pick<PublicAsk, 'tx' | 'who' | 'agency' | 'today'>,
  input: NoteUnfound,
): Promise<Result<void, Invalid>> {
  const words = input.words?.trim().slice(0, LONGEST) || null;
  const { termId = null, areaId = null, language = null } = input;
  if (words === null && termId === null && language === null) return no(invalid({ at: 'words', code: 'required' }));
  await ask.tx
    .insertInto('app.unfound_search')
    .values({
      id: newSecretId(),
      agency_id: ask.agency.id,
      searched_on: ask.today.toString(),
      words,
      taxonomy_term_id: termId,
      area_id: areaId,
      language,
      asked_by: ask.who ? ASKED_BY[ask.who.kind] : 'public',
      wished: true,
    })
    .execute();
  return ok(undefined);
}
