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
    health: 'Health',
    school: 'School',
    documents: 'Documents',
    tasks: 'Tasks',
    'who-can-see': 'Who can see',
    history: 'History',
  },
};

declare module '#platform/words/say.ts' {
  interface AllWords {
    people: typeof words;
  }
}
