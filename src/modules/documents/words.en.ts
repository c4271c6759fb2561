import { holdProblems, holdWords } from './legal-hold/words.hold.en.ts';

/** Words of documents in English. */
export const words = {
  ...holdWords,
  list: {
    download: 'Save “{{title}}” on this device',
    dated: 'dated {{day}}',
    added: 'added {{day}}',
    addedByMe: 'you added it {{day}}',
  },
  page: {
    metaTitle: 'Documents | Alongside',
    title: 'Papers',
    add: 'Add a paper',
    none: 'No papers yet, or none that are yours to see',
    replace: 'Newer version',
    wholeFile: 'Requests for the whole file',
    older: 'Older versions',
    byKind:
      'Who may open a paper follows from what it is: a health paper opens with health, a court paper with the case.',
    reported: 'What the federal report said (period that ended on {{day}})',
    'done-added': 'The paper is in the record',
    'done-replaced': 'The newer version is in the record; the older one is kept',
  },
  own: {
    metaTitle: 'Papers you added | Alongside',
    title: 'Papers about {{name}}',
    lead: 'What you add goes to the case manager. You keep what you added, also after {{name}} moves on.',
    add: 'Add a paper or photo',
    none: 'You have not added anything yet',
    'done-added': 'Thank you. The case manager has it now.',
  },
  form: {
    metaTitle: 'Add a paper | Alongside',
    heading: 'Add a paper',
    replaceHeading: 'Add a newer version',
    replaceLead: 'The older version stays in the record.',
    kind: 'What is it?',
    title: 'Title',
    titleHint: 'Without names of other people',
    dated: 'Day on the paper',
    file: 'The file',
    fileAgain: 'Please choose the file again: browsers do not keep it.',
    limits:
      'PDF, photo (JPEG, PNG, WebP) or plain text, up to 12 MB. Where and when a photo was taken is removed from it.',
    save: 'Add it',
    paper: 'No scanner or internet? Hand the paper to the case manager: it counts the same.',
  },
  problems: {
    ...holdProblems,
    kind: { required: 'Choose what it is' },
    title: { required: 'Give it a title' },
    'kind-not-yours': 'Choose one of the answers',
    'file-missing': 'Choose a file',
    'file-too-large': 'This file is larger than 12 MB',
    'file-kind-not-taken': 'This kind of file cannot be kept. Send a PDF, a photo or plain text.',
    'file-is-heic':
      'This photo is in a format only some phones can open (HEIC). Send it as JPEG: on an iPhone choose “Most Compatible” under Camera, Formats, or take a picture of the screen.',
    'file-disguised':
      'What is in this file is not what its name says. Save it again from the program it was made with.',
    'file-not-readable': 'This picture is damaged or too large to open',
    'replaced-meanwhile': 'Somebody has already added a newer version. Open the list again.',
  },
};

declare module '#platform/words/say.ts' {
  interface AllWords {
    documents: typeof words;
  }
}
