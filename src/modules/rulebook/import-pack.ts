import type pg from 'pg';
import { rollBackWith } from '#platform/db/transaction.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { RuleChanges } from './change-counter.ts';
import type { EditionProblem, TakePackRefusal } from './contract.ts';
import { checkEdition } from './editions/check-edition.ts';
import { readEdition } from './editions/read-edition.ts';
import type { Pack } from './language/rule.ts';
import { digestOf } from './load/digest.ts';
import { packsInForce } from './load/packs-in-force.ts';
import { mayNotTake } from './policy.ts';
import { countChanges } from './rule-jobs.ts';
import { keepChanges } from './store.ts';
import { bringPack } from './use-cases/bring-pack.ts';
import { takePack } from './use-cases/take-pack.ts';

/** What became of a file of rules. `changes` is what it does to due dates; null where it could not be taken at all. */
export type PackImport = {
  readonly pack: string | null;
  readonly version: string | null;
  readonly taken: boolean;
  /** It is taken already: nothing to do. */
  readonly same: boolean;
  readonly problems: readonly EditionProblem[];
  readonly changes: RuleChanges | null;
};

/** What the work needs of whoever runs the command: transactions as an administrator, and connections for counting. */
export type PackHouse = { readonly pool: pg.Pool; readonly as: <T>(work: (ask: Ask) => Promise<T>) => Promise<T> };

/**
 * Takes a pack from a file at once: looked through, counted, and then in force from now or from a later moment (ISO). A dry
 * run stops before the last step. The same file a second time changes nothing. A refusal other than problems has its name.
 */
export async function importPack(
  { pool, as }: PackHouse,
  { bytes, dryRun, from }: { readonly bytes: Uint8Array; readonly dryRun: boolean; readonly from: string | null },
): Promise<PackImport | Exclude<TakePackRefusal['kind'], 'problems-found'>> {
  const read = readEdition(bytes);
  if (read.problem) return notTaken(null, [read.problem]);
  const looked = await as(async ask => {
    if (mayNotTake(ask.who)) return 'not-allowed';
    const running = await packsInForce(ask.tx, ask.who.agencyId, ask.now);
    return { ...checkEdition(read.content, running), running, agencyId: ask.who.agencyId, now: ask.now };
  });
  if (looked === 'not-allowed') return looked;
  const { pack, problems, running, agencyId, now } = looked;
  if (!pack) return notTaken(nameOf(read.content), problems);
  const digest = digestOf(pack);
  if (running.some(one => digestOf(one).equals(digest))) return { ...notTaken(pack, []), same: true };
  const changes = await countChanges(pool, { agencyId, pack, running, now });
  if (dryRun) return { ...notTaken(pack, []), changes };

  const done = await as(async ask => {
    const brought = await bringPack(ask, pack);
    if (!brought.ok) return brought;
    await keepChanges(ask.tx, brought.value.id, changes, ask.now);
    const taken = await takePack(ask, { editionId: brought.value.id, from });
    return taken.ok ? taken : rollBackWith(taken);
  });
  if (done.ok) return { ...notTaken(pack, []), taken: true, changes };
  if (done.refusal.kind !== 'problems-found') return done.refusal.kind;
  // Taken already, and it has not begun.
  if (done.refusal.problems[0]?.code === 'nothing-new') return { ...notTaken(pack, []), same: true };
  return { ...notTaken(pack, done.refusal.problems), changes };
}

type Named = Partial<Pick<Pack, 'pack' | 'version'>>;
const nameOf = (content: unknown): Named => {
  const { pack, version } = (content ?? {}) as Record<string, unknown>;
  return { ...(typeof pack === 'string' && { pack }), ...(typeof version === 'string' && { version }) };
};

const notTaken = (named: Named | null, problems: readonly EditionProblem[]): PackImport => ({
  pack: named?.pack ?? null,
  version: named?.version ?? null,
  taken: false,
  same: false,
  problems,
  changes: null,
});
