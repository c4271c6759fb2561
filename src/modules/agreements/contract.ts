import type { Id } from '#kernel/ids.ts';
import type { Paper } from '#kernel/paper.ts';
import type { Language } from '#platform/http/who.ts';

/** Where an agreement stands. `superseded` and `ended` are final. */
export type AgreementState =
  | 'draft'
  | 'ready'
  | 'partly_signed'
  | 'in_force'
  | 'superseded'
  | 'ended'
  | 'void'
  | 'declined';

/** What a policy pack asks an agreement for. */
export type SigningEvent = 'license' | 'renewal' | 'placement';

export type Capacity =
  | 'caregiver'
  | 'authorized_person'
  | 'case_manager'
  | 'agency_representative'
  | 'state_department'
  | 'parent'
  | 'youth'
  | 'partner_signer';

export type Side = 'caregiver' | 'agency' | 'family' | 'partner';

/** Whose rendering it is. `family` is without the caregivers' surname, address and telephone; `family_limited` hides home and contact as well. */
export type Audience = 'full' | 'family' | 'family_limited';

/** What opens an agreement in the agency's pack, with the rule behind it. */
export type Trigger = {
  readonly event: SigningEvent;
  readonly kind: string;
  readonly template: string;
  readonly due: 'before' | 'same_day';
  readonly citation: string;
  readonly verified: string;
  /** The agency's own pack; the trigger may come from one it extends. */
  readonly pack: string;
};

/** Who signs a kind of agreement in a pack. */
export type Party = {
  readonly capacity: Capacity;
  readonly side: Side;
  readonly required: boolean;
  /** Every person of this capacity signs; otherwise one of them is enough. */
  readonly each: boolean;
  readonly byProxy: boolean;
  readonly onPaper: boolean;
};

export type NewSigner = Party & {
  readonly personId: Id | null;
  readonly userId: Id | null;
  /** As it stands under the signature. */
  readonly name: string;
  readonly organization: string | null;
  readonly audience: Audience;
};

export type OpenAgreement = {
  readonly kind: string;
  readonly template: string;
  readonly pack: string;
  readonly childId: Id | null;
  readonly homeId: Id | null;
  /** The partnership it is kept under, when it is about neither child nor home. */
  readonly partnershipId?: Id | null;
  /** The placement, or the license it is for. */
  readonly sourceId: Id | null;
  readonly sittingId: Id | null;
  /** ISO day; null when nothing sets one. */
  readonly dueOn: string | null;
  readonly replacesId: Id | null;
  readonly signers: readonly NewSigner[];
};

/** One rendering of a version: the same content for one audience in one language. */
export type Rendering = { readonly audience: Audience; readonly language: Language; readonly paper: Paper };

export type SignAgreement = {
  readonly signerId: Id;
  /** The version the person was shown; another present version is refused. */
  readonly versionId: Id;
  readonly language: Language;
  /** The statements ticked, by place. All of them are needed. */
  readonly statements: readonly number[];
  /** Consent to sign electronically. */
  readonly consented: boolean;
  readonly typedName: string | null;
  /** SVG path data of a drawn name: M, L and numbers only, at most 20 000 characters. */
  readonly drawing: string | null;
  /** Six digits agreed in person; asked only of somebody who came by an e-mailed link. */
  readonly code: string | null;
  /** Signing for the signer, where the pack allows it: whose name signs and by which right. */
  readonly proxy: { readonly name: string; readonly right: string } | null;
};

export type AttestPaper = {
  readonly signerId: Id;
  readonly versionId: Id;
  readonly language: Language;
  /** ISO day on the paper. */
  readonly signedOn: string;
  /** The paper was signed before the attester's eyes, or its sender was called back. */
  readonly attested: boolean;
  /** The digest's first eight characters as printed at the foot of every page: tells a scan of another child's paper. */
  readonly printedReference: string;
};

