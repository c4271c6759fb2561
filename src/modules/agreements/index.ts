/** The door of agreements: the engine that opens, words, signs and keeps agreements of any kind. */
export type {
  AgreementRow,
  AgreementState,
  AnswerQuestion,
  AskQuestion,
  AttestPaper,
  Audience,
  Capacity,
  DeclineAgreement,
  DeclineRow,
  FrozenRendering,
  InviteSigner,
  KeptCopy,
  MySigning,
  NewSigner,
  NotThereRefusal,
  OpenAgreement,
  Party,
  PublishTemplate,
  QuestionRow,
  RecordDeclineTalk,
  RecordOlderAgreement,
  Rendering,
  Side,
  SignAgreement,
  SignatureRow,
  SignerRow,
  Signing,
  SigningEvent,
  StateForbids,
  Template,
  TemplateLine,
  TrailEvent,
  Trigger,
  VersionRow,
} from './contract.ts';
export {
  AgreementAnswered,
  AgreementChanged,
  AgreementDeclined,
  AgreementQuestionAsked,
  AgreementSealed,
  AgreementSigned,
  DeclineTalked,
} from './facts.ts';
export { openScan, openSealedPaper } from './open-sealed-paper.ts';
export { needsCode } from './policy.ts';
export { type KeptCopyData, sayKeptCopies } from './say-kept-copies.ts';
export { type Sealing, sealAgreements } from './seal-agreement.ts';
export { signingPath } from './signing-path.ts';
export { agreementOf, agreementsAbout, homeAgreementInForce, renderingOf, versionsOf } from './store/agreements.ts';
export { auditTrail } from './store/audit-trail.ts';
export { packOf, partiesFor, triggerFor } from './store/packs.ts';
export { accountsOf, findQuestion, openQuestions, questionsOf, signersOf } from './store/signers.ts';
export { keptCopies, mySignings, signingOf } from './store/signings.ts';
export { latestTemplate, newerTemplateOf, templateOf } from './store/templates.ts';
export { type AnswerRefusal, answerQuestion } from './use-cases/answer-question.ts';
export { type AskRefusal, askQuestion } from './use-cases/ask-question.ts';
export { type AttestRefusal, attestPaper } from './use-cases/attest-paper.ts';
export { type DeclineRefusal, declineAgreement } from './use-cases/decline-agreement.ts';
export { endAgreement } from './use-cases/end-agreement.ts';
export { type InviteRefusal, inviteSigner, type WayIn } from './use-cases/invite-signer.ts';
export { makeReady } from './use-cases/make-ready.ts';
export { moveDueDay } from './use-cases/move-due-day.ts';
export { openAgreement } from './use-cases/open-agreement.ts';
export { openValues } from './use-cases/open-values.ts';
export { publishTemplate } from './use-cases/publish-template.ts';
export { recordDeclineTalk } from './use-cases/record-decline-talk.ts';
export { recordOlderAgreement } from './use-cases/record-older-agreement.ts';
export { setSigners } from './use-cases/set-signers.ts';
export { type SignRefusal, signAgreement } from './use-cases/sign-agreement.ts';
export { supersedeAgreement } from './use-cases/supersede-agreement.ts';
export { takeBack } from './use-cases/take-back.ts';
export { takeNewTemplate } from './use-cases/take-new-template.ts';
export { voidAgreement } from './use-cases/void-agreement.ts';
