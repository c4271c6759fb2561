import { describe, expect, test } from 'vitest';
import { checkRows } from './check-rows.ts';
import { defineForm } from './form.ts';
import { answerPage, firstUnanswered, mayOpen, pageBefore, pagePath } from './page-path.ts';

const text = { kind: 'text', max: 20 } as const;
const form = defineForm({
  id: 'record-move',
  version: 1,
  pages: [
    { id: 'when', fields: { day: text }, next: () => 'kind', forgets: ['home'] },
    { id: 'kind', fields: { kind: text }, next: answers => (answers.kind === 'emergency' ? 'why-so-fast' : 'home') },
    { id: 'why-so-fast', fields: { reason: text }, next: () => 'home' },
    { id: 'home', fields: { home: text }, next: () => 'check' },
  ],
});
const start = { answers: {}, answered: [] };

describe('the pages of a form', () => {
  test('the way follows the answers', () => {
    expect(pagePath(form, {})).toEqual(['when', 'kind', 'home']);
    expect(pagePath(form, { kind: 'emergency' })).toEqual(['when', 'kind', 'why-so-fast', 'home']);
  });

  test('answering leads to the next unanswered page, then to the check', () => {
    const one = answerPage(form, start, 'when', { day: '2026-11-20' });
    expect(one).toEqual({ answers: { day: '2026-11-20' }, answered: ['when'], next: 'kind' });
    const two = answerPage(form, one, 'kind', { kind: 'emergency' });
    expect(two.next).toBe('why-so-fast');
    const three = answerPage(form, two, 'why-so-fast', { reason: 'fire' });
    expect(answerPage(form, three, 'home', { home: 'grant' }).next).toBe('check');
  });

  const all = {
    answers: { day: '2026-11-20', kind: 'emergency', reason: 'fire', home: 'grant' },
    answered: ['when', 'kind', 'why-so-fast', 'home'],
  };

  test('answers of pages no longer on the way are forgotten', () => {
    const after = answerPage(form, all, 'kind', { kind: 'planned' });
    expect(after.answers).toEqual({ day: '2026-11-20', kind: 'planned', home: 'grant' });
    expect(after.answered).toEqual(['when', 'kind', 'home']);
    expect(after.next).toBe('check');
  });

  test('a changed day forgets the home that was free on the other day; the same day keeps it', () => {
    expect(answerPage(form, all, 'when', { day: '2026-11-21' })).toMatchObject({
      answers: { day: '2026-11-21', kind: 'emergency', reason: 'fire' },
      next: 'home',
    });
    expect(answerPage(form, all, 'when', { day: '2026-11-20' }).next).toBe('check');
  });

  test('values that are not fields of the page are left out', () => {
    expect(answerPage(form, start, 'when', { day: 'x', home: 'grant' }).answers).toEqual({ day: 'x' });
  });

  test('a page opens only when everything before it is answered', () => {
    const one = { answers: { day: 'x' }, answered: ['when'] };
    expect(['when', 'kind', 'home', 'why-so-fast', 'check', 'nowhere'].map(id => mayOpen(form, one, id))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(mayOpen(form, all, 'check')).toBe(true);
    expect(firstUnanswered(form, one)).toBe('kind');
    expect(firstUnanswered(form, all)).toBeNull();
  });

  test('back goes to the page before on this way', () => {
    expect(pageBefore(form, all.answers, 'home')).toBe('why-so-fast');
    expect(pageBefore(form, {}, 'home')).toBe('kind');
    expect(pageBefore(form, {}, 'when')).toBeNull();
    expect(pageBefore(form, {}, 'check')).toBe('home');
  });

  test('a form that leads in a circle or nowhere is refused', () => {
    const page = (id: string, next: string) => ({ id, fields: {}, next: () => next });
    expect(() => pagePath({ id: 'f', version: 1, pages: [page('a', 'b'), page('b', 'a')] }, {})).toThrow(
      'leads nowhere',
    );
    expect(() => pagePath({ id: 'f', version: 1, pages: [page('a', 'z')] }, {})).toThrow('leads nowhere');
    expect(() => defineForm({ id: 'f', version: 1, pages: [page('a', 'a'), page('a', 'a')] })).toThrow(
      'ids of their own',
    );
  });

  test('check rows follow the way and say when nothing was answered', () => {
    const rows = checkRows(
      form,
      { answers: { day: '2026-11-20', kind: 'planned' } },
      {
        label: field => field.toUpperCase(),
        value: (_, answer) => String(answer),
        href: page => `/move/${page}`,
        change: 'Change',
        noAnswer: 'No answer given',
      },
    );
    expect(rows.map(row => [row.label, row.value, row.change?.href])).toEqual([
      ['DAY', '2026-11-20', '/move/when'],
      ['KIND', 'planned', '/move/kind'],
      ['HOME', 'No answer given', '/move/home'],
    ]);
  });
});
