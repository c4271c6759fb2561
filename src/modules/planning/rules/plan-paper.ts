import type { Block, Paper, Said } from '#kernel/paper.ts';
import { type Written, wordsFor } from './in-language.ts';
import type { PaperGoal, PaperInput, PaperNeed, PaperTime, PlanContent, Speech } from './plan-content.ts';

/**
 * Whose copy it is: the agency's has everybody's words; what caregivers and staff sign names everybody and repeats nobody's
 * words; the family's does not name who cares for the child either.
 */
export type Copy = 'agency' | 'home' | 'family';

/**
 * A case plan as one reads it in one language: goals with who does what by when, help that is promised and what is still
 * unmet, time with family, who took part, and each thing the law wants a plan to hold, with what is missing named (S2-50).
 * Blanks are shown as blanks. Words somebody said stand as they were said, in the agency's copy; the family's copy tells of
 * caregivers only that they are caregivers, and which help answers a protected need stands in the agency's copy alone.
 */
export function planPaper(content: PlanContent, copy: Copy, speech: Speech): Paper {
  const { say, language } = speech;
  const { child, adult } = content;
  return {
    language,
    title: adult ? say('paper.titleAdult', { name: adult }) : say('paper.title', { name: child }),
    blocks: [
      head(content, speech),
      heading(say('paper.goals')),
      ...(content.goals.length === 0 ? [text(say('paper.noGoals'))] : []),
      ...content.goals.flatMap((goal, index) => goalBlocks(goal, index + 1, copy, speech)),
      heading(say('paper.help')),
      ...needBlocks(content.needs, copy, speech),
      ...(adult ? [] : familyTimeBlocks(content.familyTime, speech)),
      heading(say('paper.tookPart')),
      ...inputBlocks(content.inputs, copy, speech),
      ...talkBlocks(content, copy, speech),
      ...contentBlocks(content, speech),
      heading(say('paper.rights')),
      text(say('paper.rightsText')),
    ],
  };
}

type Entry =
  | 'for'
  | 'agency'
  | 'version'
  | 'cause'
  | 'begun'
  | 'approved'
  | 'review'
  | 'permanency'
  | 'need'
  | 'measure'
  | 'reviewGoal';
const heading = (words: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, words });
const text = (words: string): Block => ({ kind: 'text', words });
const saidOnce = (words: string | null | undefined): readonly Said[] => (words ? [{ words }] : []);

/** Names of those who care for the child stand in the agency's copy alone. */
const nameFor = (copy: Copy, part: string, name: string, { say }: Speech): string =>
  copy === 'family' && part === 'caregiver' ? say('owners.caregiver') : name;

function head(content: PlanContent, { say, day, language }: Speech): Block {
  const none = say('paper.blank');
  const entry = (key: Entry, words: string | null) => ({ label: say(`paper.${key}`), said: saidOnce(words), none });
  const goals = content.permanency?.map(goal =>
    goal.concurrent ? say('paper.concurrent', { goal: goal[language] }) : goal[language],
  );
  return {
    kind: 'entries',
    entries: [
      entry('for', content.adult ?? content.child),
      entry('agency', [content.agency, content.worker].filter(Boolean).join(', ')),
      entry('version', say('paper.versionWords', { number: content.number })),
      entry('cause', [say(`causes.${content.cause}`), content.causeWords].filter(Boolean).join('. ')),
      entry('begun', day(content.begunOn)),
      entry('approved', content.approvedOn && day(content.approvedOn)),
      entry('review', content.reviewOn && day(content.reviewOn)),
      ...(content.adult ? [] : [entry('permanency', goals?.join('; ') || null)]),
    ],
  };
}

function goalBlocks(goal: PaperGoal, number: number, copy: Copy, speech: Speech): Block[] {
  const { say, day, language, languageName } = speech;
  const none = say('paper.blank');
  const entry = (key: Entry, words: string | null) => ({ label: say(`paper.${key}`), said: saidOnce(words), none });
  const mine = (written: Written) => wordsFor(language, written);
  const written = [goal.words, ...(goal.measure ? [goal.measure] : []), ...goal.steps.map(step => step.words)].map(
    mine,
  );
  const foreign = written.find(each => each.foreign)?.foreign;
  const originals = written.flatMap(({ original }) =>
    original
      ? [
          {
            words: original.words,
            language: original.language,
            by: say('paper.translatedBy', { name: original.translatedBy }),
          },
        ]
      : [],
  );
  const marked = (step: Written) => {
    const { words, foreign: of } = mine(step);
    return of ? say('paper.inLanguage', { words, language: languageName(of) }) : words;
  };
  return [
    heading(say('paper.goal', { number, words: mine(goal.words).words }), 3),
    // Said where it is read: nobody has to find out alone that a paper in their language is not whole.
    ...(foreign
      ? [{ kind: 'note' as const, words: say('paper.untranslated', { language: languageName(foreign) }) }]
      : []),
    ...(goal.own
      ? [
          {
            kind: 'quote' as const,
            said: {
              words: goal.own.words,
              by: say('paper.ownWords'),
              ...(goal.own.language !== language && { language: goal.own.language }),
            },
          },
        ]
      : []),
    {
      kind: 'entries',
      entries: [
        entry('need', goal.need?.[language] ?? null),
        entry('measure', goal.measure && marked(goal.measure)),
        entry('reviewGoal', goal.reviewOn && day(goal.reviewOn)),
      ],
    },
    goal.steps.length === 0
      ? text(say('paper.noSteps'))
      : {
          kind: 'table',
          caption: say('paper.steps'),
          head: [say('paper.who'), say('paper.does'), say('paper.byWhen')],
          rows: goal.steps.map(step => [
            nameFor(copy, step.owner, step.name, speech),
            marked(step.words),
            step.doneOn
              ? say('paper.done', { day: day(step.doneOn) })
              : step.dueOn
                ? day(step.dueOn)
                : say('paper.noDay'),
          ]),
        },
    ...(originals.length === 0
      ? []
      : [{ kind: 'entries' as const, entries: [{ label: say('paper.asWritten'), said: originals, none }] }]),
  ];
}