/** A signer as a page shows them. */
export type SignerRow = NewSigner & {
  readonly id: Id;
  readonly agreementId: Id;
  readonly openedAt: string | null;
  readonly invited: readonly { readonly way: string; readonly at: string }[];
  readonly signature: SignatureRow | null;
  /** Signatures under earlier versions, kept. */
  readonly voided: readonly SignatureRow[];
  readonly declined: DeclineRow | null;
};

export type SignatureRow = {
  readonly id: Id;
  readonly versionId: Id;
  readonly versionNumber: number;
  readonly way: 'online' | 'paper' | 'proxy';
  readonly proof: 'password' | 'code_in_person' | 'story' | 'attested';
  readonly language: Language;
  readonly typedName: string | null;
  readonly drawing: string | null;
  readonly proxyName: string | null;
  readonly proxyRight: string | null;
  readonly signedAt: string;
  readonly enteredAt: string;
  /** Hex. */
  readonly shownDigest: string;
  /** A scan of the signed paper lies with it. */
  readonly scanned: boolean;
  readonly voidedAt: string | null;
  readonly voidedWhy: string | null;
};

export type DeclineRow = {
  readonly id: Id;
  readonly reason: string;
  readonly at: string;
  readonly followUpOn: string;
  readonly talkedOn: string | null;
  readonly outcome: string | null;
};

export type QuestionRow = {
  readonly id: Id;
  readonly agreementId: Id;
  readonly signerId: Id;
  readonly signerName: string;
  readonly kind: 'question' | 'change';
  readonly about: string | null;
  readonly words: string;
  readonly language: string;
  readonly askedAt: string;
  readonly answer: 'answered' | 'taken' | 'partly' | 'not_taken' | null;
  readonly answerWords: string | null;
  readonly answeredAt: string | null;
};

/** An agreement and where it stands. */
export type AgreementRow = {
  readonly id: Id;
  readonly kind: string;
  readonly subjectId: Id;
  readonly childId: Id | null;
  readonly homeId: Id | null;
  readonly partnershipId: Id | null;
  readonly sourceId: Id | null;
  readonly sittingId: Id | null;
  readonly pack: string;
  readonly templateId: Id;
  readonly state: AgreementState;
  readonly stateAt: string;
  readonly dueOn: string | null;
  readonly openedAt: string;
  readonly versionId: Id | null;
  readonly versionNumber: number | null;
  readonly inForceFrom: string | null;
  readonly endedWhy: string | null;
  readonly replacesId: Id | null;
  readonly documentId: Id | null;
  readonly sealedFileId: Id | null;
};

export type TemplateLine = {
  readonly part: 'title' | 'value' | 'purpose' | 'pair' | 'statement';
  readonly place: number;
  readonly subject: string | null;
  /** Partners have no paired promises: what they do stands in clauses. */
  readonly side: Exclude<Side, 'partner'> | null;
  readonly en: string;
  /** Null: nobody has translated this line yet. */
  readonly es: string | null;
};

export type Template = {
  readonly id: Id;
  readonly code: string;
  readonly version: number;
  readonly translationBy: string;
  readonly lines: readonly TemplateLine[];
};

/** A frozen text of an agreement. */
export type VersionRow = {
  readonly id: Id;
  readonly number: number;
  readonly templateId: Id;
  /** Hex. */
  readonly digest: string;
  readonly madeAt: string;
  readonly madeBy: Id;
};

/** A rendering as it lies frozen: hex digest of its canonical bytes. */
export type FrozenRendering = Rendering & { readonly digest: string };

/** Everything the signing page needs for one signer who opens it, as their audience reads it. */
export type Signing = {
  readonly agreement: AgreementRow;
  readonly signer: Omit<SignerRow, 'signature' | 'voided' | 'declined' | 'invited'>;
  /** Under the present version; null while it is not signed. */
  readonly signature: SignatureRow | null;
  /** This signer's signatures under earlier versions, kept. */
  readonly voided: readonly SignatureRow[];
  /** The open decline under the present version. */
  readonly declined: DeclineRow | null;
  /** The present version in both languages; empty while nothing is ready. */
  readonly papers: readonly FrozenRendering[];
  /** Values, purpose and statements as the agreement's template words them. */
  readonly template: Template;
  /** The other signers and whether they have signed; empty for the birth family. */
  readonly others: readonly {
    readonly signerId: Id;
    readonly name: string;
    readonly capacity: Capacity;
    readonly signedAt: string | null;
  }[];
  /** Questions of this signer, the newest first. */
  readonly questions: readonly QuestionRow[];
};

