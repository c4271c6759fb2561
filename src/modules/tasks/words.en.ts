/** Words of tasks in English. */
export const words = {
  groups: { late: 'Late', today: 'Due today', week: 'Due this week', later: 'Later' },
  due: {
    nothing: 'Nothing is due',
    done: 'Done',
    go: 'Open',
    named: '{{name}}: {{what}}',
    noDay: 'No day set',
    daysLate_one: '{{count}} day late',
    daysLate_other: '{{count}} days late',
    lateSince: 'Late since {{time}}',
    by: 'By {{time}}',
    at: 'At {{time}}',
    wasAt: 'Was at {{time}}',
    wasFor: 'Was for {{day}}',
  },
  page: {
    metaTitle: 'Tasks | Alongside',
    title: 'To do for {{name}}',
    add: 'Add a task for me',
    drop: 'Need not be done',
    dropOne: 'Need not be done: {{what}}',
    ended: 'Done or dropped',
    doneOn: 'Done {{day}}',
    droppedOn: 'Dropped {{day}}: {{why}}',
    endedNothing: 'Nothing yet',
    'done-task-added': 'The task is on your list',
    'done-task-completed': 'Marked as done',
    'done-task-dropped': 'The task is dropped, with your reason',
  },
  add: {
    metaTitle: 'Add a task | Alongside',
    title: 'Add a task for yourself',
    kind: 'What is it?',
    detail: 'What is to be done?',
    due: 'By which day?',
    save: 'Add the task',
  },
  finish: {
    metaTitle: 'Mark a task as done | Alongside',
    title: 'Is this done?',
    save: 'Yes, it is done',
    back: 'Back',
  },
  drop: {
    metaTitle: 'Drop a task | Alongside',
    title: 'Why need this not be done?',
    hint: 'Your reason stays with the task.',
    why: 'Reason',
    save: 'Drop the task',
  },
  problems: {
    kind: { required: 'Choose what it is' },
    why: { required: 'Say why it need not be done', 'too-short': 'Say why in a few more words' },
    'task-already-done': 'This task is already done. Nothing was changed.',
    'task-was-dropped': 'This task was dropped. Nothing was changed.',
    'task-is-done-elsewhere': 'This task ends by itself when it is done on its own page. Nothing was changed.',
    'due-moment-is-on-another-day': 'The time and the day do not belong together',
    'date-too-early': 'The day is over. Choose today or a later day',
  },
};

declare module '#platform/words/say.ts' {
  interface AllWords {
    tasks: typeof words;
  }
}
