import { expect, test } from 'vitest';
import { evidenceOf, type RecordedFacts } from './evidence.ts';
import type { PlanPromise, PlanStep } from './plan-content.ts';

const nothing: RecordedFacts = {
  cardReaders: [],
  steps: [],
  promises: [],
  familyWords: [],
  firstCallOn: null,
  checkInOn: null,
  school: null,
  talksHeld: 0,
  decisions: 0,
  papers: { byCaregivers: 0, byAgency: 0 },
};
const step = (
  kind: string,
  part: PlanStep['part'],
  state: PlanStep['state'],
  side: PlanStep['side'] = 'agency',
): PlanStep => ({
  kind,
  part,
  side,
  en: kind,
  es: kind,
  state,
  note: null,
  doneOn: state === 'done' ? '2026-11-18' : null,
  promiseId: null,
});
const promise = (subject: string | null, keptOn: string | null, released = false): PlanPromise => ({
  id: 'p',
  subject,
  side: 'agency',
  who: 'Dana',
  language: 'en',
  words: 'x',
  translation: null,
  dueOn: '2026-11-24',
  forFamily: false,
  keptOn,
  released,
});

test('an empty record shows nothing', () => {
  expect(evidenceOf({ ...nothing, steps: [step('packet_card', 'packet', 'open')] })).toEqual([]);
});

test('the packet counts what was given of what is needed, and names what is not known', () => {
  const steps = [
    step('packet_card', 'packet', 'done'),
    step('packet_court', 'packet', 'not_needed'),
    step('packet_dental', 'packet', 'not_known'),
    step('packet_why', 'packet', 'open'),
  ];
  const shown = evidenceOf({ ...nothing, steps });
  expect(shown).toMatchObject([
    { code: 'evidence.packet-given', fill: { given: 1, all: 3 }, subject: 'knowing_how', side: 'agency' },
    { code: 'evidence.packet-not-known', items: [{ en: 'packet_dental' }] },
  ]);
});

test('promises kept are counted by subject and side; what was let go is not', () => {
  const promises = [
    promise('appointments', '2026-11-20'),
    promise('appointments', null),
    promise('appointments', null, true),
    promise(null, null),
  ];
  expect(evidenceOf({ ...nothing, promises })).toMatchObject([
    { subject: 'appointments', side: 'agency', code: 'evidence.promises-kept', fill: { kept: 1, all: 2 } },
  ]);
});

test('each thing stands beside the promise it is about', () => {
  const shown = evidenceOf({
    ...nothing,
    cardReaders: [{ firstName: 'Rosa', on: '2026-11-18' }],
    steps: [
      step('transition_goodbye', 'transition', 'done', 'caregiver'),
      step('team_meet', 'team', 'done'),
      step('packet_letter', 'packet', 'done'),
    ],
    familyWords: [{ kind: 'wish', language: 'es', words: 'x', translation: null, seen: false }],
    firstCallOn: '2026-11-19',
    checkInOn: '2026-11-20',
    school: { name: 'Gulf', since: null },
    talksHeld: 1,
    decisions: 2,
    papers: { byCaregivers: 1, byAgency: 3 },
  });
  expect(shown.map(item => `${item.subject}/${item.side}: ${item.code.replace('evidence.', '')}`)).toEqual([
    'knowing_how/caregiver: card-confirmed',
    'knowing_how/agency: packet-given',
    'knowing_how/agency: school-from-start',
    'staying/caregiver: transition-done',
    'staying/agency: check-in-done',
    'planning/agency: team-met',
    'appointments/agency: letter-given',
    'family_ties/caregiver: first-call-done',
    'family_ties/caregiver: family-words-seen',
    'parenting/caregiver: decisions-made',
    'speaking_up/agency: talks-held',
    'records/caregiver: documents-added',
    'records/agency: documents-added-agency',
  ]);
  expect(shown.filter(item => item.family === 'no').map(item => item.code)).toContain('evidence.school-from-start');
});
