import type { Id } from '#kernel/ids.ts';
import { type Facts, type Obligation, obligations, type Rulebook, rulebookInForce } from '#modules/rulebook/index.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { type CountingFrame, countingFrame } from '../count/counting-frame.ts';
import { agencyFacts, ownHomeFacts } from './own-facts.ts';
import { homeFactSuppliers } from './supply.ts';

/** What is counted from and by: the frame of the agency with its rules about homes and about itself. */
export type AgencyFrame = Omit<CountingFrame, 'rulebook'> & {
  readonly homes: Rulebook;
  readonly itself: Rulebook;
};

/** Rules about one subject alone. */
const about = ({ versions, options }: Rulebook, subject: 'home' | 'agency'): Rulebook => ({
  versions: versions.filter(([first]) => first?.rule.subject === subject),
  options,
});

/** The frame of the agency at hand at a moment (ISO). */
export async function agencyFrame(tx: Tx, agencyId: Id, now: string): Promise<AgencyFrame> {
  const [frame, rulebook] = await Promise.all([countingFrame(tx, agencyId, now), rulebookInForce(tx, agencyId, now)]);
  return { ...frame, homes: about(rulebook, 'home'), itself: about(rulebook, 'agency') };
}

/** The facts and duties of one home, or of the agency itself. */
export type AgencyCount = { readonly facts: Facts; readonly duties: readonly Obligation[] };

/** What is due for some homes, counted from what the asker may see. */
export async function countHomes(
  tx: Tx,
  homes: readonly Id[],
  { homes: rulebook, view }: AgencyFrame,
): Promise<ReadonlyMap<Id, AgencyCount>> {
  const supplied = await Promise.all(
    [ownHomeFacts, ...homeFactSuppliers()].map(({ load }) => load(tx, homes, view.zone)),
  );
  const byHome = Map.groupBy(supplied.flat(), ({ home }) => home);
  return new Map(
    homes.map(home => {
      const facts = { facts: byHome.get(home) ?? [], traits: {} };
      return [home, { facts, duties: obligations(facts, rulebook, view) }] as const;
    }),
  );
}

/** What the agency itself owes. */
export async function countItself(tx: Tx, { agencyId, itself, view }: AgencyFrame): Promise<AgencyCount> {
  const facts = { facts: await agencyFacts(tx, agencyId, view.zone, view.today), traits: {} };
  return { facts, duties: obligations(facts, itself, view) };
}
