import type { StoryDay, StoryWhen } from './day.ts';
import type { ChildKey, FamilyKey } from './keys.ts';

/** What courts did and will do about a family's children. Findings and orders follow from the kind of hearing: `play-court.ts`. */
export type CourtHistory = {
  readonly family: FamilyKey;
  readonly shelter?: StoryWhen;
  readonly petition?: StoryDay;
  readonly arraignment?: StoryDay;
  /** When the arraignment was set, where that was not when the petition was filed. */
  readonly arraignmentSetOn?: StoryDay;
  /** What the parents answered to the petition, at the arraignment. */
  readonly plea?: 'consent' | 'deny';
  readonly adjudication?: StoryDay;
  readonly disposition?: StoryDay;
  /** Reviews by the magistrate, and those that were a permanency hearing too, before the judge. */
  readonly reviews?: readonly StoryWhen[];
  readonly permanency?: readonly StoryDay[];
  /** A petition to end parental rights, and the trial that granted it. */
  readonly rightsPetition?: StoryDay;
  readonly rightsTrial?: StoryDay;
  /** The permanency hearing at which the court ended services meant to bring the children home. */
  readonly servicesEnded?: StoryDay;
  /** The order of this permanency hearing does not say that what was decided is best for this child. The story does not tell: chosen. */
  readonly lacking?: { readonly on: StoryDay; readonly child: ChildKey };
  /** Supervision at home, ordered without a hearing the story tells. */
  readonly supervision?: StoryDay;
  /** Hearings ahead that no other kind fits, and permanency hearings without a review. */
  readonly ahead?: readonly HearingAhead[];
};

export type HearingAhead = {
  readonly kind: 'permanency' | 'other';
  readonly on: StoryWhen;
  readonly child?: ChildKey;
  /** When it was set, where that was not at the hearing before. The story does not tell: chosen. */
  readonly setOn?: StoryDay;
};

