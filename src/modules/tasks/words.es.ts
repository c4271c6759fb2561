import type { Translation } from '#platform/words/say.ts';
import type { words as english } from './words.en.ts';

/** Words of tasks in Spanish. */
export const words: Translation<typeof english> = {
  groups: { late: 'Con atraso', today: 'Para hoy', week: 'Para esta semana', later: 'Más adelante' },
  due: {
    nothing: 'No hay nada pendiente',
    done: 'Hecho',
    named: '{{name}}: {{what}}',
    noDay: 'Sin fecha',
    daysLate_one: '{{count}} día de atraso',
    daysLate_other: '{{count}} días de atraso',
    lateSince: 'Con atraso desde las {{time}}',
    by: 'Antes de las {{time}}',
    at: 'Hora: {{time}}',
    wasAt: 'Ya pasó: {{time}}',
    wasFor: 'Era para el {{day}}',
  },
  page: {
    metaTitle: 'Tareas | Alongside',
    title: 'Por hacer para {{name}}',
    add: 'Agregar una tarea para mí',
    drop: 'Ya no hace falta',
    dropOne: 'Ya no hace falta: {{what}}',
    ended: 'Hechas o descartadas',
    doneOn: 'Hecha el {{day}}',
    droppedOn: 'Descartada el {{day}}: {{why}}',
    endedNothing: 'Todavía nada',
    'done-task-added': 'La tarea está en su lista',
    'done-task-completed': 'Quedó marcada como hecha',
    'done-task-dropped': 'La tarea quedó descartada, con su motivo',
  },
  add: {
    metaTitle: 'Agregar una tarea | Alongside',
    title: 'Agregue una tarea para usted',
    kind: '¿De qué se trata?',
    detail: '¿Qué hay que hacer?',
    due: '¿Para qué día?',
    save: 'Agregar la tarea',
  },
  finish: {
    metaTitle: 'Marcar una tarea como hecha | Alongside',
    title: '¿Esto ya está hecho?',
    save: 'Sí, ya está hecho',
    back: 'Volver',
  },
  drop: {
    metaTitle: 'Descartar una tarea | Alongside',
    title: '¿Por qué ya no hace falta?',
    hint: 'Su motivo queda guardado con la tarea.',
    why: 'Motivo',
    save: 'Descartar la tarea',
  },
  problems: {
    kind: { required: 'Elija de qué se trata' },
    why: { required: 'Diga por qué ya no hace falta', 'too-short': 'Diga por qué con algunas palabras más' },
    'task-already-done': 'Esta tarea ya está hecha. No se cambió nada.',
    'task-was-dropped': 'Esta tarea fue descartada. No se cambió nada.',
    'due-moment-is-on-another-day': 'La hora y el día no corresponden',
    'date-too-early': 'Ese día ya pasó. Elija hoy o un día posterior',
  },
};
