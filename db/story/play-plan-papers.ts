import {
  accountsOf,
  answerQuestion,
  askQuestion,
  attestPaper,
  declineAgreement,
  inviteSigner,
  openValues,
  questionsOf,
  recordDeclineTalk,
  renderingOf,
  setSigners,
  signAgreement,
  signersOf,
  templateOf,
} from '#modules/agreements/index.ts';
import { preparePlanReady, refreshSigners, writeLineNote } from '#modules/partnership-plan/index.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import type { Ask } from '#platform/http/ask.ts';
import type { ChildKey } from './keys.ts';
import { PLAN_QUESTIONS, PLANS_BEFORE, PLANS_NOW, type PlanSigning, type Signing } from './plan-signings.ts';
import { type Act, must, type Story } from './play.ts';
import { livePlan, planAct, planWorker, signerFor } from './play-plans.ts';
import { scanOf } from './scan-of-paper.ts';

/** Plans given out, signed on a screen, on paper or by proxy, declined, asked about. */
export const paperActs = (story: Story, files: FileStore): readonly Act[] => [
  ...[...PLANS_NOW, ...PLANS_BEFORE].flatMap(plan => actsOf(story, plan, files)),
  ...questionActs(story),
];

function actsOf(story: Story, plan: PlanSigning, files: FileStore): Act[] {
  const { child, ready, readyAgain, caregiver, agency, family } = plan;
  const given = [ready, readyAgain].filter(when => when !== undefined);
  return [
    ...given.map(when => {
      const at = story.at(when);
      return planAct(child, at, planWorker(story, child, at), 'gives out the plan of', async ask =>
        preparePlanReady(ask, { agreementId: (await livePlan(ask, story, child)).id }),
      );
    }),
    ...askedActs(story, plan),
    ...(family ? familyActs(story, child, family) : []),
    ...[caregiver, agency, family].flatMap(signing => (signing ? [signs(story, child, signing, files)] : [])),
    ...declineActs(story, plan),
  ];
}

/** Asked by a link, and reminded; on the phone she looks at the values and puts it off. */
function askedActs(story: Story, { child, asked = [], valuesOpened }: PlanSigning): Act[] {
  const acts = asked.map((when, index): Act => {
    const at = story.at(when);
    return planAct(child, at, planWorker(story, child, at), 'asks for a signature under the plan of', async ask => {
      const signerId = await signerFor(ask, story, child, valuesOpened!.by);
      return inviteSigner(ask, { signerId, way: index === 0 ? 'sent' : 'reminder' });
    });
  });
  if (!valuesOpened) return acts;
  const opens = planAct(
    child,
    story.at(valuesOpened.at),
    valuesOpened.by,
    'opens the values of the plan of',
    async ask =>
      openValues(ask, { signerId: await signerFor(ask, story, child, valuesOpened.by), language: ask.language }),
  );
  return [...acts, opens];
}

/** A parent whose account came after the text stands among the signers with it before they sign. */
function familyActs(story: Story, child: ChildKey, { paper, at }: Signing): Act[] {
  if (paper) return [];
  const before = Temporal.Instant.from(story.at(at)).subtract({ hours: 3 }).toString();
  return [
    planAct(child, before, planWorker(story, child, before), 'lets the parents read the plan of', async ask => {
      const { id } = await livePlan(ask, story, child);
      const signers = await signersOf(ask.tx, id);
      const accounts = await accountsOf(
        ask.tx,
        signers.flatMap(({ personId }) => personId ?? []),
      );
      const userOf = (personId: string | null) => accounts.find(account => account.personId === personId)?.userId;
      const known = signers.map(signer => ({ ...signer, userId: userOf(signer.personId) ?? signer.userId }));
      return setSigners(ask, id, known);
    }),
  ];
}

function signs(story: Story, child: ChildKey, signing: Signing, files: FileStore): Act {
  const { by, at, paper } = signing;
  if (paper)
    return planAct(child, story.at(paper.at), paper.attestedBy, `brings in the paper ${by} signed for`, ask =>
      attest(ask, story, child, signing, files),
    );
  return planAct(child, story.at(at), by, 'signs the plan of', ask => signOnScreen(ask, story, child, signing));
}

