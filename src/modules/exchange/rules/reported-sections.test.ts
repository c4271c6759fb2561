import { expect, test } from 'vitest';
import { reportedSections } from './reported-sections.ts';

const at = (path: string, group: string) => ({ path, group, element: path, value: null });
const sectionsOf = (...elements: ReturnType<typeof at>[]) =>
  reportedSections(elements).map(({ group, stay, place, elements: own }) => [group, stay, place, own.length]);

test('what is about the child stands first, then each stay with its places, in the order of the file', () => {
  expect(
    sectionsOf(
      at('E4', 'child'),
      at('E69_E186_removals/removal_2020[1]/E69', 'removal'),
      at('E69_E186_removals/removal_2020[1]/x/living_arrangement[1]/E112', 'living'),
      at('E69_E186_removals/removal_2020[1]/x/living_arrangement[1]/y/E123', 'foster-parents'),
      at('E69_E186_removals/removal_2020[1]/x/living_arrangement[2]/E112', 'living'),
      at('E69_E186_removals/removal_2020[1]/E3', 'removal'),
      at('E69_E186_removals/removal_1993[1]/E69', 'removal'),
      at('E106', 'trafficking'),
    ),
  ).toEqual([
    ['child', 0, 0, 1],
    ['trafficking', 0, 0, 1],
    ['removal', 1, 0, 2],
    ['living', 1, 1, 1],
    ['foster-parents', 1, 1, 1],
    ['living', 1, 2, 1],
    ['removal', 2, 0, 1],
  ]);
});

test('nothing has no sections', () => {
  expect(reportedSections([])).toEqual([]);
});
