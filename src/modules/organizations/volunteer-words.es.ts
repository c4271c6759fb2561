import type { Translation } from '#platform/words/say.ts';
import type { volunteerWords as english, volunteerProblems as englishProblems } from './volunteer-words.en.ts';

/** Palabras sobre las personas voluntarias. */
export const volunteerWords: Translation<typeof english> = {
  tab: 'Personas voluntarias',
  title: 'Personas voluntarias de {{name}}',
  lead: 'Quién ayuda sin cobrar, cómo se revisaron sus antecedentes y hasta cuándo. Nadie está cerca de niñas y niños sin revisiones vigentes ese día.',
  caption: 'Personas voluntarias, sus revisiones y sus horas',
  none: 'Todavía no hay personas voluntarias anotadas',
  name: 'Nombre',
  phone: 'Teléfono',
  role: 'Función',
  since: 'Desde',
  state: 'Cerca de niñas y niños',
  checks: 'Revisiones',
  given: 'Horas en un año',
  add: 'Agregar a una persona voluntaria',
  check: 'Anotar una revisión',
  hoursTitle: 'Anotar horas',
  end: 'Alguien se fue',
  who: 'Persona voluntaria',
  kind: 'Revisión',
  from: 'Vale desde',
  until: 'Vale hasta',
  on: 'Día',
  hours: 'Horas',
  hoursHint: 'Por ejemplo, 1.5',
  lastDay: 'Último día',
  save: 'Guardar',
  done: 'Quedó anotado',
  left: 'Se fue el {{day}}',
  hoursOf: '{{hours}} h',
  checkRow: '{{kind}} hasta el {{day}}',
  screened: 'Puede estar cerca de niñas y niños',
  expired: '{{check}}: terminó el {{day}}',
  never: 'Sin revisión: {{check}}',
  roles: {
    driver: 'Conduce',
    mentor: 'Mentoría',
    tutor: 'Tutoría',
    'family-time': 'Ayuda con el tiempo en familia',
    respite: 'Respiro',
    other: 'Otra cosa',
  },
  kinds: {
    background: 'Antecedentes',
    'abuse-registry': 'Registro de maltrato',
    driving: 'Historial de manejo y seguro',
    references: 'Referencias personales',
    training: 'Capacitación',
  },
};

/** Por qué se rechazó algo sobre personas voluntarias. */
export const volunteerProblems: Translation<typeof englishProblems> = {
  'organization-ended': 'Esta organización ya no está en el directorio',
  'left-already': 'Ya se fue',
  'not-a-volunteer-then': 'Ese día no era persona voluntaria',
  'not-hours': 'Escriba horas entre un cuarto y 24',
};
