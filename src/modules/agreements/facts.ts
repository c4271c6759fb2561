import { z } from 'zod';
import { factKind, patient } from '#platform/record/record-fact.ts';

const id = z.uuid();
const about = { agreementId: id, kind: z.string(), subjectId: id, childId: id.nullable(), homeId: id.nullable() };
const state = z.enum(['draft', 'ready', 'partly_signed', 'in_force', 'superseded', 'ended', 'void', 'declined']);

/**
 * An agreement was opened (`from` null), went on to another state, or got a new version while it stood `ready` (`from`
 * and `to` the same). `versionId` is the version it stands on then.
 */
export const AgreementChanged = patient(
  factKind(
    'AgreementChanged',
    1,
    'agreement',
    z.object({
      ...about,
      sourceId: id.nullable(),
      sittingId: id.nullable(),
      from: state.nullable(),
      to: state,
      versionId: id.nullable(),
    }),
  ),
);

/** Somebody signed the present version: online, on paper or by proxy. */
export const AgreementSigned = patient(
  factKind('AgreementSigned', 1, 'agreement', z.object({ ...about, versionId: id, signerId: id, signatureId: id })),
);

/** A signer declined; the talk is to be held by `followUpOn`. An optional signer's decline leaves the state as it was. */
export const AgreementDeclined = factKind(
  'AgreementDeclined',
  1,
  'agreement',
  z.object({ ...about, signerId: id, declineId: id, followUpOn: z.iso.date() }),
);

/** The talk about a decline was held. */
export const DeclineTalked = factKind(
  'DeclineTalked',
  1,
  'agreement',
  z.object({ ...about, signerId: id, declineId: id }),
);

/** A signer asked a question or proposed a change. */
export const AgreementQuestionAsked = factKind(
  'AgreementQuestionAsked',
  1,
  'agreement',
  z.object({ ...about, signerId: id, questionId: id, asks: z.enum(['question', 'change']) }),
);

/** A question or a proposal got its answer. */
export const AgreementAnswered = factKind(
  'AgreementAnswered',
  1,
  'agreement',
  z.object({ ...about, signerId: id, questionId: id, answer: z.enum(['answered', 'taken', 'partly', 'not_taken']) }),
);

/**
 * The PDF of what was signed is sealed and filed; written by the job that did it. `accessible` says whether it bears the mark
 * of PDF/UA, which some machines cannot give. `letters` is `missing` when one could not be printed, so that somebody has to
 * look at the paper. `madeBy` is who made the version.
 */
export const AgreementSealed = factKind(
  'AgreementSealed',
  1,
  'agreement',
  z.object({
    ...about,
    versionId: id,
    fileId: id,
    documentId: id.nullable(),
    accessible: z.enum(['yes', 'no']),
    letters: z.enum(['all', 'missing']),
    madeBy: id,
  }),
);
