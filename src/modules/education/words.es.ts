import type { Translation } from '#platform/words/say.ts';
import type { words as english } from './words.en.ts';

/** Words of education in Spanish. */
export const words: Translation<typeof english> = {
  grades: { unknown: 'Grado no sabido', PK: 'Antes de kínder', K: 'Kínder', number: 'Grado {{grade}}' },
  plans: {
    none: 'Sin plan',
    iep: 'Programa de educación individual (IEP)',
    '504': 'Plan 504',
    english_learner: 'Plan para quienes aprenden inglés',
    not_known: 'No se sabe',
  },
  page: {
    metaTitle: 'Escuela | Alongside',
    title: 'Escuela actual',
    school: 'Escuela',
    district: 'Distrito',
    phone: 'Teléfono',
    grade: 'Grado',
    plan: 'Plan',
    since: 'Desde',
    notKnown: 'No se sabe',
    none: 'No se sabe a qué escuela va {{name}}, ni si va a alguna.',
    before: 'Escuelas anteriores',
    beforeNone: 'No hay ninguna registrada',
    stay: '{{from}} a {{to}}',
    enroll: 'Registrar una escuela',
    change: 'Cambiar el grado o el plan',
    'done-enrolled': 'La escuela quedó registrada',
    'done-grade': 'El grado y el plan quedaron registrados',
  },
  enrollForm: {
    metaTitle: 'Registrar una escuela | Alongside',
    title: 'Registre una escuela',
    lead: 'La escuela a la que va ahora termina ese día.',
    school: '¿Qué escuela?',
    from: 'Primer día allí',
    grade: 'Grado',
    plan: '¿La escuela trabaja con un plan para esta niña o este niño?',
    save: 'Registrar la escuela',
  },
  gradeForm: {
    metaTitle: 'Cambiar el grado o el plan | Alongside',
    title: 'Grado y plan',
    grade: 'Grado',
    plan: '¿La escuela trabaja con un plan para esta niña o este niño?',
    save: 'Guardar',
  },
  problems: {
    'in-another-school-then': 'Ese día está en otra escuela. Elija un día posterior.',
    'too-far-ahead': 'Esto es más de un año adelante',
    'ends-before-it-begins': 'Debe ser un día posterior al primero',
    'not-in-school': 'No hay una escuela registrada para hoy. Registre primero la escuela.',
    'not-an-id': 'Elija una de las respuestas',
    'date-incomplete': 'La fecha necesita mes, día y año',
  },
};
