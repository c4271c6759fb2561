import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { BringPackRefusal, EditionProblem } from '../contract.ts';
import { checkEdition } from '../editions/check-edition.ts';
import { isBefore } from '../editions/is-before.ts';
import type { Pack } from '../language/rule.ts';
import { digestOf } from '../load/digest.ts';
import { packsInForce } from '../load/packs-in-force.ts';
import { mayNotTake } from '../policy.ts';
import { addEdition, allEditions, deleteEdition, type Edition, queueCount } from '../store.ts';

/**
 * Brings an edition of a pack: it is looked through, kept beside what runs, and its dry run is queued. Nothing takes effect.
 * All problems at once. Another edition of the pack that was brought and never taken gives way.
 */
export async function bringPack(ask: Ask, content: unknown): Promise<Result<{ id: Id }, BringPackRefusal>> {
  const { tx, who, now } = ask;
  const refused = mayNotTake(who);
  if (refused) return no(refused);

  const checked = checkEdition(content, await packsInForce(tx, who.agencyId, now));
  if (!checked.pack) return no({ kind: 'problems-found', problems: checked.problems });

  const { pack } = checked;
  const editions = (await allEditions(tx)).filter(edition => edition.pack === pack.pack);
  const waiting = editions.find(edition => edition.inForce === null);
  const digest = digestOf(pack).toString('hex');
  if (waiting?.digest === digest) return ok({ id: waiting.id });
  const known = editions.find(
    edition => edition !== waiting && (edition.version === pack.version || edition.digest === digest),
  );
  if (known) return no({ kind: 'problems-found', problems: [alreadyHere(pack, known, digest, now)] });

  if (waiting) await deleteEdition(tx, waiting.id);
  const id = await addEdition(tx, { agencyId: who.agencyId, pack, now, broughtBy: who.userId, inForce: null });
  await queueCount(tx, id);
  return ok({ id });
}

/** The very edition that runs is nothing new; another text under a version that is taken cannot be told apart later. */
function alreadyHere(pack: Pack, known: Edition, digest: string, now: string): EditionProblem {
  const until = known.inForce?.to ?? null;
  const runs = known.digest === digest && (until === null || isBefore(now, until));
  return {
    pack: pack.pack,
    rule: null,
    at: 'version',
    code: runs ? 'nothing-new' : 'version-known',
    with: { version: known.version },
  };
}
