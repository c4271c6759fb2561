import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineFields } from './field-spec.ts';
import { readFields } from './read-fields.ts';
import { typedDate, typedFrom, typedText } from './typed.ts';

const sent = (fields: Record<string, string | string[]>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  return form;
};

const move = defineFields({
  movedOn: { kind: 'date', earliest: '2026-01-01', latest: '2026-11-23' },
  movedAt: { kind: 'time' },
  home: { kind: 'choice', options: ['rosales', 'grant'] },
  items: { kind: 'choices', options: ['medicine', 'clothes'], required: false, most: 1 },
  driver: { kind: 'text', max: 10 },
  note: { kind: 'text', max: 20, lines: true, required: false },
  beds: { kind: 'number', min: 0, max: 6, required: false },
  told: { kind: 'tick' },
});

const good = {
  'movedOn-year': '2026',
  'movedOn-month': '11',
  'movedOn-day': '3',
  movedAt: '9:05',
  home: 'grant',
  driver: '  Noemí ',
  note: 'one\r\ntwo',
  beds: '2',
  told: 'yes',
};

const codes = (fields: Record<string, string | string[]>) => {
  const read = readFields(sent({ ...good, ...fields }), move);
  return read.ok ? [] : read.refusal.problems.map(({ at, code }) => `${at} ${code}`);
};

describe('reading a sent form', () => {
  test('gives typed values: ISO day, HH:MM, trimmed NFC text, one newline per line', () => {
    const read = readFields(sent({ ...good, driver: ' Noemi\u0301 ' }), move);
    expect(read.ok && read.value.values).toEqual({
      movedOn: '2026-11-03',
      movedAt: '09:05',
      home: 'grant',
      items: [],
      driver: 'Noemí',
      note: 'one\ntwo',
      beds: 2,
      told: true,
    });
  });

  test('tells all problems at once, in the order of the fields', () => {
    const read = readFields(sent({}), move);
    expect(read.ok).toBe(false);
    if (!read.ok)
      expect(read.refusal.problems.map(({ at, code }) => `${at} ${code}`)).toEqual([
        'movedOn required',
        'movedAt required',
        'home required',
        'driver required',
        'told required',
      ]);
  });

  test.each([
    [{ 'movedOn-day': '31' }, 'movedOn not-a-date'],
    [{ 'movedOn-day': '' }, 'movedOn date-incomplete'],
    [{ 'movedOn-year': '26' }, 'movedOn not-a-date'],
    [{ 'movedOn-year': '2025' }, 'movedOn date-too-early'],
    [{ 'movedOn-day': '24' }, 'movedOn date-too-late'],
    [{ movedAt: '24:00' }, 'movedAt not-a-time'],
    [{ home: 'prather' }, 'home not-one-of'],
    [{ items: ['medicine', 'clothes'] }, 'items too-many'],
    [{ items: ['gold'] }, 'items not-one-of'],
    [{ driver: 'x'.repeat(11) }, 'driver too-long'],
    [{ driver: 'a\0b' }, 'driver not-allowed-characters'],
    [{ driver: 'two\nlines' }, 'driver not-allowed-characters'],
    [{ driver: '\u202eevil' }, 'driver not-allowed-characters'],
    [{ beds: '1.5' }, 'beds not-a-number'],
    [{ beds: '7' }, 'beds number-too-large'],
    [{ beds: '-1' }, 'beds number-too-small'],
    [{ told: '' }, 'told required'],
  ])('%o is %s', (fields, problem) => {
    expect(codes(fields as Record<string, string>)).toEqual([problem]);
  });

  test('a number with decimals takes a point or a comma, and no more decimals than it may have', () => {
    const score = (text: string) => {
      const read = readFields(sent({ score: text }), { score: { kind: 'number', decimals: 2, max: 100 } });
      return read.ok ? read.value.values.score : read.refusal.problems.map(({ code }) => code).join();
    };
    expect(['4.5', '4,25', '4', '-0.5'].map(score)).toEqual([4.5, 4.25, 4, -0.5]);
    expect(['4.555', '4.', '1e3', '1,000.5'].map(score)).toEqual(Array(4).fill('not-a-decimal'));
    expect(score('100.01')).toBe('number-too-large');
  });

  test('a leap day exists in its year only', () => {
    const day = (year: string) =>
      readFields(sent({ 'd-year': year, 'd-month': '2', 'd-day': '29' }), { d: { kind: 'date' } }).ok;
    expect([day('2024'), day('2026')]).toEqual([true, false]);
  });

  test('counts characters, not UTF-16 units', () => {
    expect(codes({ driver: '👩‍👧'.repeat(3) })).toEqual([]);
    expect(codes({ driver: '𝒂'.repeat(10) })).toEqual([]);
  });

  test('keeps what was typed, wrong or not', () => {
    const read = readFields(sent({ ...good, 'movedOn-day': '31', driver: 'someone far too long' }), move);
    const typed = read.ok ? {} : read.refusal.typed;
    expect(typedDate(typed, 'movedOn')).toEqual({ year: '2026', month: '11', day: '31' });
    expect(typedText(typed, 'driver')).toBe('someone far too long');
    expect(typedText(typed, 'note')).toBe('one\ntwo');
  });

  test('a file where text belongs is an empty field', () => {
    const form = sent({ ...good, driver: [] });
    form.append('driver', new File(['x'], 'x.txt'));
    const read = readFields(form, move);
    expect(!read.ok && read.refusal.problems).toEqual([{ at: 'driver', code: 'required' }]);
  });

  test('right-to-left and combining letters pass, lone surrogates come back as a problem, never as a crash', () => {
    expect(codes({ driver: 'נועה כהן' })).toEqual([]);
    const read = readFields(
      { getAll: () => ['a\ud800'] } as unknown as FormData,
      defineFields({ name: { kind: 'text', max: 9 } }),
    );
    expect(!read.ok && read.refusal).toMatchObject({
      problems: [{ at: 'name', code: 'not-allowed-characters' }],
      typed: { name: 'a\ufffd' },
    });
  });

  test('whatever is sent, reading never throws, and what is taken is well formed, normal and within its limit', () => {
    const spec = defineFields({ name: { kind: 'text', max: 12 }, day: { kind: 'date', required: false } });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', maxLength: 5 }), (name, part) => {
        const read = readFields(sent({ name, 'day-year': '2026', 'day-month': part, 'day-day': part }), spec);
        if (!read.ok) return read.refusal.problems.length > 0;
        const taken = read.value.values.name;
        return taken === taken.normalize('NFC').trim() && [...taken].length <= 12 && !/\p{Cc}/u.test(taken);
      }),
    );
  });

  test('kept values become typed ones again and read the same', () => {
    const read = readFields(sent(good), move);
    if (!read.ok) throw new Error('unexpected');
    const again = readFields(sent(typedFrom(move, read.value.values) as Record<string, string>), move);
    expect(again.ok && again.value.values).toEqual(read.value.values);
  });
});
