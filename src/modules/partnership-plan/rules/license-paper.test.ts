import { expect, test } from 'vitest';
import type { Template, TemplateLine } from '#modules/agreements/index.ts';
import { licenseWords as english } from '../words/license.en.ts';
import { licenseWords as spanish } from '../words/license.es.ts';
import { pageWords } from '../words/page.en.ts';
import { pageWords as pageWordsEs } from '../words/page.es.ts';
import { licensePaper } from './license-paper.ts';

const line = (part: TemplateLine['part'], en: string, more: Partial<TemplateLine> = {}): TemplateLine => ({
  part,
  place: 1,
  subject: null,
  side: null,
  en,
  es: `${en} (es)`,
  ...more,
});
const pair = (side: 'caregiver' | 'agency' | 'family', en: string, subject = 'respect') =>
  line('pair', en, { subject, side });
const template = (lines: readonly TemplateLine[]): Template => ({
  id: 't',
  code: 'partnership_plan',
  version: 1,
  translationBy: 'Lucia Ferrer',
  lines: [
    line('title', 'Partnership Plan'),
    line('value', 'We are partners.'),
    line('purpose', 'It says what we promise.'),
    ...lines,
    line('statement', 'I read it.'),
  ],
});
const content = (lines: readonly TemplateLine[]) => ({
  home: 'Price and Ogden home',
  agency: 'Calusa Family Partners',
  phone: '(239) 555-0100',
  template: template(lines),
});
const both = [pair('caregiver', 'Be respectful.'), pair('agency', 'Be respectful too.')];
const inEnglish = { ...english.licensePaper, subjects: pageWords.subjects };
const inSpanish = { ...spanish.licensePaper, subjects: pageWordsEs.subjects };
const textOf = (paper: unknown) => JSON.stringify(paper);

test('title, values, purpose, both sides and how to raise a concern', () => {
  const paper = licensePaper(content(both), inEnglish, 'en');
  expect(paper).toMatchObject({ title: 'Partnership Plan', language: 'en' });
  expect(paper.blocks.find(block => block.kind === 'pair')).toEqual({
    kind: 'pair',
    about: pageWords.subjects.respect,
    left: { who: english.licensePaper.caregiver, lines: ['Be respectful.'], notes: [] },
    right: { who: english.licensePaper.agency, lines: ['Be respectful too.'], notes: [] },
  });
  for (const words of [
    'We are partners.',
    'It says what we promise.',
    '(239) 555-0100',
    english.licensePaper.noRetaliation,
  ])
    expect(textOf(paper)).toContain(words);
  expect(textOf(paper)).not.toMatch(/\{\{|I read it/);
});

test('no side stands without the other, and the family’s part is not in it', () => {
  const lines = [...both, pair('family', 'Speak kindly.'), pair('caregiver', 'Alone.', 'records')];
  const paper = licensePaper(content(lines), inEnglish, 'en');
  expect(paper.blocks.filter(block => block.kind === 'pair')).toHaveLength(1);
  expect(textOf(paper)).not.toMatch(/Speak kindly|Alone/);
});

test('the Spanish says whose translation it is, and what is not translated yet', () => {
  const whole = licensePaper(content(both), inSpanish, 'es');
  expect(whole).toMatchObject({ title: 'Partnership Plan (es)', language: 'es' });
  expect(textOf(whole)).toContain('Lucia Ferrer');
  expect(textOf(whole)).not.toContain(spanish.licensePaper.notTranslated);
  const partly = licensePaper(content([...both, line('value', 'Talk early.', { es: null })]), inSpanish, 'es');
  expect(textOf(partly)).toContain('Talk early.');
  expect(textOf(partly)).toContain(spanish.licensePaper.notTranslated);
});

test('an agency without a telephone on record is not called', () => {
  const paper = licensePaper({ ...content(both), phone: null }, inEnglish, 'en');
  expect(textOf(paper)).not.toMatch(/null|555/);
});
