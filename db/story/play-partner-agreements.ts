import type { Id } from '#kernel/ids.ts';
import { agreementOf, openValues, signAgreement, signersOf, templateOf } from '#modules/agreements/index.ts';
import {
  changePartnerPerson,
  draftAgreement,
  giveNotice,
  nameDuty,
  openPartnerTask,
  partnerPersonById,
  reviewDraft,
  sendToSign,
  writeClauses,
} from '#modules/partnerships/index.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { StoryDay } from './day.ts';
import { MAY_SIGN, PARTNER_AGREEMENTS, type StoryAgreement } from './partner-agreements.ts';
import { type Act, must, type Story } from './play.ts';

/** Who signs for the agency. */
const SIGNS = 'S01';

/** Agreements with partners: drafted, sent, signed by both sides, and what became of some of them. */
export const partnerAgreementActs = (story: Story): readonly Act[] => [
  ...MAY_SIGN.map(([person, on]) =>
    act(story, on, '11:30', 'S03', `writes down that ${person} may sign`, ask => mayNowSign(ask, story, person)),
  ),
  ...PARTNER_AGREEMENTS.flatMap(agreement => lifeOf(story, agreement)),
  act(story, 'D-40', '08:10', 'S03', 'is asked to renew G01', ask =>
    openPartnerTask(ask, {
      partnershipId: story.id('partnership:O29'),
      kind: 'renewal',
      title: 'Palmetto Springs together',
      ownerId: story.id('S03'),
      dueOn: story.on('D+20'),
      sourceId: story.id('G01'),
    }),
  ),
  act(story, 'D-22', '10:00', 'S03', 'takes two clauses out of G03, which the attorney writes', ask =>
    writeClauses(ask, {
      agreementId: story.id('G03'),
      clauses: ['conflict_resolution', 'confidentiality'].map(clause => ({ clause, en: '', es: '' })),
      note: 'The attorney of the schools writes both anew.',
    }),
  ),
  act(story, 'D-9', '10:00', 'S03', 'gives G03 to the reviewers', ask =>
    reviewDraft(ask, { agreementId: story.id('G03'), under: true }),
  ),
  act(story, 'D-8', '10:00', 'S03', 'writes the first redline of G07', ask =>
    writeClauses(ask, {
      agreementId: story.id('G07'),
      clauses: [
        {
          clause: 'goals',
          en: 'Four licensed homes in Citrus Ridge within two years.\nWe look at the numbers together every three months.',
          es: 'Cuatro hogares con licencia en Citrus Ridge en dos años.\nRevisamos los números en conjunto cada tres meses.',
        },
      ],
      note: 'Their chair wants the goal in numbers.',
    }),
  ),
  act(story, 'D-220', '10:00', 'S03', 'ends G08 by the notice that was given', ask =>
    giveNotice(ask, {
      agreementId: story.id('G08'),
      byAgency: false,
      noticeOn: story.on('D-250'),
      endsOn: story.on('D-220'),
      reason: 'lost_funding',
      words: 'The deposit fund ran out; both sides would begin again with a new one.',
    }),
  ),
];

const act = (story: Story, on: StoryDay, time: string, by: string, what: string, does: Act['does']): Act => ({
  at: story.at(`${on} ${time}` as Parameters<Story['at']>[0]),
  by,
  what,
  does,
});

function lifeOf(story: Story, agreement: StoryAgreement): Act[] {
  const { key, owner, drafted, sent, signed = [] } = agreement;
  return [
    act(story, drafted, '13:00', owner, `drafts ${key}`, ask => draft(ask, story, agreement)),
    ...(sent ? [act(story, sent, '14:00', owner, `sends ${key} out`, ask => send(ask, story, agreement))] : []),
    ...signed.map(([by, on], at) =>
      act(story, on, `15:0${at}`, by === 'CFP' ? SIGNS : `signer:${key}:${by}`, `signs ${key}`, ask =>
        sign(ask, story.id(key), story.id(`line:${key}:${by}`)),
      ),
    ),
  ];
}

async function draft(ask: Ask, story: Story, agreement: StoryAgreement): Promise<void> {
  const { key, kind, title, partners, term, noticeDays = 30, cents = null, owner, duties = [] } = agreement;
  const { id } = must(
    await draftAgreement(ask, {
      ...{ kind, title, noticeDays, renewalDays: 60, amountCents: cents, ownerId: story.id(owner) },
      partnershipIds: partners.map(([organization]) => story.id(`partnership:${organization}`)),
      from: story.on(term[0]),
      until: story.on(term[1]),
    }),
  );
  story.know(key, id);
  for (const [by, what, on] of duties)
    must(
      await nameDuty(ask, {
        ...{ agreementId: id, what, firstOn: story.on(on), everyMonths: null, ownerId: null },
        partnershipId: by === 'CFP' ? null : story.id(`partnership:${by}`),
      }),
    );
}

async function send(ask: Ask, story: Story, { key, partners }: StoryAgreement): Promise<void> {
  const agreementId = story.id(key);
  const signers = partners.map(([organization, person]) => ({
    organization,
    partnershipId: story.id(`partnership:${organization}`),
    personId: story.id(`partner-person:${person}`),
  }));
  must(await sendToSign(ask, { agreementId, agencySignerId: story.id(SIGNS), signers }));
  const lines = await signersOf(ask.tx, agreementId);
  story.know(`line:${key}:CFP`, lines.find(line => line.side === 'agency')!.id);
  for (const { organization, personId } of signers) {
    const account = (await partnerPersonById(ask.tx, personId))!.user_id!;
    story.know(`signer:${key}:${organization}`, account);
    story.know(`line:${key}:${organization}`, lines.find(line => line.userId === account)!.id);
  }
}

/** Somebody signs on the screen, in their own language. */
async function sign(ask: Ask, agreementId: Id, signerId: Id): Promise<void> {
  const { language } = ask.who;
  must(await openValues(ask, { signerId, language }));
  const agreement = (await agreementOf(ask.tx, agreementId))!;
  const { lines } = await templateOf(ask.tx, agreement.templateId);
  must(
    await signAgreement(ask, {
      ...{ signerId, versionId: agreement.versionId!, language },
      statements: lines.filter(({ part }) => part === 'statement').map(({ place }) => place),
      ...{ consented: true, typedName: ask.who.name, drawing: null, code: null, proxy: null },
    }),
  );
}

/** Their side has written down that this person binds them. */
async function mayNowSign(ask: Ask, story: Story, person: string): Promise<void> {
  const personId = story.id(`partner-person:${person}`);
  const known = (await partnerPersonById(ask.tx, personId))!;
  const { rank, title, email, phone, speaks } = known;
  must(
    await changePartnerPerson(ask, {
      ...{
        personId,
        rank: rank as 'sponsor' | 'manager' | 'line' | null,
        name: known.name,
        title,
        email,
        phone,
        speaks,
      },
      signs: true,
    }),
  );
}
