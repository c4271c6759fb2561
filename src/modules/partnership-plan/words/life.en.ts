/** Words of what lives on a plan, in English: sentences the product writes itself, figures, and refusals. */
export const lifeWords = {
  life: {
    editedAfterSigning: 'The words were changed after somebody had signed.',
    promiseChanged: 'The promise was changed.',
    orderChanged: 'An order changed who has a part in this plan.',
    takenBack: 'The words were taken back.',
  },
  saidBy: { child: 'The child', family: 'The family', caregiver: 'The caregivers', worker: 'The agency' },
  ways: { online: 'Online', telephone: 'By telephone', paper: 'On paper', in_person: 'In person' },
  wordKinds: { wish: 'A wish', routine: 'A routine', comment: 'A comment' },
  balance: {
    plans_in_force: {
      label: 'Partnership Plans in force',
      definition: 'Children placed where a plan is needed who have one in force today, out of all of them.',
    },
    promises_kept_agency: {
      label: 'Promises the agency kept on time',
      definition:
        'Of the agency’s promises due in this time, those kept by their day. Promises no longer needed are left out.',
    },
    promises_kept_caregivers: {
      label: 'Promises caregivers kept on time',
      definition:
        'Of the caregivers’ promises due in this time, those kept by their day. Promises no longer needed are left out.',
    },
    talks_open: {
      label: 'Talks asked for',
      definition: 'Talks about a promise that somebody asked for and that are still to be held.',
    },
    talks_held: {
      label: 'Talks held',
      definition: 'Talks about a promise that were held in this time. A talk counts against nobody.',
    },
    proposals_answered: {
      label: 'Proposals answered',
      definition: 'Changes that signers proposed in this time, and how many of them have an answer with a reason.',
    },
    days_to_answer: {
      label: 'Days until an answer',
      definition: 'The median of days from a proposal made in this time to its answer. Half were answered sooner.',
    },
    packet_complete: {
      label: 'Information packets complete',
      definition: 'Plans in which every part of the packet was given, or named as not known or not needed.',
    },
    plans_late: {
      label: 'Plans past their day',
      definition: 'Children placed where a plan is needed who have none in force after the day it was due.',
    },
    longest_late: { label: 'Longest without a plan', definition: 'Days since the oldest of these plans was due.' },
    tasks_overdue: {
      label: 'Tasks past their day',
      definition: 'Open tasks whose day is a legal date or a promise to somebody, after that day.',
    },
  },
  sheet: {
    title: '{{name}}’s routines',
    lead: 'This is how {{name}}’s days have been. It is yours to keep.',
    page: 'In {{name}}’s words as far as possible',
    routines: 'From the people who cared for {{name}}',
    nothing: 'Nothing is written down yet',
    saidBy: '{{who}}, {{day}}',
    translatedBy: 'Translation: {{who}}',
    after: 'You can call the case manager with every question, also after {{name}} is home.',
  },
};

export const lifeProblems = {
  'tells-the-home':
    'The birth family reads this too. Take out the caregivers’ surname, street or telephone, and use first names.',
  'signed-already': 'Somebody has signed this. Changing it asks everybody to sign again.',
  'plan-is-over': 'This plan is over. The child has another one, or needs none.',
  'not-your-side': 'The other side writes this part',
  'changed-meanwhile': 'Somebody wrote here since you opened the page. Read it, then write again.',
  'nothing-to-sign-off': 'Write something about the move first, then put the name under it',
  'promise-already-kept': 'This promise is marked as kept',
  'promise-already-released': 'This promise is no longer needed',
  'own-promise': 'The other side says when a promise is no longer needed. You can ask to talk.',
  'talk-already-asked': 'A talk about this is asked for already',
  'talk-already-held': 'This talk is already written down',
  'not-on-this-side': 'Choose somebody of the side that promises',
  'not-a-caregiver': 'This is for the people who care for the child now',
  'not-a-parent': 'Choose a parent of the child’s case',
  'not-your-words': 'Only whoever said this, or wrote it down for them, can take it back',
  'already-taken-back': 'These words were taken back already',
  'limited-already': 'An order about this parent holds in these days already',
  'limit-is-over': 'This order no longer holds',
  'ends-before-it-begins': 'The last day cannot lie before the first',
  'nothing-asked': 'Nothing is asked about this plan today',
  'parent-without-account': 'This parent has no account. Print the sheet and hand it over.',
  'page-is-empty': 'Nothing on the child’s page is meant for the family yet',
  'answered-already': 'This is answered already',
  'not-an-answer-to-this': 'Choose an answer that fits what was asked',
  'not-a-language': 'Choose a language',
  'same-language': 'Choose another language than the one it was said in',
  'too-long': 'This is too long. Use at most {{max}} characters.',
  'too-far-ahead': 'This day is too far ahead',
  'day-is-past': 'Choose today or a later day',
  'before-it-was-asked': 'The talk cannot lie before the day it was asked for',
  'not-an-amount': 'Enter an amount from 0 to 10,000 dollars',
  'not-a-number-of-days': 'Enter a number of days from 0 to 365',
  words: { required: 'Write the words' },
  who: { required: 'Say whose promise it is' },
  subject: { required: 'Say what the talk is about' },
  translatedBy: { required: 'Say whose translation it is' },
  translation: { required: 'Write the translation' },
  orderWords: { required: 'Say which order it is, and of which day' },
  score: { 'not-one-of': 'Choose a number from 1 to 5' },
};
