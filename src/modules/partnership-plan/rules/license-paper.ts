import { fillWords } from '#kernel/fill-words.ts';
import type { Block, PairSide, Paper } from '#kernel/paper.ts';
import type { Side, Template, TemplateLine } from '#modules/agreements/index.ts';

type Language = 'en' | 'es';

/** The paper's own sentences in its language; `{{home}}`, `{{agency}}`, `{{phone}}`, `{{by}}` are filled in. */
export type LicensePaperWords = {
  readonly about: string;
  readonly values: string;
  readonly purpose: string;
  readonly promises: string;
  readonly caregiver: string;
  readonly agency: string;
  readonly talk: string;
  readonly talkText: string;
  readonly concerns: string;
  readonly concernFirst: string;
  readonly concernPhone: string;
  readonly concernIndependent: string;
  readonly noRetaliation: string;
  readonly again: string;
  readonly translation: string;
  readonly notTranslated: string;
  readonly subjects: Readonly<Record<string, string>>;
};

export type LicensePaperContent = {
  readonly home: string;
  readonly agency: string;
  /** The agency's telephone as people dial it; null when none is recorded. */
  readonly phone: string | null;
  readonly template: Template;
};

/**
 * The license copy of the Partnership Plan as one paper: values, purpose, both sides' promises without anything about a
 * child, how to raise a concern, and that it never counts against anybody. A line nobody has translated stands in English,
 * and the paper says so; a translation names whose it is.
 */
export function licensePaper(content: LicensePaperContent, words: LicensePaperWords, language: Language): Paper {
  const { template, home, agency, phone } = content;
  const say = (line: TemplateLine) => (language === 'es' ? (line.es ?? line.en) : line.en);
  const lines = (part: TemplateLine['part']) => template.lines.filter(line => line.part === part);
  const used = template.lines.filter(line => line.part !== 'statement' && line.side !== 'family');
  const untranslated = language === 'es' && used.some(({ es }) => es === null);
  const blocks: Block[] = [
    { kind: 'text', words: fillWords(words.about, { home, agency }) },
    heading(words.values),
    { kind: 'list', items: lines('value').map(say) },
    heading(words.purpose),
    ...lines('purpose').map((line): Block => ({ kind: 'text', words: say(line) })),
    heading(words.promises),
    ...pairs(lines('pair'), words, say),
    heading(words.talk),
    { kind: 'text', words: words.talkText },
    heading(words.concerns),
    {
      kind: 'list',
      items: [
        words.concernFirst,
        ...(phone ? [fillWords(words.concernPhone, { agency, phone })] : []),
        words.concernIndependent,
      ],
    },
    { kind: 'note', words: words.noRetaliation },
    { kind: 'text', words: words.again },
    ...(language === 'es' ? [note(fillWords(words.translation, { by: template.translationBy }))] : []),
    ...(untranslated ? [note(words.notTranslated)] : []),
  ];
  const [title] = lines('title');
  return { language, title: title ? say(title) : '', blocks };
}

const heading = (words: string): Block => ({ kind: 'heading', level: 2, words });
const note = (words: string): Block => ({ kind: 'note', words });

/** Caregivers and agency side by side, subject by subject in the template's order; never one without the other. */
function pairs(lines: readonly TemplateLine[], words: LicensePaperWords, say: (line: TemplateLine) => string): Block[] {
  const bySubject = Map.groupBy(lines, line => line.subject ?? '');
  return [...bySubject].flatMap(([subject, about]) => {
    const side = (of: Side, who: string): PairSide => ({
      who,
      lines: about.filter(line => line.side === of).map(say),
      notes: [],
    });
    const [left, right] = [side('caregiver', words.caregiver), side('agency', words.agency)];
    if (left.lines.length === 0 || right.lines.length === 0) return [];
    return [{ kind: 'pair', about: words.subjects[subject] ?? subject, left, right } satisfies Block];
  });
}
