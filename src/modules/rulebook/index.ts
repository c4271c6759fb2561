/** The door of rulebook: rules of law and policy as data, which of them are in force, and what they say is due. */
export { type CaseCounter, setCaseCounter } from './case-counter.ts';
export { type ChangeCounter, type RuleChanges, setChangeCounter } from './change-counter.ts';
export type { PackProblem } from './check/problem.ts';
export type { EditionProblem } from './contract.ts';
export { addAmount, type Calendars, dayAt, type Point } from './engine/calendar.ts';
export { type ReadyRule, type Rulebook, readyRules } from './engine/compile.ts';
export type { Stretch } from './engine/counting.ts';
export type { Fact, Facts, FactValue } from './engine/facts.ts';
export { type Obligation, obligations } from './engine/obligations.ts';
export { BEFORE_RECORDS } from './engine/records-begin.ts';
export type { View } from './engine/scene.ts';
export { factsOf, isMissing, isPoint, type Step, type Value } from './engine/steps.ts';
export { type ExportedPack, exportPack } from './export-pack.ts';
export { RulesChanged } from './facts.ts';
export { importPack, type PackImport } from './import-pack.ts';
export {
  type Amount,
  type ObligationState,
  obligationStates,
  type Pack,
  type Rule,
  type Sentence,
} from './language/rule.ts';
export { findingKinds, hearingKinds, orderKinds, petitionKinds, traits, vocabulary } from './language/vocabulary.ts';
export { firstRulesOn } from './load/first-rules.ts';
export { packsInForce, rulebookInForce, rulesChangedAt } from './load/packs-in-force.ts';
export { shippedPack, shippedPacks } from './load/shipped-packs.ts';
export { giveRulesToNewAgencies, type RuleHouse, ruleTasks } from './rule-jobs.ts';
export { sayAmount } from './say/say-amount.ts';
export { sayFact, sayFactKind, sayMissing, saySelector } from './say/say-fact.ts';
export { sayProblem } from './say/say-problem.ts';
export { takeShippedPacks } from './use-cases/take-shipped-packs.ts';
