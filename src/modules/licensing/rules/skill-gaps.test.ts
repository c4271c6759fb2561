import { expect, test } from 'vitest';
import { skillGaps } from './skill-gaps.ts';

test.each([
  ['nobody lives here', [], [], []],
  ['a skill the home has is no gap', ['severe_allergy', 'infant'], ['epinephrine'], ['infant_care']],
  ['one class answers several children', ['teen', 'teen'], [], ['teens']],
  ['a need nobody teaches for asks for no class', ['something_else'], [], []],
])('%s', (_, needs, has, gaps) => {
  expect(skillGaps(needs, has)).toEqual(gaps);
});
