export type { ProofGiven } from './contract.ts';
export { PhaseEntered } from './facts.ts';
export { PHASES, type Phase } from './rules/phases.ts';
export { livingCommunities } from './store/communities.ts';
export { planSteps } from './store/plans.ts';
export { adoptPlan } from './use-cases/adopt-plan.ts';
export { openCommunity } from './use-cases/open-community.ts';
export { passGate } from './use-cases/pass-gate.ts';
export { proveStep } from './use-cases/prove-step.ts';
