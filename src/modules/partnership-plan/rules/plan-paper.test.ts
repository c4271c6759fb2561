import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, Paper } from '#kernel/paper.ts';
import { prepareProduct } from '#test/support/product.ts';
import { planSpeech } from '../plan-renderings.ts';
import { firstNameOf } from './first-name.ts';
import type { PlanContent } from './plan-content.ts';
import { evidenceWords, planPaper } from './plan-paper.ts';

beforeAll(() => prepareProduct());

const subjects = [
  'respect',
  'planning',
  'parenting',
  'speaking_up',
  'knowing_how',
  'staying',
  'appointments',
  'family_ties',
  'records',
];
const pair = (
  subject: string,
  side: 'caregiver' | 'agency' | 'family',
  es: string | null = `${subject} ${side} es`,
) => ({
  part: 'pair' as const,
  place: 1,
  subject,
  side,
  en: `${subject} ${side} en`,
  es,
});
const line = (part: 'title' | 'value' | 'purpose' | 'statement', en: string, es: string | null) => ({
  part,
  place: 1,
  subject: null,
  side: null,
  en,
  es,
});
const page = (code: string, words: string, more: Partial<PlanContent['words'][number]> = {}) => ({
  part: 'page' as const,
  code,
  side: null,
  language: 'en',
  words,
  translation: null,
  forFamily: true,
  saidBy: 'child' as const,
  saidOn: '2026-11-17',
  ...more,
});

const content: PlanContent = {
  template: {
    id: 'a',
    code: 'partnership_plan',
    version: 1,
    translationBy: 'la agencia',
    lines: [
      line('title', 'Partnership Plan', 'Plan de Colaboración'),
      line('value', 'We are partners.', 'Somos un equipo.'),
      line('purpose', 'Why.', null),
      line('statement', 'I read it.', 'Lo leí.'),
      ...subjects.flatMap(subject => (['caregiver', 'agency', 'family'] as const).map(side => pair(subject, side))),
    ],
  },
  child: { name: 'Jojo' },
  caregivers: ['Rosa Delgado', 'Luis Delgado'],
  worker: { name: 'Dana Whitfield', organization: 'Harbor & Pine', phone: '239-555-0140' },
  agency: { name: 'Calusa Family Network', phone: '239-555-0100', afterHours: null },
  parents: ['Marisol'],
  words: [
    page('likes', 'Drawing foxes.'),
    page('day', 'Up at 6:45.'),
    page('hard', 'Doors slamming.', { forFamily: false }),
    page('in_touch', 'Text first.'),
    { ...page('knowing_how', 'EpiPen training'), part: 'line', side: 'caregiver', saidBy: 'worker' },
  ],
  familyWords: [
    {
      kind: 'wish',
      language: 'es',
      words: 'Trénzale el pelo.',
      translation: { language: 'en', words: 'Braid her hair.', by: 'Dana' },
      seen: true,
    },
  ],
  promises: [
    {
      id: 'p',
      subject: 'appointments',
      side: 'agency',
      who: 'Dana',
      language: 'en',
      words: 'A driver',
      translation: null,
      dueOn: '2026-11-24',
      forFamily: true,
      keptOn: null,
      released: false,
    },
    {
      id: 'q',
      subject: null,
      side: 'caregiver',
      who: 'Rosa Delgado',
      language: 'en',
      words: 'Swim team',
      translation: null,
      dueOn: '2026-12-01',
      forFamily: true,
      keptOn: '2026-11-20',
      released: false,
    },
    {
      id: 'r',
      subject: 'knowing_how',
      side: 'agency',
      who: 'Dana',
      language: 'en',
      words: 'Dental record',
      translation: null,
      dueOn: '2026-12-02',
      forFamily: false,
      keptOn: null,
      released: false,
    },
  ],
  steps: [
    {
      kind: 'packet_health',
      part: 'packet',
      side: 'agency',
      en: 'Health',
      es: 'Salud',
      state: 'done',
      note: 'from Dr. Vance',
      doneOn: '2026-11-18',
      promiseId: null,
    },
    {
      kind: 'packet_dental',
      part: 'packet',
      side: 'agency',
      en: 'Dental',
      es: 'Dental',
      state: 'open',
      note: null,
      doneOn: null,
      promiseId: 'r',
    },
    {
      kind: 'packet_school',
      part: 'packet',
      side: 'agency',
      en: 'School',
      es: 'Escuela',
      state: 'not_known',
      note: null,
      doneOn: null,
      promiseId: null,
    },
    {
      kind: 'transition_goodbye',
      part: 'transition',
      side: 'caregiver',
      en: 'Goodbye',
      es: 'Despedida',
      state: 'open',
      note: null,
      doneOn: null,
      promiseId: null,
    },
    {
      kind: 'team_meet',
      part: 'team',
      side: 'agency',
      en: 'Met',
      es: 'Encuentro',
      state: 'open',
      note: null,
      doneOn: null,
      promiseId: null,
    },
  ],
  evidence: [
    {
      subject: 'knowing_how',
      side: 'caregiver',
      code: 'evidence.card-confirmed',
      fill: { name: 'Rosa' },
      day: '2026-11-18',
      items: [],
      family: 'named',
    },
    {
      subject: 'knowing_how',
      side: 'agency',
      code: 'evidence.packet-not-known',
      fill: {},
      day: null,
      items: [{ en: 'School', es: 'Escuela' }],
      family: 'named',
    },
  ],
  normalcy: [{ en: 'Sleepover', es: 'Dormir en casa de amistades' }],
  telling: ['Delgado', '12 Heron Lane', '33990', '239-555-0199'],
};