/** One line of a person's own list of what waits for their signature or was signed by them and is live. */
export type MySigning = {
  readonly agreementId: Id;
  readonly signerId: Id;
  readonly kind: string;
  readonly childId: Id | null;
  readonly homeId: Id | null;
  readonly partnershipId: Id | null;
  readonly sittingId: Id | null;
  readonly state: AgreementState;
  readonly capacity: Capacity;
  readonly side: Side;
  readonly required: boolean;
  readonly dueOn: string | null;
  readonly versionId: Id | null;
  readonly openedAt: string | null;
  /** When this person signed the present version; null: not yet. */
  readonly signedAt: string | null;
};

/** What a person signed, theirs to keep. */
export type KeptCopy = {
  readonly id: Id;
  readonly agreementId: Id;
  readonly signatureId: Id;
  readonly title: string;
  readonly language: Language;
  readonly paper: Paper;
  readonly signedAt: string;
  /** The sealed PDF, once it is made. */
  readonly fileId: Id | null;
};

/** A dated event of an agreement, for the worker's page and the last page of the PDF. Ids and names, no sentences. */
export type TrailEvent = {
  readonly at: string;
  readonly event:
    | 'opened'
    | 'version'
    | 'asked'
    | 'values-opened'
    | 'question'
    | 'answered'
    | 'signed'
    | 'voided'
    | 'declined'
    | 'in-force'
    | 'sealed'
    | 'superseded'
    | 'ended';
  /** The signer's name where the event is a signer's; null otherwise. */
  readonly name: string | null;
  readonly capacity: Capacity | null;
  /** Version number for `version`, `signed`, `voided`; null otherwise. */
  readonly number: number | null;
  /** How: the way of a signature or of asking; null otherwise. */
  readonly way: string | null;
};

export type AskQuestion = {
  readonly signerId: Id;
  readonly kind: 'question' | 'change';
  /** What it is about: a subject of the template or a part of the paper, as the room that made the paper codes it. */
  readonly about: string | null;
  readonly words: string;
  readonly language: Language;
};

export type AnswerQuestion = {
  readonly questionId: Id;
  /** `answered` for a question; `taken`, `partly`, `not_taken` for a proposed change. */
  readonly answer: 'answered' | 'taken' | 'partly' | 'not_taken';
  readonly words: string;
};

export type DeclineAgreement = { readonly signerId: Id; readonly reason: string; readonly language: Language };

/** What came of the talk after somebody declined; `talkedOn` is an ISO day. */
export type RecordDeclineTalk = { readonly declineId: Id; readonly talkedOn: string; readonly outcome: string };

export type InviteSigner = { readonly signerId: Id; readonly way: 'sent' | 'doorstep' | 'paper' | 'reminder' };

/** An agreement of before this product, such as the bilateral one, shown as replaced. */
export type RecordOlderAgreement = {
  readonly homeId: Id;
  /** ISO day on the paper. */
  readonly signedOn: string;
  readonly title: string;
  readonly language: Language;
  /** What it said, as far as it is worth keeping as text; the paper itself comes as a file. */
  readonly words: string;
};

/** A template's new version: the same code, all its lines anew. */
export type PublishTemplate = {
  readonly code: string;
  readonly translationBy: string;
  readonly why: string;
  readonly lines: readonly TemplateLine[];
};

/** There is no such agreement, signer or question for the asker. */
export type NotThereRefusal = { readonly kind: 'agreement-not-there' };
/** Where the agreement stands does not allow it; `state` says where. */
export type StateForbids = { readonly kind: 'state-forbids'; readonly state: AgreementState };
