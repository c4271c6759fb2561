import { factKind } from '#platform/record/record-fact.ts';
import {
  CourtDateWasCorrected,
  FindingWasMade,
  HearingWasRecorded,
  HearingWasSet,
  OrderWasMade,
  PetitionWasFiled,
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
