import type { Translation } from '#platform/words/say.ts';
import type { problemWords as english } from './problems.en.ts';

/** What can be wrong with a case plan, in Spanish. */
export const problemWords: Translation<typeof english> = {
  required: 'Llene esta parte',
  'not-one-of': 'Elija una opción de la lista',
  'in-the-future': 'Ese día todavía no llega',
  'in-the-past': 'Elija hoy o un día posterior',
  'not-allowed': 'Su puesto no permite escribir esto',
  'plan-is-closed': 'Este plan ya terminó',
  'plan-is-not-a-draft': 'Esta versión ya no es un borrador. Retírela, o modifique el plan y diga la causa.',
  'plan-is-not-approved': 'Solo se modifica un plan aprobado. En un borrador simplemente se escribe.',
  'plan-was-not-sent': 'Este plan no se envió para aprobación',
  'plan-is-there-already': 'Ya hay un plan',
  'not-a-parent-of-the-case': 'Elija a una madre o un padre de este caso',
  'goal-is-over': 'Esta meta ya terminó',
  'taken-over-already': 'Esto ya se trajo al plan',
  'language-not-said': 'Diga primero en qué idioma está escrito: cambie la meta',
  'step-is-done': 'Este paso ya está hecho',
  'asked-already': 'Ya se le preguntó a esta persona',
  'answered-already': 'Esto ya se respondió',
  'taken-away-already': 'Esto ya se retiró',
  'dose-is-not-whole': 'Diga cuántas veces, por semana o mes, y durante cuántas semanas, o deje las tres sin llenar',
  'service-follows-its-referral': 'Este servicio sigue los pasos de su referencia',
  'two-chosen-at-most': 'Una o un joven elige a dos personas como máximo',
  'before-they-were-asked': 'Se le preguntó después de ese día',
  'before-this-version': 'Esta versión se empezó después de ese día',
  'approved-by-somebody-else': 'Lo que usted envió lo aprueba otra persona',
  'plan-without-goals': 'Escriba al menos una meta',
  'goal-without-measure': 'Diga cómo se sabrá que esta meta se alcanzó: {{goal}}',
  'caregiver-not-heard': 'Pregunte a alguien que cuida qué piensa, o anote que prefirió no decirlo',
  'youth-not-heard': 'Desde los 14 años hace falta la opinión de la o el joven, o la razón por la que no la hay',
  'youth-of-unknown-age-not-heard':
    'No se sabe la fecha de nacimiento: pregunte su propia opinión, o anote por qué no la hay',
  'parent-not-heard': 'Pregunte a {{name}} qué piensa, o anote por qué no participó',
  'still-waiting-for': 'A {{name}} se le preguntó y no ha respondido. Anote lo que dijo, o por qué no.',
  'not-tried-again': '{{name}} no pudo participar. Diga qué día volvió a intentarlo.',
  'reads-like-siblings':
    'Una meta dice lo mismo que la de un hermano o hermana. Hágala propia de este niño o niña, o diga por qué es igual.',
};
