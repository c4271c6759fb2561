import { advocacyProblems, advocacyWords } from './advocacy/words.advocacy.en.ts';
import { captureProblems, captureWords } from './capture/words.capture.en.ts';
import { familyTimeProblems, familyTimeWords } from './family-time/words.family-time.en.ts';
import { monthWords } from './month/words.month.en.ts';
import { plannedProblems, plannedWords } from './planned/words.planned.en.ts';

/** Words of visits in English. */
export const words = {
  ...advocacyWords,
  ...captureWords,
  ...monthWords,
  ...plannedWords,
  ways: {
    in_person: 'In person',
    video: 'By video',
    phone: 'By telephone',
    letter: 'By letter',
    text: 'By text message',
  },
  page: {
    metaTitle: 'Visits and contacts | Alongside',
    title: 'Visits and contacts around {{name}}',
    caption: 'Visits and contacts, the latest first',
    back: 'Back to {{name}}’s record',
    none: 'No visit or other contact around {{name}} is recorded yet.',
    when: 'When',
    what: 'Contact',
    how: 'How and where',
    by: 'Made by',
    notHeld: 'Did not take place',
    alone: 'partly with the child alone',
    notAlone: 'not with the child alone',
    entered: 'Written down on {{day}}',
    enteredBy: 'Written down by {{name}} on {{day}}',
    formerStaff: 'Former staff',
    newest: 'The newest',
    older: 'Older ones',
    told: 'Told of it',
    writeVisit: 'Write down a visit',
    planVisit: 'Plan a visit',
    requests: 'Speaking up for {{name}}',
    'done-recorded': 'The contact is recorded',
    'done-kept': 'What you typed is kept for you. “Write down a visit” opens it again.',
  },
  form: {
    record: 'Record another contact',
    title: 'Record a visit or another contact',
    kind: 'What was it?',
    day: 'Which day?',
    time: 'At what time?',
    timeHint: 'Your best estimate is fine.',
    held: 'Did it take place?',
    way: 'In which way?',
    place: 'Where did you meet?',
    placeHint: 'Only for what was in person.',
    nowhere: 'Not in person',
    alone: 'Did you also talk with the child alone?',
    aloneHint: 'Only for what took place in person.',
    by: 'Who made it?',
    yes: 'Yes',
    no: 'No',
    notHeld: 'No, it was tried and did not come about',
    notRecorded: 'Not recorded',
    me: '{{name}} (you)',
    save: 'Record it',
  },
  card: {
    title: 'Last visit',
    all: 'All contacts',
    visits: 'Visits',
    planned_one: '{{count}} visit planned for today',
    planned_other: '{{count}} visits planned for today',
    allSeen: 'Every child who counts was seen this month',
    stillOpen_one: '{{count}} child still to be seen this month',
    stillOpen_other: '{{count}} children still to be seen this month',
    none: 'No visit in person is recorded.',
  },
  familyTime: familyTimeWords,
  problems: {
    ...advocacyProblems,
    ...captureProblems,
    ...plannedProblems,
    ...familyTimeProblems,
    kind: { required: 'Choose what it was' },
    day: { required: 'Enter the day' },
    time: { required: 'Enter the time; your best estimate is fine' },
    held: { required: 'Say whether it took place' },
    way: { required: 'Choose in which way' },
    place: { required: 'Choose where you met' },
    by: {
      required: 'Choose who made it',
      'not-an-id': 'Choose who made it',
      'not-one-of': 'Choose somebody of the staff',
    },
    'only-in-person': 'A place goes only with a meeting in person',
    'only-when-met': 'This goes only with a meeting in person that took place',
    'after-the-case': 'The case had ended before this moment',
    'not-in-a-case': 'Contacts are recorded for children of a case',
  },
};

declare module '#platform/words/say.ts' {
  interface AllWords {
    visits: typeof words;
  }
}
