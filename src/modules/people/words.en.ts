/** Words of people in English. */
export const words = {
  age: {
    years_one: 'age {{count}}',
    years_other: 'age {{count}}',
    months_one: '{{count}} month old',
    months_other: '{{count}} months old',
    about_one: 'about {{count}} year old',
    about_other: 'about {{count}} years old',
    unknown: 'age not known',
  },
  frame: {
    label: '{{name}}’s record',
    died: 'Died',
    livesWith: 'Lives with',
    since: '{{name}}, since {{day}}',
    case: 'Case',
    worker: 'Case manager',
    interpreter: 'Interpreter',
  },
  tabs: {
    overview: 'Overview',
    people: 'People',
    placement: 'Placement',
    plan: 'Plan',
    health: 'Health',
    school: 'School',
    documents: 'Documents',
    tasks: 'Tasks',
    'who-can-see': 'Who can see',
    history: 'History',
  },
  names: {
    tab: 'Name and languages | Alongside',
    lead: 'Changes the name everybody sees. The legal name stays apart.',
    title: 'What should we call {{name}}?',
    firstName: 'Chosen first name',
    lastName: 'Last name',
    pronouns: 'Pronouns',
    pronounsHint: 'For example: she/her',
    languages: 'Languages',
    interpreter: 'Interpreter needed',
    noInterpreter: 'No interpreter needed, or not known',
    save: 'Save',
  },
  problems: {
    firstName: { required: 'Enter the name the child goes by' },
    'birth-date-and-precision-differ': 'Give a birth date, or say that it is not known',
    'no-such-person': 'This person is not there, or not yours',
    'same-person': 'Choose two different people',
    'already-recorded': 'This is written down already',
    'later-address-exists': 'There is an address that begins on this day or later',
  },
};

declare module '#platform/words/say.ts' {
  interface AllWords {
    people: typeof words;
  }
}
