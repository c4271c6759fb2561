export { askWhetherKnown } from './ask-whether-known.ts';
export { caseClockFacts } from './clock-facts.ts';
export { type ClosingGate, setClosingGate } from './closing-gate.ts';
export type {
  AddCaseMember,
  AddFamilyMember,
  AssignPart,
  CloseCase,
  EndPart,
  MemberPart,
  OpenCase,
  TransferCase,
} from './contract.ts';
export { caseClosed, caseOpened, caseTransferred, teamChanged } from './facts.ts';
export { momentOf } from './forms/moments.ts';
export { parentsOfCase, parentsOfChild } from './parents-of-case.ts';
export { addMembers, fillTeam, primaryWorkerRoles, transferCases } from './policy.ts';
export { type FamilyMember, familyOf } from './say-family.ts';
export { aboutChild } from './say-seers.ts';
export { type TeamMember, teamAround } from './say-team.ts';
export { stayInCase } from './stay-in-case.ts';
export { type Caseload, caseloads } from './store/caseloads.ts';
export { type CaseRow, caseById, caseOfChild, type MemberRow, membersOf } from './store/cases.ts';
export { type CoveredChild, coveredChildren } from './store/covered-children.ts';
export { childrenOfWorkers, type TeamRow, teamOf } from './store/team.ts';
export { addCaseMember } from './use-cases/add-case-member.ts';
export { addFamilyMember } from './use-cases/add-family-member.ts';
export { assignPart } from './use-cases/assign-part.ts';
export { closeCase } from './use-cases/close-case.ts';
export { endPart } from './use-cases/end-part.ts';
export { openCase } from './use-cases/open-case.ts';
export { transferCase } from './use-cases/transfer-case.ts';
