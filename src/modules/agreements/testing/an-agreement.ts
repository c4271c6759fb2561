import { type Id, newId } from '#kernel/ids.ts';
import type { Paper } from '#kernel/paper.ts';
import type { Result } from '#kernel/result.ts';
import type { County } from '#test/builders/county.ts';
import type { TestDatabase } from '#test/support/test-database.ts';
import type { Audience, NewSigner, Party, Rendering, SignAgreement } from '../contract.ts';
import { versionsOf } from '../store/agreements.ts';
import { plainSigners } from '../store/signers.ts';
import { makeReady } from '../use-cases/make-ready.ts';
import { openAgreement } from '../use-cases/open-agreement.ts';
import { openValues } from '../use-cases/open-values.ts';
import { signAgreement } from '../use-cases/sign-agreement.ts';

/** The value of what must not be refused. */
export function granted<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

export const caregiverParty: Party = {
  capacity: 'caregiver',
  side: 'caregiver',
  required: true,
  each: false,
  byProxy: false,
  onPaper: true,
};
export const workerParty: Party = {
  capacity: 'case_manager',
  side: 'agency',
  required: true,
  each: false,
  byProxy: true,
  onPaper: true,
};
export const parentParty: Party = {
  capacity: 'parent',
  side: 'family',
  required: false,
  each: true,
  byProxy: false,
  onPaper: true,
};

export const signer = (
  party: Party,
  { personId = null, userId = null, name }: { personId?: Id | null; userId?: Id | null; name: string },
  audience: Audience = party.side === 'family' ? 'family' : 'full',
): NewSigner => ({ ...party, personId, userId, name, organization: null, audience });

/** The same made-up words for every audience; only the full one names the home. */
export const paperFor = (audience: Audience, language: 'en' | 'es', words = 'We promise to talk early.'): Paper => ({
  language,
  title: language === 'es' ? 'Plan de Colaboración' : 'Partnership Plan',
  blocks: [
    { kind: 'heading', level: 2, words: language === 'es' ? 'Lo que prometemos' : 'What we promise' },
    { kind: 'text', words },
    ...(audience === 'full' ? [{ kind: 'text' as const, words: 'Ines Duarte, 1 Shell Road' }] : []),
  ],
});

export const renderingsOf = (
  words?: string,
  audiences: readonly Audience[] = ['full', 'family', 'family_limited'],
): Rendering[] =>
  audiences.flatMap(audience =>
    (['en', 'es'] as const).map(language => ({ audience, language, paper: paperFor(audience, language, words) })),
  );

/** A placement agreement of a child in the Harbor home: Ines, Omar, Ana and the mother as signers. */
export type Opened = {
  readonly childId: Id;
  readonly agreementId: Id;
  readonly people: { readonly ines: Id; readonly omar: Id; readonly ana: Id; readonly rosa: Id };
  readonly signers: { readonly ines: Id; readonly omar: Id; readonly ana: Id; readonly rosa: Id };
};
export type SignerName = keyof Opened['people'];

const accounts = new WeakMap<County, Promise<Id>>();
/** Rosa's account, made once for a county. */
export function rosaIn(db: TestDatabase, county: County): Promise<Id> {
  const made = accounts.get(county) ?? aParentsAccount(db, county);
  accounts.set(county, made);
  return made;
}

async function aParentsAccount(db: TestDatabase, { agencyId, mother }: County): Promise<Id> {
  const id = newId();
  await db.admin.query(
    `insert into app.user_account (id, agency_id, kind, name, language, person_id, active)
     values ($1, $2, 'parent', 'Rosa Reyes', 'es', $3, true)`,
    [id, agencyId, mother],
  );
  return id;
}

