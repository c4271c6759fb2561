import type { Id } from '#kernel/ids.ts';
import { no, ok, type Result } from '#kernel/result.ts';
import { staffMember } from '#modules/access/index.ts';
import { agencyPhones } from '#modules/agency/index.ts';
import { fileGeneratedPaper } from '#modules/documents/index.ts';
import { fullName, personById } from '#modules/people/index.ts';
import type { FileStore } from '#platform/files/file-store.ts';
import { type Ask, notThere } from '#platform/http/ask.ts';
import type { Language } from '#platform/http/who.ts';
import { renderPaper } from '#platform/papers/render-paper.ts';
import { livePlanOf, planIsOpen } from '../live-plan.ts';
import { dayOf } from '../open-plan.ts';
import { planSpeech } from '../plan-renderings.ts';
import { letterPaper } from '../rules/letter-paper.ts';
import { caregiversOf, placementNow, workerOf } from '../store/plans.ts';
import { recordStep } from './record-step.ts';

export type MakeAuthorityLetter = {
  readonly childId: Id;
  /** The language of those who read it: schools and doctors. */
  readonly language: Language;
};
export type MakeAuthorityLetterRefusal = { readonly kind: 'no-caregivers' };

/**
 * Makes the letter with which those who care for a child act at school and at the doctor's (S3-53), files it among the
 * child's papers in place of an earlier one, and marks it given in the plan's packet. Throws NotThere when the child's
 * plan is not the asker's to see.
 */
export async function makeAuthorityLetter(
  ask: Ask,
  { childId, language }: MakeAuthorityLetter,
  files: FileStore,
): Promise<Result<{ documentId: Id }, MakeAuthorityLetterRefusal>> {
  const { tx } = ask;
  await planIsOpen(ask, childId);
  const child = await personById(tx, childId);
  if (!child) return notThere();
  const placement = await placementNow(tx, childId);
  const caregivers = placement?.homeId ? await caregiversOf(tx, placement.homeId) : [];
  if (!placement || caregivers.length === 0) return no({ kind: 'no-caregivers' });

  const speech = planSpeech(language);
  const agency = await agencyPhones(tx);
  const worker = await workerOf(tx, childId);
  const staff = await staffMember(tx, worker?.userId ?? ask.who.userId);
  const given = ask.today.toString();
  const paper = letterPaper(
    {
      agency: agency.name,
      child: { name: fullName(child), bornOn: child.born_precision === 'day' ? child.born_on : null },
      caregivers: caregivers.map(({ name }) => name),
      since: dayOf(ask, placement.from),
      given,
      contact: {
        name: staff?.name ?? agency.name,
        organization: worker?.organization ?? agency.name,
        phone: staff?.phone ?? agency.main,
      },
    },
    speech,
  );
  const { pdf } = await renderPaper({
    paper,
    letterhead: { agency: agency.name, lines: agency.main ? [agency.main] : [] },
    footer: speech.say('letter.footer', { agency: agency.name }),
    // The places for the numbers are filled by the typesetter.
    pageNumber: speech.say('letter.page', { page: '{{page}}', pages: '{{pages}}' }),
    reference: given,
  });
  const { id: documentId } = await fileGeneratedPaper(
    ask,
    { childId, kind: 'authority_letter', title: paper.title, dated: given, pdf },
    files,
  );
  const plan = await livePlanOf(tx, childId);
  if (plan) await recordStep(ask, { agreementId: plan.id, step: 'packet_letter', state: 'done', note: null });
  return ok({ documentId });
}
