import { sql } from 'kysely';
import type { Id } from '#kernel/ids.ts';
import { type MySigning, mySignings, signersOf } from '#modules/agreements/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import { type HomeStep, homeNextStep } from './rules/home-next-step.ts';
import { dueChecks } from './store/checks.ts';
import { familyPapers } from './store/family.ts';
import { inForceSince, signedNames, unseenFamilyWords, unseenUpdates } from './store/home.ts';
import { PLAN_KIND } from './store/plans.ts';

/** A plan the asker is named in, with the child's first name and what it asks of them. */
export type MyPlan = MySigning & {
  readonly childId: Id;
  readonly name: string;
  readonly step: HomeStep;
  readonly inForceFrom: string | null;
};

/** Days ahead that promises and talks are told of on the first page. */
const PROMISES_AHEAD = 7;
const TALKS_AHEAD = 14;

/** What the plans that name the asker ask of them and tell them now. Few queries, whatever the number of plans. */
export async function plansForMe(ask: Ask) {
  const { tx, who } = ask;
  const signings = await mySignings(tx);
  const [names, since, checks, papers] = await Promise.all([
    signedNames(tx),
    inForceSince(tx),
    dueChecks(ask),
    who.kind === 'parent' ? familyPapers(tx) : [],
  ]);
  const plans: MyPlan[] = [];
  for (const one of signings) {
    const { childId, agreementId } = one;
    const name = childId && names.get(childId);
    if (!name || one.kind !== PLAN_KIND) continue;
    const step = one.side === 'family' ? 'not-a-signer' : await stepOf(ask, one);
    plans.push({ ...one, childId, name, step, inForceFrom: since.get(agreementId) ?? null });
  }
  const lived = plans.filter(({ side }) => side === 'caregiver').map(({ childId }) => childId);
  const cares = lived.length > 0;
  const [updates, wishes, promises, talks] = await Promise.all([
    cares ? unseenUpdates(tx, lived) : [],
    cares ? unseenFamilyWords(tx, lived) : new Map<Id, number>(),
    cares ? promisesOfMine(ask) : [],
    talksAhead(ask),
  ]);
  return {
    plans,
    homeAgreements: signings.filter(
      one => one.childId === null && one.side === 'caregiver' && one.required && one.signedAt === null && isOut(one),
    ),
    updates,
    wishes,
    promises,
    talks,
    checks,
    papers,
  };
}

export type PlansForMe = Awaited<ReturnType<typeof plansForMe>>;

const isOut = ({ state }: MySigning): boolean => state === 'ready' || state === 'partly_signed';

/** What is out to be signed is looked at closely: another adult's signature may be enough. */
async function stepOf({ tx, who }: Ask, one: MySigning): Promise<HomeStep> {
  if (!isOut(one) && one.state !== 'declined') return homeNextStep(one.state, [asSigner(one, who.userId)], who.userId);
  return homeNextStep(one.state, await signersOf(tx, one.agreementId), who.userId);
}

const asSigner = ({ signerId, capacity, side, required }: MySigning, userId: Id) => ({
  id: signerId,
  name: '',
  side,
  capacity,
  required,
  each: true,
  userId,
  signature: null,
  declined: null,
  invited: [],
});

export type PromiseOfMine = {
  readonly id: Id;
  readonly childId: Id;
  readonly language: string;
  readonly words: string;
  readonly translation: string | null;
  readonly translationLanguage: string | null;
  readonly dueOn: string;
};

/** Open promises of the caregivers that are due soon: the asker's own, and those that name nobody. */
async function promisesOfMine({ tx, today }: Ask): Promise<PromiseOfMine[]> {
  const { rows } = await sql<PromiseOfMine>`
    select p.id, p.child_id as "childId", p.language, p.words, p.translation, p.translation_language as "translationLanguage", p.due_on as "dueOn"
    from app.plan_promise p join app.agreements_v_agreement a on a.id = p.agreement_id
    where p.side = 'caregiver' and p.kept_on is null and p.released_at is null and (p.user_id is null or p.user_id = app.me())
      and p.due_on <= ${today.add({ days: PROMISES_AHEAD }).toString()}::date and a.state not in ('superseded', 'ended')
    order by p.due_on, p.id limit 50`.execute(tx);
  return rows;
}

/** Talks with a day that has not passed, as far as the asker sees them. */
async function talksAhead({ tx, today }: Ask): Promise<{ id: Id; childId: Id; agreementId: Id; meetOn: string }[]> {
  const { rows } = await sql<{ id: Id; childId: Id; agreementId: Id; meetOn: string }>`
    select t.id, t.child_id as "childId", t.agreement_id as "agreementId", t.meet_on as "meetOn"
    from app.plan_talk t join app.agreements_v_agreement a on a.id = t.agreement_id
    where t.held_on is null and t.meet_on between ${today.toString()}::date and ${today.add({ days: TALKS_AHEAD }).toString()}::date
      and a.state not in ('superseded', 'ended')
    order by t.meet_on, t.id limit 50`.execute(tx);
  return rows;
}
