import { type Id, newId } from '#kernel/ids.ts';
import { type Invalid, invalid, type Problem } from '#kernel/problem.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import { mayNotBring, type NotAllowed } from '../../policy.ts';
import type { BringPack } from '../contract.ts';
import { type Edition, readEdition } from '../definition.ts';
import { unsoundIn } from '../rules/sound-edition.ts';
import { isAboutFamilies } from '../rules/whom-it-fits.ts';
import { instruments, needKindCodes } from '../store/instruments.ts';

export type BringRefusal = Invalid | NotAllowed | { readonly kind: 'instrument-is-there' };

/**
 * Takes an instrument the agency has a license for: JSON, checked whole, every place that is wrong named at once, with the
 * right by which the agency may use its text (S2-114). An edition is never changed; a new one has a code of its own.
 */
export async function bringPack(
  ask: Ask,
  { text, rightToUse }: BringPack,
): Promise<Result<{ id: Id; code: string }, BringRefusal>> {
  const refused = mayNotBring(ask.who);
  if (refused) return no(refused);

  const problems: Problem[] = [];
  if (!rightToUse.trim()) problems.push({ at: 'rightToUse', code: 'required' });
  const { edition, wrong } = await readPack(ask, text);
  if (!edition || wrong.length + problems.length > 0) return no(invalid(...wrong, ...problems));
  if ((await instruments(ask.tx)).some(({ code }) => code === edition.code)) return no({ kind: 'instrument-is-there' });

  const id = newId();
  await ask.tx
    .insertInto('app.instrument_pack')
    .values({
      id,
      agency_id: ask.who.agencyId,
      code: edition.code,
      series: edition.series,
      version: edition.version,
      en: edition.en,
      es: edition.es,
      license: 'plug_in',
      about: edition.about as 'child' | 'anybody' | 'adult',
      definition: JSON.stringify(edition.definition),
      right_to_use: rightToUse.trim(),
      brought_at: ask.now,
      brought_by: ask.who.userId,
    })
    .execute();
  return ok({ id, code: edition.code });
}

async function readPack(ask: Ask, text: string): Promise<{ edition: Edition | null; wrong: Problem[] }> {
  const json = parsed(text);
  if (json === undefined) return { edition: null, wrong: [{ at: 'pack', code: 'pack-is-no-json' }] };
  const read = readEdition(json);
  if ('wrong' in read)
    return {
      edition: null,
      wrong: read.wrong.map(({ path }) => ({ at: 'pack', code: 'pack-is-wrong-at', fill: { path } })),
    };
  const { edition } = read;
  const wrong = unsoundIn(edition.definition, await needKindCodes(ask.tx));
  if (edition.license !== 'plug_in' || !isAboutFamilies(edition.about))
    wrong.push({ at: 'pack', code: 'pack-is-not-plug-in' });
  return { edition, wrong };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
