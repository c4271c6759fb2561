import { describe, expect, test } from 'vitest';
import { fact, held, IN_CARE, look, PLAN, rule, told } from '../testing/a-rule.ts';

const AFTER_ORDER = rule({ begins: { each: { fact: 'order' } }, whileIn: IN_CARE });

describe('a duty lasts as long as the spell it depends on', () => {
  test('removed again on the day of going home, the first stay is over', () => {
    const all = [fact('care', '2026-01-12', {}, '2026-02-02'), fact('care', '2026-02-02')];
    expect(told(look([PLAN], all, '2026-02-10'))).toEqual(['withdrawn 2026-03-13', 'upcoming 2026-04-03']);
  });

  test('a move from one such home to the next on the same day goes on', () => {
    const family = { class: 'family' };
    const next = rule({ begins: { each: { fact: 'order' } }, whileIn: { fact: 'placement', where: family } });
    const all = [
      fact('order', '2026-01-13'),
      fact('placement', '2026-01-12', family, '2026-02-02'),
      fact('placement', '2026-02-02', family),
    ];
    expect(told(look([next], all, '2026-02-10'))).toEqual(['upcoming 2026-03-14']);
  });

  test('a hearing of the day on which the child goes home belongs to the stay that ends', () => {
    const report = rule({ begins: { each: { fact: 'hearing' } }, due: 'begin', whileIn: IN_CARE });
    const all = [
      fact('care', '2024-01-08', {}, '2024-09-02'),
      held('permanency', '2024-09-02'),
      fact('care', '2026-01-12'),
    ];
    expect(told(look([report], all, '2026-11-22'))).toEqual(['withdrawn 2024-09-02']);
  });
});

describe('a duty that begins outside any spell', () => {
  test('an order of the day before the removal is not withdrawn before the stay begins', () => {
    const all = [fact('order', '2026-11-09', { kind: 'sanctions-removal' }), fact('care', '2026-11-10')];
    expect(told(look([AFTER_ORDER], all, '2026-11-22'))).toEqual(['upcoming 2027-01-08']);
  });

  test('it ends with the stay that came after it', () => {
    const all = [fact('order', '2026-11-09'), fact('care', '2026-11-10', {}, '2026-11-16'), fact('care', '2026-11-20')];
    expect(told(look([AFTER_ORDER], all, '2026-11-22'))).toEqual(['withdrawn 2027-01-08']);
  });

  test('without such a spell on the day or later there is no duty', () => {
    const all = [fact('care', '2020-01-06', {}, '2021-03-01'), fact('order', '2026-11-09')];
    expect(look([AFTER_ORDER], all, '2026-11-22')).toEqual([]);
  });

  test('a birthday years after the child went home is not upcoming', () => {
    const plan = rule({ begins: { birthday: 14 }, due: 'begin', whileIn: IN_CARE });
    const all = [fact('birth', '2018-05-01'), fact('care', '2024-01-01', {}, '2024-06-01')];
    expect(look([plan], all, '2026-11-22')).toEqual([]);
  });

  test('the birth date of a child long home is not asked for', () => {
    const plan = rule({ begins: { birthday: 14 }, due: { birthday: 14 }, whileIn: IN_CARE });
    const care = fact('care', '2024-01-01', {}, '2024-06-01');
    expect(look([plan], [care], '2026-11-22')).toEqual([]);
    expect(look([plan], [fact('care', '2024-01-01')], '2026-11-22')[0]?.missing).toBe('birth');
  });
});

describe('spells of which something is not known', () => {
  test('a stay whose first day nobody knows still goes on', () => {
    const all = [fact('order', '2026-11-09', { kind: 'detention' }), fact('care', null)];
    expect(told(look([AFTER_ORDER], all, '2026-11-22'))).toEqual(['upcoming 2027-01-08']);
  });

  test('another stay of an unknown first day leaves no doubt about one that ended', () => {
    const all = [fact('care', '2024-01-01', {}, '2024-06-03'), fact('care', null)];
    expect(told(look([PLAN], all, '2026-11-22'))).toEqual(['withdrawn 2024-03-01', 'cannot-tell']);
  });

  test('a spell that may be the one a duty depends on does not withdraw it', () => {
    const family = { fact: 'placement', where: { class: 'family' } };
    const next = rule({ begins: { each: { fact: 'order' } }, whileIn: family });
    const all = [fact('order', '2026-11-09'), fact('placement', '2026-11-01', { class: null })];
    const [duty] = look([next], all, '2026-11-22');
    expect([duty?.state, duty?.missing]).toEqual(['cannot-tell', 'placement.class']);
  });

  test('once it ended, nobody is asked what it was', () => {
    const family = { fact: 'placement', where: { class: 'family' } };
    const next = rule({ begins: { each: { fact: 'order' } }, whileIn: family });
    const all = [fact('order', '2026-01-09'), fact('placement', '2026-01-01', { class: null }, '2026-02-01')];
    expect(told(look([next], all, '2026-11-22'))).toEqual(['withdrawn 2026-03-10']);
  });

  test('a stay that is over does not stay unanswered for ever', () => {
    const tribe = rule({ applies: { trait: 'indian-child' }, whileIn: IN_CARE });
    const [duty] = look([tribe], [fact('care', '2010-01-04', {}, '2012-06-01')], '2026-11-22');
    expect([duty?.state, duty?.ended?.missed]).toEqual(['withdrawn', false]);
  });

  test('what may have begun a duty is no longer asked about when the stay is over', () => {
    const next = rule({ begins: { each: { fact: 'hearing', where: { kind: 'status' } } }, whileIn: IN_CARE });
    const unknown = (on: string) => fact('hearing', on, { kind: null, held: true });
    const over = fact('care', '2010-01-04', {}, '2012-06-01');
    expect(look([next], [over, unknown('2010-03-01')], '2026-11-22')).toEqual([]);
    const all = [over, fact('care', '2026-01-12'), unknown('2026-03-02')];
    expect(look([next], all, '2026-11-22').map(({ missing }) => missing)).toEqual(['hearing.kind']);
  });
});
