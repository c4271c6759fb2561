import type { closingWords as english, closingProblems as englishProblems } from './words.closing.en.ts';

/** Words of the life of a case and of closing it, in Spanish (not reviewed yet). */
export const closingWords: typeof english = {
  stages: {
    intake: 'Recepción',
    assessment: 'Evaluación',
    plan: 'Plan',
    service: 'Servicios',
    review: 'Revisión',
    transition: 'Transición',
    closure: 'Cierre',
  },
  closing: {
    metaTitle: 'Vida y cierre de un caso | Alongside',
    title: 'Caso {{number}}',
    lead: 'En qué punto está el caso y qué hay que hacer antes de cerrarlo.',
    now: 'Ahora: {{stage}}',
    to: 'Pasa a',
    why: 'Por qué',
    move: 'Pasar el caso',
    list: 'Lista de cierre',
    'out-of-care': 'Ninguna niña ni ningún niño del caso está bajo cuidado',
    'goal-reached': 'Cada niña o niño tiene el hogar que era la meta',
    'aftercare-ended': 'Las visitas después de un regreso a casa terminaron',
    'tasks-done': 'No hay tareas abiertas sobre una niña o un niño',
    isDone: 'Hecho',
    isOpen: 'Falta: {{count}}',
    notReady: 'El caso se puede cerrar cuando todo lo anterior esté hecho.',
    close: 'Cerrar el caso',
    over: 'Este caso está cerrado.',
    'done-moved': 'El caso avanzó y sus tareas están abiertas.',
    'done-closed': 'El caso está cerrado.',
  },
};
export const closingProblems: typeof englishProblems = {
  'stage-not-allowed': 'Desde {{from}} un caso pasa a {{to}}',
  'child-is-in-care': 'Una niña o un niño de este caso está bajo cuidado. El cierre viene después.',
  'case-is-over': 'Este caso ya está cerrado',
  'stage-changed-meanwhile': 'Alguien acaba de pasar este caso. Vea la página otra vez.',
  'closing-list-open': 'Todavía hay algo abierto en la lista de cierre. Termínelo primero.',
  'child-still-placed':
    'Una niña o un niño de este caso todavía tiene una ubicación. Primero termine el tiempo bajo cuidado.',
  'case-closed': 'Este caso ya está cerrado',
  'part-begins-later': 'Alguien se une al equipo más adelante. Primero termine esa parte.',
};