const paper = (
  audience: 'full' | 'family' | 'family_limited',
  language: 'en' | 'es' = 'en',
  of: PlanContent = content,
): Paper => planPaper(of, audience, planSpeech(language));
const told = (of: Paper): string => JSON.stringify(of);
const pairs = (of: Paper) =>
  of.blocks.filter((block): block is Extract<Block, { kind: 'pair' }> => block.kind === 'pair');

describe('the whole plan', () => {
  test('nine pairs, never one side without the other, each with what the record shows or that it shows nothing', () => {
    const found = pairs(paper('full'));
    expect(found.map(block => block.left.lines)).toEqual(subjects.map(subject => [`${subject} caregiver en`]));
    expect(found.map(block => block.right.lines)).toEqual(subjects.map(subject => [`${subject} agency en`]));
    const knowing = found[4]!;
    expect(knowing.left.who).toBe('Rosa and Luis promise');
    expect(knowing.left.notes).toEqual([
      { words: 'EpiPen training', by: 'The agency wrote, Nov 17, 2026' },
      { words: 'Rosa read the must-know card on Nov 18, 2026' },
    ]);
    expect(knowing.right.notes).toEqual([{ words: 'Not known yet: School' }]);
    expect(found[0]!.left.notes).toEqual([{ words: 'Nothing recorded yet' }]);
  });

  test('one caregiver promises, two promise, in both languages', () => {
    const alone = { ...content, caregivers: ['Lorraine Boone'] };
    const heads = (of: PlanContent) =>
      (['en', 'es'] as const).map(language => pairs(paper('full', language, of))[0]!.left.who);
    expect(heads(alone)).toEqual(['Lorraine promises', 'Lorraine promete']);
    expect(heads(content)).toEqual(['Rosa and Luis promise', 'Rosa y Luis prometen']);
    expect(pairs(paper('full'))[0]!.right.who).toBe('Dana Whitfield and the agency promise');
  });

  test('the packet names what was not known, and what is promised by a day', () => {
    const text = told(paper('full'));
    expect(text).toContain('Health (from Dr. Vance): given on Nov 18, 2026');
    expect(text).toContain('Dental: still open, promised by Dec 2, 2026');
    expect(text).toContain('Not known: School');
  });

  test('no sentence of it is missing in either language', () => {
    for (const language of ['en', 'es'] as const)
      for (const audience of ['full', 'family', 'family_limited'] as const) {
        const text = told(paper(audience, language));
        expect(text).not.toMatch(/\{\{|paper\.|evidence\./);
      }
  });
});

describe('two languages of one content', () => {
  test('words stand as they were said, with the translation and whose it is, or that there is none', () => {
    const wishes = paper('full')
      .blocks.flatMap(block => (block.kind === 'entries' ? block.entries : []))
      .find(entry => entry.label === 'Wishes');
    expect(wishes?.said).toEqual([
      { words: 'Trénzale el pelo.', language: 'es' },
      { words: 'Braid her hair.', by: 'Translated by Dana' },
    ]);
    const likes = paper('full', 'es')
      .blocks.flatMap(block => (block.kind === 'entries' ? block.entries : []))
      .find(entry => entry.label === 'Lo que me gusta');
    expect(likes?.said).toEqual([
      { words: 'Drawing foxes.', language: 'en', by: 'Lo dijo Jojo, 17 nov 2026 · En inglés; todavía sin traducir' },
    ]);
  });

  test('a template line nobody translated stands in English and says so; the paper ends with whose translation it is', () => {
    const spanish = paper('full', 'es');
    expect(told(spanish)).toContain('Why. (en inglés; todavía sin traducir)');
    expect(spanish.blocks.at(-1)).toEqual({
      kind: 'note',
      words: 'La traducción de las frases fijas de este plan: la agencia.',
    });
    expect(paper('full').blocks.at(-1)).not.toMatchObject({ kind: 'note' });
  });

  test('a promise without a translation is marked in its cell', () => {
    expect(told(paper('full', 'es'))).toContain('A driver (En inglés; todavía sin traducir)');
  });

  test('evidence names steps in the reader’s language', () => {
    expect(evidenceWords(planSpeech('es'), content.evidence[1]!)).toBe('Todavía no se sabe: Escuela');
  });
});

describe('the family’s papers', () => {
  test('first names only, the family’s part of each pair, and of the words what is meant for them', () => {
    const family = paper('family');
    const text = told(family);
    expect(text).toContain('Rosa and Luis promise');
    expect(text).toContain('respect family en');
    expect(text).not.toContain('Doors slamming');
    expect(text).not.toContain('from Dr. Vance');
    expect(text).not.toContain('"Dental record"');
    expect(text).toContain('Up at 6:45.');
    expect(pairs(family)).toHaveLength(9);
  });

  test('an order hides names, day, school, contact and packet', () => {
    const text = told(paper('family_limited'));
    for (const hidden of ['Rosa', 'Luis', 'Up at 6:45', 'Text first', 'Health (', 'Trénzale', 'Marisol'])
      expect(text).not.toContain(hidden);
    expect(text).toContain('The caregivers promise');
    expect(text).toContain('Drawing foxes.');
  });

  test('words that tell the home are kept back, wherever they were written', () => {
    const telling: PlanContent = {
      ...content,
      words: [page('likes', 'Feeding Mrs. Delgado’s cat on 12 Heron Ln'), page('comforts', 'Calling 239.555.0199')],
      promises: [{ ...content.promises[0]!, words: 'Drive to the Delgados' }],
      familyWords: [{ ...content.familyWords[0]!, words: 'Gracias, señora DELGADO' }],
    };
    for (const language of ['en', 'es'] as const) {
      const text = told(paper('family', language, telling));
      expect(text).not.toMatch(/delgado|heron|0199/i);
    }
    expect(told(paper('full', 'en', telling))).toContain('Heron');
  });

  test('generated surnames, streets and telephones of the home never occur', () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{4,9}$/).map(word => `Zq${word.toLowerCase()}`);
    const digits = fc.stringMatching(/^[2-9]\d{2}-[2-9]\d{2}-\d{4}$/);
    fc.assert(
      fc.property(
        name,
        name,
        name,
        digits,
        fc.constantFrom('family', 'family_limited'),
        fc.constantFrom('en', 'es'),
        (first, last, street, phone, audience, language) => {
          const saying = (words: string) => `${words} ${last}, ${phone}, 7 ${street} Road`;
          const of: PlanContent = {
            ...content,
            caregivers: [`${first} ${last}`],
            telling: [last, phone, `7 ${street} Road`],
            words: content.words.map(words => ({ ...words, forFamily: true, words: saying(words.words) })),
            promises: content.promises.map(promise => ({
              ...promise,
              who: `${first} ${last}`,
              forFamily: true,
              words: saying('x'),
            })),
            familyWords: content.familyWords.map(words => ({
              ...words,
              words: 'plain',
              translation: { language: 'en', words: saying('y'), by: `${first} ${last}` },
            })),
            steps: content.steps.map(step => ({ ...step, note: saying('z') })),
            evidence: content.evidence.map(item => ({
              ...item,
              fill: { name: firstNameOf(`${first} ${last}`, [last]) },
            })),
          };
          const text = told(paper(audience, language, of)).toLowerCase();
          if (last.startsWith(first) || first.includes(last)) return;
          expect(text).not.toContain(last.toLowerCase());
          expect(text).not.toContain(street.toLowerCase());
          expect(text).not.toContain(phone);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('first names', () => {
  test.each([
    ['Rosa Delgado', ['Delgado'], 'Rosa'],
    ['Mary Ann de la Cruz', ['de la Cruz'], 'Mary Ann'],
    ['Cher', [], 'Cher'],
    ['Ana Soto', ['Duarte'], 'Ana'],
    ['Cruz Lopez', ['Lopez', 'Cruz'], ''],
  ])('%s', (name, telling, first) => {
    expect(firstNameOf(name, telling)).toBe(first);
  });
});