function needBlocks(needs: readonly PaperNeed[], copy: Copy, { say, language }: Speech): Block[] {
  if (needs.length === 0) return [text(say('paper.noNeeds'))];
  const rows = needs.flatMap(({ label, words, standing, services, guarded }) => {
    const need = [label[language], words].filter(Boolean).join(': ');
    const living = services.filter(({ state }) => state !== 'fell-through');
    if (living.length === 0)
      return [[need, say('paper.nobodyYet'), say('paper.blank'), say(`needStandings.${standing}`)]];
    return living.map(service => [
      need,
      guarded && copy !== 'agency'
        ? say('paper.guardedService')
        : [service.words, service.provider].filter(Boolean).join(', '),
      service.dose
        ? [
            say(`dose.${service.dose.per}`, { times: service.dose.times, weeks: service.dose.weeks }),
            service.delivered?.percent != null && say('dose.percent', { percent: service.delivered.percent }),
          ]
            .filter(Boolean)
            .join('. ')
        : say('paper.blank'),
      say(`serviceStates.${service.state}`),
    ]);
  });
  return [
    {
      kind: 'table',
      caption: say('paper.helpCaption'),
      head: [say('paper.need'), say('paper.service'), say('paper.dose'), say('paper.stands')],
      rows,
    },
  ];
}

function familyTimeBlocks(lines: readonly PaperTime[], { say }: Speech): Block[] {
  const row = (line: PaperTime) => [
    line.withWhom,
    [
      say(`timeWays.${line.way}`),
      say(`often.${line.per}`, { count: line.times }),
      line.minutes && say('paper.minutes', { minutes: line.minutes }),
    ]
      .filter(Boolean)
      .join(', '),
    line.place ?? say('paper.blank'),
    line.supervision ? say(`supervisions.${line.supervision}`) : say('paper.blank'),
  ];
  return [
    heading(say('paper.familyTime')),
    lines.length === 0
      ? text(say('paper.noFamilyTime'))
      : {
          kind: 'table',
          caption: say('paper.familyTime'),
          head: [say('paper.withWhom'), say('paper.howOften'), say('paper.place'), say('paper.present')],
          rows: lines.map(row),
        },
  ];
}

function inputBlocks(inputs: readonly PaperInput[], copy: Copy, speech: Speech): Block[] {
  const { say, day, language } = speech;
  if (inputs.length === 0) return [text(say('paper.nobodyAsked'))];
  const entryOf = (input: PaperInput) => ({
    label: `${nameFor(copy, input.part, input.name, speech)} (${say(`parts.${input.part}`)})`,
    said: [
      { words: [say(`inputStates.${input.state}`), input.on && day(input.on)].filter(Boolean).join(', ') },
      ...(copy === 'agency' && input.words
        ? [{ words: input.words, ...(input.language && input.language !== language && { language: input.language }) }]
        : []),
      ...(copy === 'agency' ? saidOnce(input.reason) : []),
      ...saidOnce(input.triedAgainOn && say('paper.triedAgain', { day: day(input.triedAgainOn) })),
    ],
    none: say('paper.blank'),
  });
  return [{ kind: 'entries', entries: inputs.map(entryOf) }];
}

function talkBlocks({ talks, inputs }: PlanContent, copy: Copy, speech: Speech): Block[] {
  const { say, day, languageName } = speech;
  if (talks.length === 0) return [{ kind: 'note', words: say('paper.notTalked') }];
  const partOf = (name: string) => inputs.find(each => each.name === name)?.part ?? '';
  return [
    {
      kind: 'list',
      items: talks.map(talk =>
        say('paper.talked', {
          name: nameFor(copy, partOf(talk.name), talk.name, speech),
          day: day(talk.on),
          language: languageName(talk.language),
          interpreter: say(`interpreters.${talk.interpreter}`),
        }),
      ),
    },
  ];
}

function contentBlocks({ contents }: PlanContent, { say }: Speech): Block[] {
  if (contents.length === 0) return [];
  const missing = contents.filter(({ standing }) => standing === 'missing');
  return [
    heading(say('paper.contents')),
    {
      kind: 'note',
      words:
        missing.length === 0 ? say('paper.contentsWhole') : say('paper.contentsMissing', { count: missing.length }),
    },
    {
      kind: 'entries',
      entries: contents.map(({ code, citation, standing, words }) => ({
        label: `${say(`contents.${code}`)} (${citation})`,
        said:
          standing === 'missing'
            ? []
            : [{ words: words ? `${say(`standings.${standing}`)} ${words}` : say(`standings.${standing}`) }],
        none: say('standings.missing'),
      })),
    },
  ];
}
