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
    worker: 'Persona a cargo del caso',
    interpreter: 'Intérprete',
  },
  tabs: {
    overview: 'Resumen',
    people: 'Personas',
    placement: 'Ubicación',
    plan: 'Plan',
    health: 'Salud',
    school: 'Escuela',
    documents: 'Documentos',
    tasks: 'Tareas',
    'who-can-see': 'Quién puede ver',
    history: 'Historial',
  },
  names: {
    tab: 'Nombre e idiomas | Alongside',
    lead: 'Cambia el nombre que todos ven. El nombre legal queda aparte.',
    title: '¿Cómo quiere {{name}} que le llamemos?',
    firstName: 'Nombre elegido',
    lastName: 'Apellido',
    pronouns: 'Pronombres',
    pronounsHint: 'Por ejemplo: ella',
    languages: 'Idiomas',
    interpreter: 'Necesita intérprete',
    noInterpreter: 'No necesita intérprete, o no se sabe',
    save: 'Guardar',
  },
  problems: {
    firstName: { required: 'Escriba el nombre que usa la niña o el niño' },
    'birth-date-and-precision-differ': 'Escriba una fecha de nacimiento, o diga que no se sabe',
    'no-such-person': 'Esta persona no está, o no es suya',
    'same-person': 'Elija a dos personas distintas',
    'already-recorded': 'Esto ya está escrito',
    'later-address-exists': 'Ya hay una dirección que comienza ese día o después',
  },
};
