import { expect, test } from 'vitest';
import { readForm, readVersionForm } from './read-form.ts';

function form(fields: Record<string, string>, file?: File): FormData {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.set(name, value);
  if (file) sent.set('file', file);
  return sent;
}

test('the fields and the file of a whole form', async () => {
  const read = await readForm(
    form(
      { kind: 'photo', title: ' First day ', 'dated-month': '11', 'dated-day': '2', 'dated-year': '2026' },
      new File(['words'], 'a.txt'),
    ),
  );
  expect(read).toEqual({
    ok: true,
    value: {
      kind: 'photo',
      title: 'First day',
      dated: '2026-11-02',
      file: { name: 'a.txt', bytes: new TextEncoder().encode('words') },
    },
  });
});

test('a wrong field and a wrong file are told together', async () => {
  const read = await readForm(form({ title: 'x'.repeat(121) }, new File(['<html>'], 'a.pdf')));
  expect(!read.ok && read.refusal.problems.map(({ at, code }) => [at, code])).toEqual([
    ['kind', 'required'],
    ['title', 'too-long'],
    ['file', 'file-disguised'],
  ]);
});

test('an empty file field is no file', async () => {
  const read = await readVersionForm(form({ title: '' }, new File([], '')));
  expect(!read.ok && read.refusal.problems.map(({ at }) => at)).toEqual(['title', 'file']);
});
