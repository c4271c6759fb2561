import type { Translation } from '#platform/words/say.ts';
import type { holdWords as english, holdProblems as englishProblems } from './words.hold.en.ts';

/** Words of legal holds in Spanish. */
export const holdWords: Translation<typeof english> = {
  holds: {
    metaTitle: 'Retenciones legales | Alongside',
    title: 'Retenciones legales',
    lead: 'Mientras dura una retención, no se destruye nada de este expediente: ningún papel, archivo ni borrador, diga lo que diga un plazo de conservación.',
    now: 'Vigentes',
    none: 'No hay ninguna retención vigente',
    before: 'Levantadas',
    for: 'Para',
    askedBy: '¿Quién la pidió?',
    placed: 'La puso {{name}} el {{day}}',
    lifted: 'La levantó {{name}} el {{day}}: {{why}}',
    somebody: 'alguien que ya no es parte del personal',
    place: 'Poner una retención',
    matter: '¿Para qué es?',
    matterHint: 'La demanda, el reclamo o la investigación. No escriba más de lo necesario.',
    askedByHint: 'Quién pidió que no se destruya nada: la abogacía, una corte, una agencia',
    save: 'Poner la retención',
    lift: 'Levantar esta retención',
    why: '¿Por qué se puede levantar?',
    liftSave: 'Levantar la retención',
    'done-placed': 'La retención está vigente. No se puede destruir nada de este expediente.',
    'done-lifted': 'La retención está levantada',
    link: 'Retenciones legales',
  },
};

/** What is wrong with a hold, in Spanish. */
export const holdProblems: Translation<typeof englishProblems> = {
  matter: { required: 'Diga para qué es la retención' },
  askedBy: { required: 'Diga quién la pidió' },
  why: { required: 'Diga por qué se puede levantar' },
  'lifted-already': 'Alguien ya levantó esta retención. Abra la página de nuevo.',
  'under-legal-hold':
    'Este expediente está bajo retención legal: no se puede desechar nada hasta que la retención se levante.',
};
