/** Words of legal holds in English. */
export const holdWords = {
  holds: {
    metaTitle: 'Legal holds | Alongside',
    title: 'Legal holds',
    lead: 'While a hold lasts, nothing of this record is destroyed: no paper, no file, no draft, whatever a retention period says.',
    now: 'In effect',
    none: 'No hold is in effect',
    before: 'Lifted',
    for: 'For',
    askedBy: 'Who asked for it?',
    placed: 'Placed by {{name}} on {{day}}',
    lifted: 'Lifted by {{name}} on {{day}}: {{why}}',
    somebody: 'somebody no longer on the staff',
    place: 'Place a hold',
    matter: 'What is it for?',
    matterHint: 'The suit, claim or investigation. Write no more than is needed.',
    askedByHint: 'Who asked that nothing be destroyed: counsel, a court, an agency',
    save: 'Place the hold',
    lift: 'Lift this hold',
    why: 'Why may it be lifted?',
    liftSave: 'Lift the hold',
    'done-placed': 'The hold is in effect. Nothing of this record can be destroyed.',
    'done-lifted': 'The hold is lifted',
    link: 'Legal holds',
  },
};

/** What is wrong with a hold, in English. */
export const holdProblems = {
  matter: { required: 'Say what the hold is for' },
  askedBy: { required: 'Say who asked for it' },
  why: { required: 'Say why it may be lifted' },
  'lifted-already': 'Somebody has lifted this hold already. Open the page again.',
  'under-legal-hold': 'This record is under a legal hold: nothing of it can be thrown away until the hold is lifted.',
};
