import type { RouteLine } from '../../platform/http/route-line.ts';

const pages = 'modules/partnership-plan/pages';
const copy = 'homes/:homeId/agreement';
const home = 'home/children/:childId/plan';
const family = 'home/plans/:signerId';
const homeWrites = { action: 'partnership-plan.write-home', submits: 'partnership-plan.write-home' };
const familyWrites = { action: 'partnership-plan.write-family', submits: 'partnership-plan.write-family' };
const keeps = { action: 'partnership-plan.keep-license-copy', submits: 'partnership-plan.keep-license-copy' };

const plan = 'children/:childId/plan';
const view = { action: 'partnership-plan.view' };
const writes = { action: 'partnership-plan.write-words', submits: 'partnership-plan.write-words' };
const promises = { action: 'partnership-plan.keep-promises', submits: 'partnership-plan.keep-promises' };
const steps = { action: 'partnership-plan.record-step', submits: 'partnership-plan.record-step' };
const hears = { action: 'partnership-plan.hear-family', submits: 'partnership-plan.hear-family' };

export const routes: readonly RouteLine[] = [
  { path: plan, page: `${pages}/plan.tsx`, ...view },
  { path: 'team/partnership', page: `${pages}/partnership.tsx`, action: 'partnership-plan.view-partnership' },
  { path: 'plans', page: `${pages}/plans.tsx`, action: 'partnership-plan.audit' },
  { path: `${plan}/read`, page: `${pages}/read.tsx`, ...view },
  { path: `${plan}/normalcy`, page: `${pages}/normalcy.tsx`, ...view },
  {
    path: `${plan}/prepare`,
    page: `${pages}/prepare.tsx`,
    action: 'partnership-plan.prepare',
    submits: 'partnership-plan.prepare',
  },
  {
    path: `${plan}/signers/:capacity`,
    page: `${pages}/name-signer.tsx`,
    action: 'partnership-plan.prepare',
    submits: 'partnership-plan.prepare',
  },
  {
    path: `${plan}/again`,
    page: `${pages}/again.tsx`,
    action: 'partnership-plan.start-again',
    submits: 'partnership-plan.start-again',
  },
  { path: `${plan}/page`, page: `${pages}/own-page.tsx`, ...writes },
  { path: `${plan}/notes/:subject`, page: `${pages}/note.tsx`, ...writes },
  { path: `${plan}/transition`, page: `${pages}/transition.tsx`, ...writes },
  { path: `${plan}/translate`, page: `${pages}/translate.tsx`, ...writes },
  { path: `${plan}/promises/new`, page: `${pages}/add-promise.tsx`, ...promises },
  { path: `${plan}/promises/:promiseId`, page: `${pages}/promise.tsx`, ...promises },
  { path: `${plan}/talks/new`, page: `${pages}/ask-talk.tsx`, ...promises },
  { path: `${plan}/talks/:talkId`, page: `${pages}/hold-talk.tsx`, ...promises },
  { path: `${plan}/packet`, page: `${pages}/packet.tsx`, ...steps },
  { path: `${plan}/packet/:step`, page: `${pages}/promise-step.tsx`, ...steps },
  { path: `${plan}/family`, page: `${pages}/family.tsx`, ...hears },
  { path: `${plan}/limits`, page: `${pages}/limits.tsx`, ...hears },
  { path: `${plan}/limits/:limitId/end`, page: `${pages}/end-limit.tsx`, ...hears },
  {
    path: `${plan}/questions/:questionId`,
    page: `${pages}/answer.tsx`,
    action: 'partnership-plan.answer',
    submits: 'partnership-plan.answer',
  },
  {
    path: `${plan}/declines/:declineId`,
    page: `${pages}/decline-talk.tsx`,
    action: 'partnership-plan.talk-after-decline',
    submits: 'partnership-plan.talk-after-decline',
  },
  {
    path: `${plan}/letter`,
    page: `${pages}/letter.tsx`,
    action: 'partnership-plan.make-letter',
    submits: 'partnership-plan.make-letter',
  },
  {
    path: `${plan}/routine`,
    page: `${pages}/routine.tsx`,
    action: 'partnership-plan.give-routine',
    submits: 'partnership-plan.give-routine',
  },
  { path: copy, page: `${pages}/license-copy.tsx`, action: 'partnership-plan.view-license-copy' },
  { path: `${copy}/begin`, page: `${pages}/license-begin.tsx`, ...keeps },
  { path: `${copy}/talk`, page: `${pages}/license-talk.tsx`, ...keeps },
  { path: `${copy}/ready`, page: `${pages}/license-ready.tsx`, ...keeps },
  { path: `${copy}/again`, page: `${pages}/license-again.tsx`, ...keeps },
  { path: `${copy}/questions/:questionId`, page: `${pages}/license-answer.tsx`, ...keeps },
  { path: `${copy}/declines/:signerId`, page: `${pages}/license-decline.tsx`, ...keeps },
  {
    path: `${copy}/papers/:agreementId`,
    page: `${pages}/license-paper.tsx`,
    action: 'partnership-plan.view-license-copy',
  },
  {
    path: `${copy}/scans/:signatureId`,
    page: `${pages}/license-scan.ts`,
    action: 'partnership-plan.view-license-copy',
  },
  { path: `${copy}/older`, page: `${pages}/license-older.tsx`, ...keeps },
  // The plan where the child lives, and the birth family's part of it.
  {
    path: home,
    page: `${pages}/home-plan.tsx`,
    action: 'partnership-plan.view-home',
    submits: 'partnership-plan.write-home',
  },
  { path: `${home}/read`, page: `${pages}/home-read.tsx`, action: 'partnership-plan.view-home' },
  { path: `${home}/page/:box`, page: `${pages}/home-box.tsx`, ...homeWrites },
  { path: `${home}/promises/new`, page: `${pages}/home-add-promise.tsx`, ...homeWrites },
  { path: `${home}/promises/:promiseId`, page: `${pages}/home-keep-promise.tsx`, ...homeWrites },
  { path: `${home}/talk`, page: `${pages}/home-talk.tsx`, ...homeWrites },
  { path: `${home}/ask`, page: `${pages}/home-ask.tsx`, ...homeWrites },
  { path: `${home}/activities`, page: `${pages}/home-activities.tsx`, ...homeWrites },
  { path: `${home}/move`, page: `${pages}/home-move.tsx`, ...homeWrites },
  { path: `${home}/steps`, page: `${pages}/home-steps.tsx`, ...homeWrites },
  { path: `${home}/check`, page: `${pages}/home-check.tsx`, ...homeWrites },
  { path: `${home}/papers/:documentId`, page: `${pages}/home-letter.ts`, action: 'partnership-plan.view-home' },
  {
    path: family,
    page: `${pages}/family-plan.tsx`,
    action: 'partnership-plan.view-family',
    submits: 'partnership-plan.write-family',
  },
  { path: `${family}/read`, page: `${pages}/family-read.tsx`, action: 'partnership-plan.view-family' },
  { path: `${family}/words`, page: `${pages}/family-add-words.tsx`, ...familyWrites },
  { path: `${family}/talk`, page: `${pages}/family-talk.tsx`, ...familyWrites },
  { path: `${family}/ask`, page: `${pages}/family-ask.tsx`, ...familyWrites },
  { path: `${family}/check`, page: `${pages}/family-check.tsx`, ...familyWrites },
  {
    path: 'home/kept/family-papers/:paperId',
    page: `${pages}/family-paper.tsx`,
    action: 'partnership-plan.view-family-paper',
  },
];
