import type { Translation } from '#platform/words/say.ts';
import type { words as english } from './words.en.ts';

/** Words of people in Spanish. */
export const words: Translation<typeof english> = {
  age: {
    years_one: '{{count}} año',
    years_other: '{{count}} años',
    months_one: '{{count}} mes',
    months_other: '{{count}} meses',
    about_one: 'cerca de {{count}} año',
    about_other: 'cerca de {{count}} años',
    unknown: 'no se sabe la edad',
  },
  frame: {
    label: 'Expediente de {{name}}',
    died: 'Falleció',
    livesWith: 'Vive con',
    since: '{{name}}, desde el {{day}}',
    case: 'Caso',
    worker: 'A cargo del caso',
    interpreter: 'Intérprete',
  },
  tabs: {
    overview: 'Resumen',
    people: 'Personas',
    placement: 'Hogar',
    health: 'Salud',
    school: 'Escuela',
    documents: 'Documentos',
    tasks: 'Tareas',
    'who-can-see': 'Quién puede ver',
    history: 'Historial',
  },
};
