import { expect, test } from 'vitest';
import { attendanceProblems, decisionProblems, needsAnotherTry } from './attendance-problems.ts';
import { engagement } from './engagement.ts';
import { leftOut } from './left-out.ts';
import { planProblems } from './plan-problems.ts';

const codes = (problems: readonly { at: string; code: string }[]) => problems.map(({ at, code }) => `${at}.${code}`);

test('caregivers, parents and young people from fourteen are not left out unsaid', () => {
  const people = [
    { role: 'child', personId: 'kid', name: 'Lucia' },
    { role: 'parent', personId: 'mother', name: 'Rosa' },
    { role: 'caregiver', personId: 'ines', name: 'Ines' },
    { role: 'kin', personId: 'aunt', name: 'Luz' },
    { role: 'caregiver', personId: null, name: 'Nobody’s record' },
  ] as const;
  const out = (age: number | null, ...invited: string[]) =>
    leftOut(
      { people, age },
      invited.map(personId => ({ personId })),
    ).map(({ personId }) => personId);
  expect(out(13)).toEqual(['mother', 'ines']);
  expect(out(14)).toEqual(['kid', 'mother', 'ines']);
  expect(out(null, 'mother', 'ines')).toEqual(['kid']);
  expect(out(14, 'kid', 'mother', 'ines')).toEqual([]);
});

test('a meeting is somewhere, ahead, and not years away', () => {
  const plan = { startsAt: '2026-11-20T15:00:00Z', minutes: 60, place: 'Library', remoteWay: null, remoteLink: null };
  const now = '2026-11-18T15:00:00Z';
  expect(planProblems(plan, now)).toEqual([]);
  expect(codes(planProblems({ ...plan, startsAt: now, place: null, remoteLink: 'https://x' }, now))).toEqual([
    'day.in-the-past',
    'place.nowhere',
    'remoteWay.link-without-way',
  ]);
  expect(codes(planProblems({ ...plan, startsAt: '2028-11-20T15:00:00Z' }, now))).toEqual(['day.too-far-ahead']);
});

test('each invitee is said; the absence of a family has its reason', () => {
  const invited = [
    { id: 'm', role: 'parent' },
    { id: 's', role: 'school' },
  ];
  const said = (came: boolean | null, absentWhy: string | null = null) => [
    { inviteId: 'm', came, spoke: false, absentWhy },
    { inviteId: 's', came: false, spoke: false, absentWhy: null },
  ];
  expect(codes(attendanceProblems(invited, []))).toEqual(['came-m.came-required', 'came-s.came-required']);
  expect(codes(attendanceProblems(invited, said(false)))).toEqual(['why-m.absence-needs-reason']);
  expect(codes(attendanceProblems(invited, said(true, 'Ill')))).toEqual(['why-m.came-and-absent']);
  expect(attendanceProblems(invited, said(false, 'Shift at work'))).toEqual([]);
  expect([needsAnotherTry('parent', false), needsAnotherTry('parent', true), needsAnotherTry('school', false)]).toEqual(
    [true, false, false],
  );
});

test('a decision has words, one owner and a day ahead', () => {
  const none = { words: ' ', ownerId: null, ownerName: null, dueOn: null };
  expect(codes(decisionProblems([none], '2026-11-18'))).toEqual([
    'words1.decision-needs-words',
    'owner1.decision-needs-owner',
    'due1.decision-needs-day',
  ]);
  const two = { words: 'Tutor', ownerId: 'a', ownerName: 'Ines', dueOn: '2026-11-17' };
  expect(codes(decisionProblems([{ ...two, ownerName: null, dueOn: '2026-12-01' }, two], '2026-11-18'))).toEqual([
    'owner2.decision-has-two-owners',
    'due2.decision-in-the-past',
  ]);
});

test('engagement counts invited, came and spoke of each role; who is not recorded is not counted as absent', () => {
  const row = (role: string, came: boolean | null, spoke: boolean | null = null) => ({ role, came, spoke });
  expect(
    engagement([row('parent', true, true), row('parent', false), row('parent', null), row('caregiver', true)]),
  ).toEqual([
    { role: 'parent', invited: 3, recorded: 2, came: 1, spoke: 1 },
    { role: 'caregiver', invited: 1, recorded: 1, came: 1, spoke: 0 },
  ]);
});