export async function anOpenAgreement(
  db: TestDatabase,
  county: County,
  {
    childId,
    caregivers = caregiverParty,
  }: {
    childId?: Id;
    caregivers?: Party;
  } = {},
): Promise<Opened> {
  const { harbor } = county.homes;
  const child = childId ?? (await county.aChild().inHome(harbor).from('2026-03-01').make()).id;
  const [ines, omar] = harbor.caregivers as [(typeof harbor.caregivers)[number], (typeof harbor.caregivers)[number]];
  const people = { ines: ines.userId, omar: omar.userId, ana: county.staff.ana, rosa: await rosaIn(db, county) };
  const ana = db.as(county.staff.ana, { focus: child });
  const agreementId = await ana.commit(ask =>
    openAgreement(ask, {
      kind: 'partnership_placement',
      template: 'partnership_plan',
      pack: 'cfp-2',
      childId: child,
      homeId: null,
      sourceId: null,
      sittingId: null,
      dueOn: '2026-11-18',
      replacesId: null,
      signers: [
        signer(caregivers, { ...ines, name: 'Ines Duarte' }),
        signer(caregivers, { ...omar, name: 'Omar Duarte' }),
        signer(workerParty, { userId: people.ana, name: 'Ana Soto' }),
        signer(parentParty, { personId: county.mother, userId: people.rosa, name: 'Rosa' }),
      ],
    }),
  );
  const list = await ana.look(ask => plainSigners(ask.tx, agreementId));
  const of = (userId: Id) => list.find(one => one.userId === userId)!.id;
  return {
    childId: child,
    agreementId,
    people,
    signers: { ines: of(people.ines), omar: of(people.omar), ana: of(people.ana), rosa: of(people.rosa) },
  };
}

/** Freezes a version as Ana; answers with its id. */
export const ready = async (db: TestDatabase, opened: Opened, words?: string, now?: string): Promise<Id> =>
  granted(
    await db
      .as(opened.people.ana, { focus: opened.childId, ...(now && { now }) })
      .commit(ask => makeReady(ask, { agreementId: opened.agreementId, renderings: renderingsOf(words) })),
  ).versionId;

/** One of the signers at a moment; staff stands on the child's page. */
export const asSigner = (db: TestDatabase, opened: Opened, name: SignerName, now?: string) =>
  db.as(opened.people[name], { focus: name === 'ana' ? opened.childId : null, ...(now && { now }) });

/** What the form sends when everything on it is filled in. */
export const filledIn = (signerId: Id, versionId: Id, more: Partial<SignAgreement> = {}): SignAgreement => ({
  signerId,
  versionId,
  language: 'en',
  statements: [1, 2, 3],
  consented: true,
  typedName: 'My Name',
  drawing: null,
  code: null,
  proxy: null,
  ...more,
});

/** Opens the values and signs; answers as signAgreement does. */
export async function sign(
  db: TestDatabase,
  opened: Opened,
  name: SignerName,
  versionId: Id,
  more: Partial<SignAgreement> & { now?: string } = {},
) {
  const { now, ...input } = more;
  const person = asSigner(db, opened, name, now);
  const signerId = opened.signers[name];
  await person.commit(ask => openValues(ask, { signerId, language: input.language ?? 'en' }));
  return person.commit(ask => signAgreement(ask, filledIn(signerId, versionId, input)));
}

/** Open, ready, and signed by Ines and Ana: in force. */
export async function anAgreementInForce(
  db: TestDatabase,
  county: County,
  childId?: Id,
): Promise<Opened & { versionId: Id }> {
  const opened = await anOpenAgreement(db, county, childId ? { childId } : {});
  const versionId = await ready(db, opened);
  granted(await sign(db, opened, 'ines', versionId, { language: 'es' }));
  granted(await sign(db, opened, 'ana', versionId));
  return { ...opened, versionId };
}

/** Where it stands, as the database has it. */
export const stateOf = (db: TestDatabase, agreementId: Id): Promise<string> =>
  db.value<string>('select state from app.agreement where id = $1', [agreementId]);

/** The newest version's id. */
export const presentVersion = (db: TestDatabase, opened: Opened): Promise<Id> =>
  db
    .as(opened.people.ana, { focus: opened.childId })
    .look(async ask => (await versionsOf(ask.tx, opened.agreementId))[0]!.id);