const A_NAME_DRAWN = 'M12 44 L20 14 L30 44 L38 20 L46 42 L58 28 L64 42 L78 26 L84 42 L104 36 L140 30';

async function signOnScreen(ask: Ask, story: Story, child: ChildKey, signing: Signing) {
  const { by, language = 'en', drawn = false, proxy } = signing;
  const { id, versionId, templateId } = await livePlan(ask, story, child);
  if (ask.who.kind === 'staff' && !proxy) await standAmongSigners(ask, id);
  const signerId = await signerFor(ask, story, child, proxy?.for ?? by);
  must(await openValues(ask, { signerId, language }));
  const { lines } = await templateOf(ask.tx, templateId);
  return signAgreement(ask, {
    signerId,
    versionId: versionId!,
    language,
    statements: lines.filter(({ part }) => part === 'statement').map(({ place }) => place),
    consented: true,
    typedName: drawn ? null : ask.who.name,
    drawing: drawn ? A_NAME_DRAWN : null,
    code: null,
    proxy: proxy ? { name: ask.who.name, right: proxy.right } : null,
  });
}

/** Whoever holds the case now signs, whoever held it when the plan was opened. */
async function standAmongSigners(ask: Ask, planId: string): Promise<void> {
  const named = (await signersOf(ask.tx, planId)).some(({ userId }) => userId === ask.who.userId);
  if (!named) await refreshSigners(ask, planId);
}

async function attest(ask: Ask, story: Story, child: ChildKey, { by, at, language = 'en' }: Signing, files: FileStore) {
  const signerId = await signerFor(ask, story, child, by);
  const { id, versionId } = await livePlan(ask, story, child);
  const { audience } = (await signersOf(ask.tx, id)).find(signer => signer.id === signerId)!;
  const shown = await renderingOf(ask.tx, versionId!, audience, language);
  const printedReference = shown!.digest.slice(0, 8);
  const signed = {
    signerId,
    versionId: versionId!,
    language,
    signedOn: story.on(at),
    attested: true,
    printedReference,
  };
  return attestPaper(ask, signed, scanOf(printedReference), files);
}

function declineActs(story: Story, { child, declined }: PlanSigning): Act[] {
  if (!declined) return [];
  const { by, at, reason, talk } = declined;
  const declines = planAct(child, story.at(at), by, 'does not sign the plan of', async ask =>
    declineAgreement(ask, { signerId: await signerFor(ask, story, child, by), reason, language: 'en' }),
  );
  if (!talk) return [declines];
  const talks = planAct(child, story.at(talk.at), talk.by, 'talks about the plan of', async ask => {
    const { id } = await livePlan(ask, story, child);
    const { declined: decline } = (await signersOf(ask.tx, id)).find(signer => signer.declined)!;
    return recordDeclineTalk(ask, { declineId: decline!.id, talkedOn: story.on(talk.at), outcome: talk.outcome });
  });
  return [declines, talks];
}

const questionActs = (story: Story): Act[] =>
  PLAN_QUESTIONS.flatMap(({ child, by, kind, about, at, words, answer }): Act[] => {
    const asks = planAct(child, story.at(at), by, 'asks about the plan of', async ask =>
      askQuestion(ask, { signerId: await signerFor(ask, story, child, by), kind, about, words, language: 'en' }),
    );
    if (!answer) return [asks];
    const answers = planAct(child, story.at(answer.at), answer.by, 'answers about the plan of', async ask => {
      const { id } = await livePlan(ask, story, child);
      const [open] = (await questionsOf(ask.tx, id)).filter(question => question.answeredAt === null);
      must(await answerQuestion(ask, { questionId: open!.id, answer: answer.as, words: answer.words }));
      if (answer.note) await noteOf(ask, id, about, answer.note);
    });
    return [asks, answers];
  });

/** A proposal that was taken stands beside the agency's promise from the next text on. */
async function noteOf(ask: Ask, planId: string, about: string, words: string): Promise<void> {
  const subject = about as Parameters<typeof writeLineNote>[1]['subject'];
  const beside = { planId, subject, side: 'agency', saidBy: 'worker', forFamily: true } as const;
  must(await writeLineNote(ask, { ...beside, words, language: 'en', saidOn: ask.today.toString() }));
}
