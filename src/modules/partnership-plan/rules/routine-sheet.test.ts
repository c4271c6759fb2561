import { expect, test } from 'vitest';
import { routineSheet, type SheetSpeech, type SheetWords } from './routine-sheet.ts';

const speech = (language: 'en' | 'es'): SheetSpeech => ({
  language,
  title: 'Jojo’s routines',
  lead: 'Lead',
  page: 'Page',
  routines: 'Routines',
  nothing: 'Nothing',
  after: 'After',
  saidBy: (who, day) => `${who}, ${day}`,
  translatedBy: who => `by ${who}`,
});
const text: SheetWords = {
  label: 'My day',
  words: 'Luz del pasillo encendida.',
  language: 'es',
  translation: 'Hall light on.',
  translationLanguage: 'en',
  translatedBy: 'Ana Ruiz',
  saidBy: 'child',
  saidOn: '2026-11-02',
};
const said = (language: 'en' | 'es', words: SheetWords) => {
  const entries = routineSheet({ page: [words], routines: [] }, speech(language)).blocks.find(
    block => block.kind === 'entries',
  );
  return entries?.kind === 'entries' ? entries.entries[0]?.said[0] : undefined;
};

test('words stand in the language of the sheet, with whose translation it is', () => {
  expect(said('es', text)).toEqual({ words: 'Luz del pasillo encendida.', by: 'child, 2026-11-02' });
  expect(said('en', text)).toEqual({ words: 'Hall light on.', by: 'child, 2026-11-02. by Ana Ruiz' });
});

test('words nobody translated stand as they were said, with their language', () => {
  const untranslated = { ...text, translation: null, translationLanguage: null, translatedBy: null };
  expect(said('en', untranslated)).toEqual({ words: text.words, language: 'es', by: 'child, 2026-11-02' });
});

test('an empty page says so, and the routines have no empty heading', () => {
  const { blocks, language, title } = routineSheet({ page: [], routines: [] }, speech('en'));
  expect([language, title]).toEqual(['en', 'Jojo’s routines']);
  expect(blocks).toEqual([
    { kind: 'text', words: 'Lead' },
    { kind: 'heading', level: 2, words: 'Page' },
    { kind: 'text', words: 'Nothing' },
    { kind: 'note', words: 'After' },
  ]);
});
