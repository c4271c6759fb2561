/** Words of education in English. */
export const words = {
  grades: { unknown: 'Grade not known', PK: 'Before kindergarten', K: 'Kindergarten', number: 'Grade {{grade}}' },
  plans: {
    none: 'No plan',
    iep: 'Individual education program (IEP)',
    '504': '504 plan',
    english_learner: 'Plan for English learners',
    not_known: 'Not known',
  },
  page: {
    metaTitle: 'School | Alongside',
    title: 'School now',
    school: 'School',
    district: 'District',
    phone: 'Telephone',
    grade: 'Grade',
    plan: 'Plan',
    since: 'Since',
    notKnown: 'Not known',
    none: 'It is not known where {{name}} goes to school, or whether.',
    before: 'Schools before',
    beforeNone: 'None recorded',
    stay: '{{from}} to {{to}}',
    enroll: 'Record a school',
    change: 'Change grade or plan',
    'done-enrolled': 'The school is recorded',
    'done-grade': 'Grade and plan are recorded',
  },
  enrollForm: {
    metaTitle: 'Record a school | Alongside',
    title: 'Record a school',
    lead: 'A school the child goes to now ends on that day.',
    school: 'Which school?',
    from: 'First day there',
    grade: 'Grade',
    plan: 'Does the school work by a plan for this child?',
    save: 'Record the school',
  },
  gradeForm: {
    metaTitle: 'Change grade or plan | Alongside',
    title: 'Grade and plan',
    grade: 'Grade',
    plan: 'Does the school work by a plan for this child?',
    save: 'Save',
  },
  problems: {
    school: { required: 'Choose the school', 'not-an-id': 'Choose the school' },
    from: { required: 'Enter the first day there' },
    grade: { required: 'Choose the grade, or that it is not known' },
    plan: { required: 'Say whether there is a plan, or that it is not known' },
    'in-another-school-then': 'The child is in another school on this day. Choose a later day.',
    'already-listed': 'This school is already listed',
    'too-far-ahead': 'This is more than a year ahead',
    'ends-before-it-begins': 'This must be a day after the first',
    'not-in-school': 'No school is recorded for today. Record the school first.',
  },
};

declare module '#platform/words/say.ts' {
  interface AllWords {
    education: typeof words;
  }
}
