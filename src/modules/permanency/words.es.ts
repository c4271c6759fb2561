import { closingProblems, closingWords } from './words.closing.es.ts';
import type { words as english } from './words.en.ts';
import { goalProblems, goalWords } from './words.goals.es.ts';
import { homeProblems, homeWords } from './words.home.es.ts';

/** Words of permanency in Spanish (not reviewed yet). */
export const words: typeof english = {
  courtReport: {
    goals: 'Metas de permanencia',
    goal: 'Meta',
    part: 'Cuál',
    primary: 'Meta',
    concurrent: 'Meta concurrente',
    since: 'Desde',
    reason: 'Motivo',
    conditions: 'Condiciones para el regreso a casa',
    condition: 'Condición',
    standing: 'Cómo está',
    steps: 'Pasos dados en este período',
    day: 'Día',
    step: 'Paso',
    assistance: 'Asistencia para la familia',
    agreed: 'Qué se acordó',
  },
  ...goalWords,
  ...homeWords,
  ...closingWords,
  problems: { ...goalProblems, ...homeProblems, ...closingProblems },
};
