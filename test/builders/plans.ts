import { type Id, newId } from '#kernel/ids.ts';
import type { County } from './county.ts';
import { type Admin, insertRow, momentOf, together } from './rows.ts';

type State = 'draft' | 'ready' | 'partly_signed' | 'in_force' | 'superseded' | 'ended' | 'void' | 'declined';
type Signer = { readonly userId: Id; readonly personId?: Id | null; readonly name: string };

/** A Partnership Plan as it lies in the record, with an empty paper. */
export type Plan = {
  readonly id: Id;
  readonly childId: Id;
  readonly versionId: Id | null;
  readonly signers: Readonly<Record<string, Id>>;
};
type Facts = {
  /** Where it stands; `draft` when left out. Somebody has signed from `partly_signed` on. */
  state?: State;
  /** The day it was opened; its version is made at noon of that day. */
  opened?: string;
  /** What opened it: its signers follow from this placement while it goes on. */
  placementId?: Id;
  worker?: Signer;
  caregivers?: readonly Signer[];
  /** The birth family's part; `family_limited` where an order hides home and contact. */
  parents?: readonly (Signer & { readonly audience?: 'family' | 'family_limited' })[];
};

/** The placement copy of a child's plan, written as the administrator: for what lives on it. */
export async function aPlan(db: Admin, county: County, childId: Id, facts: Facts = {}): Promise<Plan> {
  const { state = 'draft', opened = '2026-11-02', placementId = null, worker, caregivers = [], parents = [] } = facts;
  const { agencyId } = county;
  const at = momentOf(opened);
  const shown = !['draft'].includes(state);
  const signed = ['partly_signed', 'in_force', 'declined', 'superseded', 'ended'].includes(state);
  const id = newId();
  const versionId = shown ? newId() : null;
  const about = { agency_id: agencyId, subject_id: childId };
  const signers: Record<string, Id> = {};
  await together(db, async () => {
    const templateId = await insertRow(db, 'app.agreement_template', {
      agency_id: agencyId,
      code: `plan_${id}`,
      version: 1,
      translation_by: 'Calusa',
      published_at: at,
      published_by: county.staff.abel,
      why: 'A template.',
    });
    await insertRow(db, 'app.agreement', {
      id,
      ...about,
      kind: 'partnership_placement',
      child_id: childId,
      source_id: placementId,
      pack: 'florida',
      template_id: templateId,
      state: 'draft',
      state_at: at,
      due_on: opened,
      opened_at: at,
      opened_by: county.staff.ana,
    });
    if (versionId)
      await insertRow(db, 'app.agreement_version', {
        id: versionId,
        ...about,
        agreement_id: id,
        number: 1,
        template_id: templateId,
        digest: Buffer.alloc(32),
        made_at: momentOf(`${opened}T17:00:00Z`),
        made_by: county.staff.ana,
      });
    const named = [
      ...caregivers.map(who => ({ who, capacity: 'caregiver', side: 'caregiver', audience: 'full', required: true })),
      ...(worker ? [{ who: worker, capacity: 'case_manager', side: 'agency', audience: 'full', required: true }] : []),
      ...parents.map(who => ({
        who,
        capacity: 'parent',
        side: 'family',
        audience: who.audience ?? 'family',
        required: false,
      })),
    ];
    for (const [index, { who, capacity, side, audience, required }] of named.entries()) {
      const signerId = await insertRow(db, 'app.agreement_signer', {
        ...about,
        agreement_id: id,
        capacity,
        side,
        audience,
        required,
        each: true,
        by_proxy: false,
        on_paper: true,
        person_id: who.personId ?? null,
        user_id: who.userId,
        name: who.name,
        added_at: at,
      });
      signers[who.userId] = signerId;
      const signs = signed && required && (state === 'in_force' || index === 0);
      if (signs && versionId)
        await insertRow(db, 'app.agreement_signature', {
          ...about,
          agreement_id: id,
          version_id: versionId,
          signer_id: signerId,
          way: 'online',
          proof: 'password',
          language: 'en',
          shown_digest: Buffer.alloc(32),
          typed_name: who.name,
          consented: true,
          signed_at: momentOf(`${opened}T18:00:00Z`),
          entered_at: momentOf(`${opened}T18:00:00Z`),
          entered_by: who.userId,
        });
    }
    for (const step of stepsTo(state))
      await db.admin.query(
        `update app.agreement set state = $2, version_id = $3, in_force_from = case when $2 = 'in_force' then $4::timestamptz else in_force_from end,
          ended_why = case when $2 = 'ended' then 'The child left care.' end where id = $1`,
        [id, step, versionId, momentOf(`${opened}T18:00:00Z`)],
      );
  });
  return { id, childId, versionId, signers };
}

/** The known way to a state. */
function stepsTo(state: State): State[] {
  if (state === 'draft') return [];
  if (state === 'ready' || state === 'superseded' || state === 'ended')
    return state === 'ready' ? ['ready'] : ['ready', state];
  if (state === 'void') return ['ready', 'partly_signed', 'void'];
  return state === 'declined' ? ['ready', 'partly_signed', 'declined'] : ['ready', state];
}

/** Ana and both caregivers of the Harbor home, as they stand under a plan of a child who lives there. */
export function harborSigners({ staff, homes }: County): Required<Pick<Facts, 'worker' | 'caregivers'>> {
  const [ines, omar] = homes.harbor.caregivers;
  return {
    worker: { userId: staff.ana, name: 'Ana Soto' },
    caregivers: [
      { userId: ines!.userId, personId: ines!.personId, name: 'Ines Duarte' },
      { userId: omar!.userId, personId: omar!.personId, name: 'Omar Duarte' },
    ],
  };
}
