import { expect, test } from 'vitest';
import { createLog, errorFields, type LogFields } from './log.ts';

function written(fields: LogFields, message = 'move recorded' as const): Record<string, unknown> {
  const lines: string[] = [];
  createLog({}, { write: line => void lines.push(line), now: () => '2026-03-01T12:00:00Z' }).info(message, fields);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\{.*\}\n$/);
  return JSON.parse(lines[0] as string);
}

test('a line says level, moment, message and the fields', () => {
  const id = '019412f0-7c1d-7abc-8def-0123456789ab';
  expect(written({ part: 'web', route: '/children/:id/move', status: 200, milliseconds: 12.5, childId: id })).toEqual({
    level: 'info',
    at: '2026-03-01T12:00:00Z',
    message: 'move recorded',
    part: 'web',
    route: '/children/:id/move',
    status: 200,
    milliseconds: 12.5,
    childId: id,
  });
});

test('an unknown field is left out, and a value that could be a name or words is dropped', () => {
  const careless = { name: 'Maya Ortiz', note: 'x' } as LogFields;
  expect(written(careless)).toEqual({ level: 'info', at: '2026-03-01T12:00:00Z', message: 'move recorded' });
  expect(
    written({ childId: 'Maya', code: 'Maya Ortiz', status: Number.NaN, userId: '555-12-3456', task: 'a\nb' }),
  ).toMatchObject({ childId: 'dropped', code: 'dropped', status: 'dropped', userId: 'dropped', task: 'dropped' });
  expect(written({ constructor: 'x' } as LogFields)).not.toHaveProperty('constructor');
});

test('fields of a narrower log are on each of its lines', () => {
  const lines: string[] = [];
  const log = createLog({}, { write: line => void lines.push(line) }).with({ part: 'jobs' });
  log.warning('job failed', { attempt: 2 });
  log.error('job given up');
  expect(lines.map(line => JSON.parse(line))).toMatchObject([
    { level: 'warning', part: 'jobs', attempt: 2 },
    { level: 'error', part: 'jobs' },
  ]);
});

test('of an error only its kind and its code are logged, never its message', () => {
  const error = Object.assign(new Error('Key (name)=(Maya) already exists.'), {
    code: '23505',
    constraint: 'home__one_name',
  });
  expect(written(errorFields(error))).toMatchObject({ error: 'Error', code: 'home__one_name' });
  expect(JSON.stringify(written(errorFields(error)))).not.toContain('Maya');
  expect(errorFields('thrown text')).toEqual({ error: 'string' });
});

test('where an error came from is logged without the path of the machine and without its message', () => {
  const { where } = errorFields(new Error('Maya\n    at Ortiz (/home/Maya/x.ts:1:1)'));
  expect(where).toMatch(/^(?:[\w.-]+\/){0,2}log\.test\.ts:\d+:\d+$/);
});

test('a message with a value in it does not compile', () => {
  // @ts-expect-error a message is fixed lower-case words
  createLog({}, { write: () => {} }).info('Moved Maya');
});
