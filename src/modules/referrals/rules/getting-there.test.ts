import { expect, test } from 'vitest';
import { gapsOf, interpreterFor, transportFor } from './getting-there.ts';

test('a family that drives goes on driving; whoever was driven once needs a ride again', () => {
  expect(transportFor(false, 'family')).toBe('family');
  expect(transportFor(false, 'pass')).toBe('pass');
  expect(transportFor(false, 'volunteer')).toBe('open');
  expect(transportFor(false, 'open')).toBe('open');
  expect(transportFor(false, 'not-needed')).toBe('not-known');
  expect(transportFor(false, null)).toBe('not-known');
  expect(transportFor(true, 'volunteer')).toBe('not-needed');
});

test('an interpreter is asked for in the family’s own language where the service does not speak it', () => {
  expect(interpreterFor({ languages: ['es'], interpreter: null }, [])).toEqual({ interpreter: 'open', language: 'es' });
  expect(interpreterFor({ languages: ['es'], interpreter: null }, ['en', 'es-MX'])).toMatchObject({
    interpreter: 'not-needed',
  });
  expect(interpreterFor({ languages: ['ht', 'en'], interpreter: null }, [])).toMatchObject({
    interpreter: 'not-needed',
  });
  expect(interpreterFor({ languages: ['en', 'ht'], interpreter: 'ht' }, ['en'])).toEqual({
    interpreter: 'open',
    language: 'ht',
  });
  expect(interpreterFor({ languages: ['en'], interpreter: null }, ['es'])).toEqual({
    interpreter: 'open',
    language: 'en',
  });
  expect(interpreterFor({ languages: [], interpreter: null }, ['en'])).toMatchObject({ interpreter: 'not-known' });
});

test('what is open or not known is a gap', () => {
  expect(gapsOf({ transport: 'open', interpreter: 'requested' })).toEqual(['transport']);
  expect(gapsOf({ transport: 'family', interpreter: 'not-known' })).toEqual(['interpreter']);
  expect(gapsOf({ transport: 'not-needed', interpreter: 'confirmed' })).toEqual([]);
});
