import { type Id, newId } from '#kernel/ids.ts';
import type { Paper } from '#kernel/paper.ts';
import type { County } from '#test/builders/county.ts';
import type { TestDatabase } from '#test/support/test-database.ts';
import type { Capacity, NewSigner, Rendering, SignerRow } from '../contract.ts';
import { signersOf } from '../store/signers.ts';
import { makeReady } from '../use-cases/make-ready.ts';
import { openAgreement } from '../use-cases/open-agreement.ts';

/** A text in both languages for both audiences; `about` tells one version from another. */
export const renderings = (about: string): Rendering[] =>
  (['full', 'family'] as const).flatMap(audience =>
    (['en', 'es'] as const).map(language => ({ audience, language, paper: aPaper(language, audience, about) })),
  );

const aPaper = (language: 'en' | 'es', audience: string, about: string): Paper => ({
  language,
  title: language === 'en' ? 'Jojo’s Partnership Plan' : 'Plan de Colaboración de Jojo',
  blocks: [
    { kind: 'heading', level: 2, words: language === 'en' ? 'What each side promises' : 'Qué promete cada lado' },
    {
      kind: 'pair',
      about: language === 'en' ? 'Speaking up' : 'Hablar',
      left: {
        who: audience === 'full' ? 'Ines Duarte' : 'Ines',
        lines: [language === 'en' ? 'We say what Jojo needs.' : 'Decimos qué necesita Jojo.'],
        notes: [],
      },
      right: {
        who: 'Ana Soto',
        lines: [language === 'en' ? 'We listen and answer.' : 'Escuchamos y respondemos.'],
        notes: [{ words: about, language: 'en', by: 'Ana Soto' }],
      },
    },
  ],
});

/** Somebody asked to sign. */
export const aSigner = (capacity: Capacity, given: Partial<NewSigner> & Pick<NewSigner, 'name'>): NewSigner => ({
  capacity,
  side: capacity === 'caregiver' ? 'caregiver' : capacity === 'parent' ? 'family' : 'agency',
  required: capacity !== 'parent',
  each: true,
  byProxy: capacity === 'case_manager',
  onPaper: true,
  personId: null,
  userId: null,
  organization: null,
  audience: capacity === 'parent' ? 'family' : 'full',
  ...given,
});

/** A plan of a child in the Harbor home: two caregivers, the worker, the mother (without an account unless given). */
export async function aPlan(
  db: TestDatabase,
  county: County,
  given: { ready?: boolean; sittingId?: Id; name?: string; motherUserId?: Id } = {},
): Promise<{ childId: Id; agreementId: Id; signers: Readonly<Record<'ines' | 'omar' | 'ana' | 'rosa', SignerRow>> }> {
  const { ready = true, sittingId = null, name = 'Jojo', motherUserId = null } = given;
  const child = await county.aChild().named(name).inHome(county.homes.harbor).from('2026-11-01').make();
  const [ines, omar] = county.homes.harbor.caregivers;
  const worker = db.as(county.staff.ana, { focus: child.id });
  const agreementId = await worker.commit(ask =>
    openAgreement(ask, {
      kind: 'partnership_placement',
      template: 'partnership_plan',
      pack: 'florida',
      childId: child.id,
      homeId: county.homes.harbor.id,
      sourceId: newId(),
      sittingId,
      dueOn: null,
      replacesId: null,
      signers: [
        aSigner('caregiver', { name: 'Ines Duarte', ...ines! }),
        aSigner('caregiver', { name: 'Omar Duarte', ...omar! }),
        aSigner('case_manager', { name: 'Ana Soto', userId: county.staff.ana }),
        aSigner('parent', { name: 'Rosa', personId: county.mother, userId: motherUserId }),
      ],
    }),
  );
  if (ready) await aVersion(db, county, { childId: child.id, agreementId }, 'First words');
  const rows = await worker.look(ask => signersOf(ask.tx, agreementId));
  const named = (start: string) => rows.find(row => row.name.startsWith(start))!;
  const signers = { ines: named('Ines'), omar: named('Omar'), ana: named('Ana'), rosa: named('Rosa') };
  return { childId: child.id, agreementId, signers };
}

/** Freezes a version of a plan. */
export async function aVersion(
  db: TestDatabase,
  county: County,
  plan: { childId: Id; agreementId: Id },
  about: string,
): Promise<Id> {
  const made = await db
    .as(county.staff.ana, { focus: plan.childId })
    .commit(ask => makeReady(ask, { agreementId: plan.agreementId, renderings: renderings(about) }));
  if (!made.ok) throw new Error(`The version was refused: ${JSON.stringify(made.refusal)}`);
  return made.value.versionId;
}
