import type { Id } from '#kernel/ids.ts';
import { type Audience, accountsOf, type NewSigner, type Party, partiesFor } from '#modules/agreements/index.ts';
import { personById } from '#modules/people/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import {
  type Adult,
  type CaseWorker,
  caregiversOf,
  limitsOn,
  PLAN_KIND,
  parentsOf,
  type SettingSigner,
  workerOf,
} from './store/plans.ts';

/** Capacities nobody of the record stands for by themselves: a member of staff is named for them. */
export const NAMED_CAPACITIES = ['agency_representative', 'state_department'] as const;

export type PlanOf = {
  readonly childId: Id;
  readonly homeId: Id;
  readonly pack: string;
  readonly signer: SettingSigner;
};

/** Who the pack asks to sign a plan in this setting: a facility's authorized person stands where a caregiver would. */
export async function planParties({ tx }: Pick<Ask, 'tx'>, { pack, signer }: PlanOf): Promise<Party[]> {
  const other = signer === 'caregiver' ? 'authorized_person' : 'caregiver';
  return (await partiesFor(tx, pack, PLAN_KIND)).filter(({ capacity }) => capacity !== other);
}

/**
 * Everybody who signs or may sign a child's plan now, with the account they have now: those who care for the child, the
 * primary worker for their organization, the parents as far as no order keeps them from it, and whoever was `named` before.
 */
export async function planSigners(ask: Ask, of: PlanOf, named: readonly NewSigner[] = []): Promise<NewSigner[]> {
  const { tx } = ask;
  const parties = await planParties(ask, of);
  const caregivers = await caregiversOf(tx, of.homeId);
  const worker = await workerOf(tx, of.childId);
  const signers: NewSigner[] = [];
  for (const party of parties) {
    switch (party.capacity) {
      case 'caregiver':
      case 'authorized_person':
        signers.push(...caregivers.map(adult => personSigner(party, adult, 'full')));
        break;
      case 'case_manager':
        if (worker) signers.push(workerSigner(party, worker));
        break;
      case 'parent':
        signers.push(...(await parentSigners(ask, of.childId, party)));
        break;
      case 'youth':
        signers.push(...(await youthSigner(ask, of.childId, party)));
        break;
      default:
        signers.push(...named.filter(({ capacity }) => capacity === party.capacity).map(one => ({ ...one, ...party })));
    }
  }
  return signers;
}

const personSigner = (party: Party, { personId, userId, name }: Adult, audience: Audience): NewSigner => ({
  ...party,
  personId,
  userId,
  name,
  organization: null,
  audience,
});

const workerSigner = (party: Party, { userId, name, organization }: CaseWorker): NewSigner => ({
  ...party,
  personId: null,
  userId,
  name,
  organization,
  audience: 'full',
});

async function parentSigners(ask: Ask, childId: Id, party: Party): Promise<NewSigner[]> {
  const limits = await limitsOn(ask.tx, childId, ask.today.toString());
  const parents = await parentsOf(ask.tx, childId);
  return parents.flatMap(parent => {
    const hides = limits.get(parent.personId);
    if (hides === 'everything') return [];
    return [personSigner(party, parent, hides === 'home_and_contact' ? 'family_limited' : 'family')];
  });
}

async function youthSigner(ask: Ask, childId: Id, party: Party): Promise<NewSigner[]> {
  const child = await personById(ask.tx, childId);
  const name = child?.first_name;
  if (!name) return [];
  const [account] = await accountsOf(ask.tx, [childId]);
  const adult = { personId: childId, userId: account?.userId ?? null, name };
  return [personSigner(party, adult, party.side === 'family' ? 'family' : 'full')];
}
