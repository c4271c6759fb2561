import { factKind } from '#platform/record/record-fact.ts';
import {
  CourtDateWasCorrected,
  FindingWasMade,
  GoalWasOrdered,
  HearingWasRecorded,
  HearingWasSet,
  NoticeWasSent,
  OrderWasMade,
  OrderWasRecorded,
  PetitionWasFiled,
  StatementWasReceived,
  StatusWasChanged,
} from './contract.ts';

/** A hearing about a child was set for a moment, or continued to it (`follows`). */
export const HearingSet = factKind('HearingSet', 1, 'court', HearingWasSet);
/** It is known what came of a hearing: held, continued to another day, or canceled. */
export const HearingRecorded = factKind('HearingRecorded', 1, 'court', HearingWasRecorded);
/** A paper was filed with a court; `filedOn` is the day it was. */
export const PetitionFiled = factKind('PetitionFiled', 1, 'court', PetitionWasFiled);
/** A court found something, at a hearing or outside of one. */
export const FindingMade = factKind('FindingMade', 1, 'court', FindingWasMade);
/** A court ordered something whose day starts a clock. */
export const OrderMade = factKind('OrderMade', 1, 'court', OrderWasMade);
/** A day or moment was written down wrongly and is now right; of a hearing, what was made there on that day went along. */
export const CourtDateCorrected = factKind('CourtDateCorrected', 1, 'court', CourtDateWasCorrected);
/** What a court decided on a day was written down whole: what it found and ordered, what it says, and the next hearing. */
export const OrderRecorded = factKind('OrderRecorded', 1, 'court', OrderWasRecorded);
/** A court ordered a permanency goal; `concurrent` is the one to work on beside it. */
export const GoalOrdered = factKind('GoalOrdered', 1, 'court', GoalWasOrdered);
/** Where a child stands before the law changed on a day. */
export const LegalStatusChanged = factKind('LegalStatusChanged', 1, 'court', StatusWasChanged);
/** Somebody was told of a hearing, on their own page or by hand. */
export const NoticeSent = factKind('NoticeSent', 1, 'court', NoticeWasSent);
/** What shows that a notice reached somebody, or that it did not, was written down: days that count from it move. */
export const NoticeProven = factKind('NoticeProven', 1, 'court', NoticeWasSent);
/** A caregiver, a parent or a youth gave their words to the court. */
export const StatementReceived = factKind('StatementReceived', 1, 'court', StatementWasReceived);
