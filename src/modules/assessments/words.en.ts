import { instrumentProblems, instrumentWords } from './instruments/words.instruments.en.ts';

/** Words of assessments in English. */
export const words = {
  ...instrumentWords,
  form: {
    tab: 'Write down a need | Alongside',
    title: 'What is needed?',
    person: 'For whom?',
    kind: 'Kind of need',
    words: 'In words',
    urgency: 'How urgent?',
    toldBy: 'Who told of it?',
    since: 'Known since',
    waitsFor: 'What keeps it from being met?',
    waitsForEmpty: 'Nothing yet',
    save: 'Write it down',
  },
  end: {
    tab: 'End a need | Alongside',
    title: 'Why is it over?',
    why: 'Why',
    endedOn: 'Since',
    over: 'This need is over already.',
    save: 'End it',
  },
  endedWhy: {
    met: 'It is met',
    'no-longer': 'It is not needed any more',
    declined: 'The family does not want help with it',
    moved: 'They moved away',
    mistake: 'It was written by mistake',
  },
  urgencies: { safety: 'Safety: now', soon: 'Soon', routine: 'In the usual time' },
  toldBy: {
    worker: 'The case manager',
    child: 'The child',
    parent: 'A parent',
    caregiver: 'The caregivers',
    provider: 'A service',
    school: 'The school',
    court: 'The court',
    screening: 'A screening',
    intake: 'Intake',
  },
  waitsFor: {
    'no-provider': 'No service offers it',
    'waiting-list': 'A waiting list',
    transport: 'The way there',
    language: 'Language',
    refused: 'It was refused',
    cost: 'Cost',
    other: 'Something else',
  },
  problems: {
    ...instrumentProblems,
    'in-the-future': 'This day has not come yet',
    'not-one-of': 'Choose one of the list',
    'tell-your-worker': 'Please tell your case manager about this. It is not written here.',
    'nobody-to-ask': 'Nobody is in charge of your case now, so nobody would read it here. Please call us. {{phone}}',
    'need-is-over': 'This need is over',
    'ends-before-it-begins': 'The end must be after the beginning',
  },
};

declare module '#platform/words/say.ts' {
  interface AllWords {
    assessments: typeof words;
  }
}
