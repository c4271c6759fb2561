import type { Translation } from '#platform/words/say.ts';
import type { takeOverWords as english } from './take-over.en.ts';

/** Words of taking lines over into a case plan, in Spanish. */
export const takeOverWords: Translation<typeof english> = {
  takeOver: {
    metaTitle: 'Traer al plan | Alongside',
    title: 'De las reuniones y de la familia',
    lead: 'Lo que decidieron las reuniones, y las personas de la familia. Usted elige qué pasa a ser un paso del plan y cambia sus palabras. Queda anotado de dónde vino. Nada se copia por sí solo.',
    back: 'Volver al plan',
    goalFirst: 'Un paso sirve a una meta. Escriba primero una meta.',
    addGoal: 'Escribir una meta',
    noMeetings: 'Ninguna reunión ha decidido nada todavía',
    noMeetingsText: 'Lo que decida una reunión se puede traer desde aquí.',
    family: 'La familia',
    noFamily: 'Todavía no hay nadie de la familia en el expediente, o usted no puede ver a esas personas.',
    decided: '{{name}}, hasta el {{day}}',
    take: 'Traer al plan',
    again: 'Traer otra vez',
    taken: 'En el plan',
    lineTitle: 'Traer como paso',
    goal: '¿A qué meta sirve?',
    goalEmpty: 'Elija una meta',
    kinAs: '¿Cómo podría estar presente?',
    step: '¿Qué hay que hacer?',
    kinStep: 'Hablar con {{name}} ({{kind}}) sobre cómo le gustaría estar presente',
    owner: '¿De quién es el paso?',
    asDecided: '{{name}}, como lo dijo la reunión',
    provider: 'Nombre del servicio',
    providerHint: 'Solo cuando es el paso de un servicio.',
    dueOn: 'Para cuándo',
    save: 'Guardar el paso',
    fromMeeting: '{{kind}}, {{day}}',
    fromSomeMeeting: 'De lo que decidió una reunión',
    fromKin: 'De la familia: {{name}}, {{as}}',
    somebody: 'alguien que usted no puede ver',
  },
  kinAs: {
    support: 'alguien en quien apoyarse',
    connection: 'alguien con quien seguir en contacto',
    home: 'quizás un hogar',
  },
};