export const COURT_HISTORIES: readonly CourtHistory[] = [
  { family: 'F01', shelter: 'D+0 14:00' },
  { family: 'F02', shelter: 'D-18', arraignment: 'D+6 (b)' },
  {
    family: 'F03',
    shelter: 'D-209',
    petition: 'D-192 (b)',
    arraignment: 'D-184 (b)',
    plea: 'consent',
    adjudication: 'D-174 (b)',
    disposition: 'D-174 (b)',
    reviews: ['D-90 (b)', 'D+80 (b)'],
  },
  {
    family: 'F04',
    shelter: 'D-493',
    petition: 'D-474 (b)',
    arraignment: 'D-466 (b)',
    plea: 'deny',
    adjudication: 'D-440 (b)',
    disposition: 'D-415 (b)',
    reviews: ['D-330 (b)', 'D+6 (b) 13:00'],
    permanency: ['D-155 (b)'],
  },
  {
    family: 'F05',
    shelter: 'D-329',
    petition: 'D-311 (b)',
    arraignment: 'D-304 (b)',
    plea: 'deny',
    adjudication: 'D-280 (b)',
    disposition: 'D-256 (b)',
    reviews: ['D-172 (b)', 'D+3 (b)'],
    ahead: [{ kind: 'permanency', on: 'D+24 (b)' }],
  },
  {
    family: 'F06',
    shelter: 'D-379',
    petition: 'D-361 (b)',
    arraignment: 'D-354 (b)',
    plea: 'consent',
    adjudication: 'D-344 (b)',
    disposition: 'D-344 (b)',
    // The review ahead is to end the trial home visit.
    reviews: ['D-260 (b)', 'D+9 (b) 10:30'],
    permanency: ['D-84 (b)'],
  },
  {
    family: 'F07',
    shelter: 'D-95',
    petition: 'D-77 (b)',
    arraignment: 'D-70 (b)',
    plea: 'consent',
    adjudication: 'D-60 (b)',
    disposition: 'D-60 (b)',
    reviews: ['D+22 (b)'],
  },
  {
    family: 'F08',
    shelter: 'D-23',
    petition: 'D-5 (b)',
    arraignment: 'D+1 (b)',
    // Before the notices to the tribe and the parents, which had to be in their hands ten days before.
    arraignmentSetOn: 'D-21 (b)',
  },
  {
    family: 'F09',
    shelter: 'D-1459',
    petition: 'D-1441 (b)',
    arraignment: 'D-1434 (b)',
    plea: 'deny',
    adjudication: 'D-1410 (b)',
    disposition: 'D-1385 (b)',
    reviews: ['D-1300 (b)', 'D-950 (b)', 'D-610 (b)', 'D-270 (b)', 'D-205 (b)', 'D+60 (b)'],
    permanency: ['D-1125 (b)', 'D-780 (b)', 'D-440 (b)', 'D-100 (b)'],
    // Their mother had died; the goals became another planned arrangement and guardianship.
    servicesEnded: 'D-440 (b)',
    lacking: { on: 'D-100 (b)', child: 'K16' },
    // Guardianship: set when its agreement was drafted.
    ahead: [{ kind: 'other', on: 'D+20 (b)', child: 'K16', setOn: 'D-15 (b)' }],
  },
  {
    family: 'F10',
    shelter: 'D-149',
    petition: 'D-131 (b)',
    arraignment: 'D-124 (b)',
    plea: 'deny',
    adjudication: 'D-98 (b)',
    disposition: 'D-74 (b)',
    reviews: ['D+9 (b)'],
  },
  {
    family: 'F11',
    shelter: 'D-127',
    petition: 'D-110 (b)',
    arraignment: 'D-102 (b)',
    plea: 'consent',
    adjudication: 'D-92 (b)',
    disposition: 'D-92 (b)',
    reviews: ['D-8 (b)', 'D+152 (b)'],
  },
  {
    family: 'F12',
    shelter: 'D-559',
    petition: 'D-541 (b)',
    arraignment: 'D-534 (b)',
    plea: 'deny',
    adjudication: 'D-508 (b)',
    disposition: 'D-484 (b)',
    reviews: ['D-400 (b)', 'D-52 (b)'],
    permanency: ['D-226 (b)'],
  },
  {
    family: 'F13',
    shelter: 'D-769',
    petition: 'D-751 (b)',
    arraignment: 'D-744 (b)',
    plea: 'deny',
    adjudication: 'D-718 (b)',
    disposition: 'D-694 (b)',
    reviews: ['D-610 (b)', 'D-270 (b)'],
    permanency: ['D-440 (b)', 'D-100 (b)'],
    rightsPetition: 'D-395 (b)',
    rightsTrial: 'D-260 (b)',
    // Adoption: set on the day of the consent.
    ahead: [{ kind: 'other', on: 'D+13 (b) 11:00', setOn: 'D-16 (b)' }],
  },
  {
    family: 'F15',
    shelter: 'D-289',
    petition: 'D-271 (b)',
    arraignment: 'D-264 (b)',
    plea: 'deny',
    adjudication: 'D-240 (b)',
    disposition: 'D-216 (b)',
    reviews: ['D-132 (b)', 'D+40 (b)'],
    // Approval of the residential stay: set when the team met.
    ahead: [{ kind: 'other', on: 'D+15 (b)', setOn: 'D-20 (b)' }],
  },
  {
    family: 'F16',
    shelter: 'D-259',
    petition: 'D-241 (b)',
    arraignment: 'D-234 (b)',
    plea: 'consent',
    adjudication: 'D-224 (b)',
    disposition: 'D-224 (b)',
    reviews: ['D-140 (b)', 'D+33 (b)'],
  },
  { family: 'F17', supervision: 'D-44' },
  // Whether the voluntary placement is in the child's best interests: set at the worker's last visit.
  { family: 'F18', ahead: [{ kind: 'other', on: 'D+19 (b)', setOn: 'D-18 (b)' }] },
];
