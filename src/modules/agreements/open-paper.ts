import type { Id } from '#kernel/ids.ts';
import { fileStore } from '#platform/files/file-store.ts';
import { type Ask, NotThere, notThere } from '#platform/http/ask.ts';
import type { Download } from '#platform/http/download.ts';
import type { Language } from '#platform/http/who.ts';
import { sayIn } from '#platform/words/say.ts';
import { sayDayOf } from '#platform/words/say-date.ts';
import type { AgreementState, KeptCopy, SignerRow } from './contract.ts';
import { openSealedPaper } from './open-sealed-paper.ts';
import { type PrintedCode, print, printPack } from './print-pack.ts';
import { digestOf, referenceOf } from './rules/digests.ts';
import { agreementOf, renderingOf } from './store/agreements.ts';
import { signersOf } from './store/signers.ts';
import { findCopy, keptCopies, mySignings, signingOf } from './store/signings.ts';
import { templateOf } from './store/templates.ts';
import { inviteSigner } from './use-cases/invite-signer.ts';

const languageOf = (asked: string | null, usual: Language): Language =>
  asked === 'en' || asked === 'es' ? asked : usual;

/**
 * An agreement's paper to save. For staff: sealed once it came into force, else (and with `pack`) to be signed by hand, in
 * `language`; with `for` as that signer's audience reads it, with a code for their phone. For somebody outside: their own paper.
 */
export async function openPaper(ask: Ask, agreementId: string, query: URLSearchParams): Promise<Download> {
  if (ask.who.kind !== 'staff') {
    const own = (await mySignings(ask.tx)).find(one => one.agreementId === agreementId);
    return own ? openOwnPaper(ask, own.signerId, query) : notThere();
  }
  const agreement = (await agreementOf(ask.tx, agreementId)) ?? notThere();
  const signer = query.get('for');
  if (agreement.sealedFileId && wasInForce(agreement.state) && signer === null && !query.has('pack'))
    return openSealedPaper(ask, agreement.id, fileStore());
  const signers = await signersOf(ask.tx, agreement.id);
  const wanted = signer === null ? null : (signers.find(one => one.id === signer) ?? notThere());
  const audience = wanted?.audience ?? 'full';
  const language = languageOf(query.get('language'), ask.language);
  const rendering =
    (agreement.versionId && (await renderingOf(ask.tx, agreement.versionId, audience, language))) || notThere();
  return printPack(ask, {
    agreement,
    rendering,
    template: await templateOf(ask.tx, agreement.templateId),
    signers: signers.filter(
      one => one.signature === null && (audience === 'full' ? one.audience === 'full' : one === wanted),
    ),
    code: wanted && (await codeFor(ask, wanted)),
  });
}

/** While a changed text waits for its signatures, the seal is that of the text before. */
const wasInForce = (state: AgreementState): boolean =>
  state === 'in_force' || state === 'superseded' || state === 'ended';

/** Opens the way to the paper on a phone. Somebody without an account, or who signs on paper only, gets none. */
async function codeFor(ask: Ask, signer: SignerRow): Promise<PrintedCode | null> {
  if (signer.side === 'agency' || signer.userId === null || signer.signature) return null;
  const invited = await inviteSigner(ask, { signerId: signer.id, way: 'paper' });
  return invited.ok && invited.value ? { name: signer.name, ...invited.value } : null;
}

/** The asker's own paper: what they signed, else the text as they would sign it, with a line for their name. */
export async function openOwnPaper(ask: Ask, signerId: string, query: URLSearchParams): Promise<Download> {
  const signing = (await signingOf(ask.tx, signerId)) ?? notThere();
  const { agreement, signer, signature, papers, template } = signing;
  if (signer.userId !== ask.who.userId) return notThere();
  const copy = signature && (await keptCopies(ask.tx)).find(one => one.signatureId === signature.id);
  if (copy) return printCopy(ask, copy, agreement.subjectId);
  const language = languageOf(query.get('language'), ask.language);
  const rendering = papers.find(paper => paper.language === language) ?? papers[0] ?? notThere();
  return printPack(ask, { agreement, rendering, template, signers: [signer], code: null });
}

/** A copy that is the asker's to keep, also when the agreement has long ended. */
export async function openKeptCopy(ask: Ask, copyId: Id): Promise<Download> {
  const copy = (await findCopy(ask.tx, copyId)) ?? notThere();
  return printCopy(ask, copy, copy.agreementId);
}

/** The sealed PDF once there is one; until then the text as it was signed. */
async function printCopy(ask: Ask, copy: KeptCopy, subjectId: Id): Promise<Download> {
  if (copy.fileId) {
    try {
      return await openSealedPaper(ask, copy.id, fileStore());
    } catch (error) {
      if (!(error instanceof NotThere)) throw error;
    }
  }
  const { paper, language } = copy;
  const reference = referenceOf(digestOf(paper).toString('hex'));
  const day = sayDayOf(language, ask.who.timeZone, copy.signedAt);
  const footer = sayIn(language)('agreements', 'pack.copyFooter', { reference, day });
  return print(ask, { paper, language, footer, reference }, subjectId);
}
