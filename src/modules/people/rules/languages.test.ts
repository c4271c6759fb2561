import { expect, test } from 'vitest';
import { offeredLanguages } from './languages.ts';

test('what somebody speaks is always offered, once', () => {
  const offered = offeredLanguages(['es', 'mam', null, 'mam']);
  expect(offered.filter(code => code === 'es')).toHaveLength(1);
  expect(offered.filter(code => code === 'mam')).toHaveLength(1);
  expect(offered.slice(0, 2)).toEqual(['en', 'es']);
});
