import type { Translation } from '#platform/words/say.ts';
import type { lifeWords as english, lifeProblems as englishProblems } from './life.en.ts';

/** Words of what lives on a plan, in Spanish. */
export const lifeWords: Translation<typeof english> = {
  life: {
    editedAfterSigning: 'Se cambiaron las palabras después de que alguien firmó.',
    promiseChanged: 'La promesa se cambió.',
    orderChanged: 'Una orden cambió quién participa en este plan.',
    takenBack: 'Se retiraron las palabras.',
  },
  saidBy: {
    child: 'La niña o el niño',
    family: 'La familia',
    caregiver: 'Las personas cuidadoras',
    worker: 'La agencia',
  },
  ways: { online: 'En línea', telephone: 'Por teléfono', paper: 'En papel', in_person: 'En persona' },
  wordKinds: { wish: 'Un deseo', routine: 'Una rutina', comment: 'Un comentario' },
  balance: {
    plans_in_force: {
      label: 'Planes de Colaboración vigentes',
      definition: 'Niñas y niños que viven donde hace falta un plan y tienen uno vigente hoy, del total.',
    },
    promises_kept_agency: {
      label: 'Promesas que la agencia cumplió a tiempo',
      definition:
        'De las promesas de la agencia para este tiempo, las cumplidas en su día. No cuentan las que ya no hacen falta.',
    },
    promises_kept_caregivers: {
      label: 'Promesas que las personas cuidadoras cumplieron a tiempo',
      definition:
        'De las promesas de las personas cuidadoras para este tiempo, las cumplidas en su día. No cuentan las que ya no hacen falta.',
    },
    talks_open: {
      label: 'Conversaciones pedidas',
      definition: 'Conversaciones sobre una promesa que alguien pidió y que todavía no se han tenido.',
    },
    talks_held: {
      label: 'Conversaciones realizadas',
      definition: 'Conversaciones sobre una promesa realizadas en este tiempo. Conversar no cuenta en contra de nadie.',
    },
    proposals_answered: {
      label: 'Propuestas respondidas',
      definition: 'Cambios propuestos en este tiempo por quienes firman, y cuántos tienen una respuesta con su motivo.',
    },
    days_to_answer: {
      label: 'Días hasta la respuesta',
      definition:
        'La mediana de días desde una propuesta de este tiempo hasta su respuesta. La mitad se respondió antes.',
    },
    packet_complete: {
      label: 'Información entregada completa',
      definition:
        'Planes en los que cada parte de la información se entregó, o se dijo que no se sabe o no hace falta.',
    },
    plans_late: {
      label: 'Planes después de su día',
      definition: 'Niñas y niños que viven donde hace falta un plan y no tienen uno vigente después del día debido.',
    },
    longest_late: {
      label: 'El tiempo más largo sin plan',
      definition: 'Días desde que se debía el más antiguo de estos planes.',
    },
    tasks_overdue: {
      label: 'Tareas después de su día',
      definition: 'Tareas abiertas cuyo día es una fecha legal o una promesa a alguien, después de ese día.',
    },
  },
  sheet: {
    title: 'Las rutinas de {{name}}',
    lead: 'Así han sido los días de {{name}}. Esta hoja es para usted.',
    page: 'En palabras de {{name}}, hasta donde es posible',
    routines: 'De las personas que cuidaron a {{name}}',
    nothing: 'Todavía no hay nada escrito',
    saidBy: '{{who}}, {{day}}',
    translatedBy: 'Traducción: {{who}}',
    after:
      'Puede llamar a la persona a cargo del caso con cualquier pregunta, también después del regreso de {{name}}.',
  },
};

export const lifeProblems: Translation<typeof englishProblems> = {
  'tells-the-home':
    'La familia también lee esto. Quite el apellido, la calle o el teléfono de las personas cuidadoras y use nombres de pila.',
  'signed-already': 'Alguien ya firmó esto. Si se cambia, se pide a todas las personas que firmen de nuevo.',
  'plan-is-over': 'Este plan terminó. Hay otro, o ya no se necesita.',
  'not-your-side': 'El otro lado escribe esto',
  'changed-meanwhile': 'Alguien escribió aquí después de que usted abrió la página. Léalo y escriba de nuevo.',
  'nothing-to-sign-off': 'Escriba primero algo sobre el cambio y después ponga el nombre',
  'promise-already-kept': 'Esta promesa está marcada como cumplida',
  'promise-already-released': 'Esta promesa ya no hace falta',
  'own-promise': 'El otro lado dice cuándo una promesa ya no hace falta. Usted puede pedir una conversación.',
  'talk-already-asked': 'Ya se pidió una conversación sobre esto',
  'talk-already-held': 'Esta conversación ya está anotada',
  'not-on-this-side': 'Elija a alguien del lado que promete',
  'not-a-caregiver': 'Esto es para las personas que cuidan ahora a la niña o al niño',
  'not-a-parent': 'Elija a la madre o al padre del caso',
  'not-your-words': 'Solo quien lo dijo, o quien lo anotó en su nombre, puede retirarlo',
  'already-taken-back': 'Estas palabras ya se retiraron',
  'limited-already': 'En esos días ya vale una orden sobre esta persona',
  'limit-is-over': 'Esta orden ya no vale',
  'ends-before-it-begins': 'El último día no puede ser anterior al primero',
  'nothing-asked': 'Hoy no se pregunta nada sobre este plan',
  'parent-without-account': 'Esta persona no tiene cuenta. Imprima la hoja y entréguela.',
  'page-is-empty': 'Nada de la página es todavía para la familia',
  'answered-already': 'Esto ya tiene respuesta',
  'not-an-answer-to-this': 'Elija una respuesta que corresponda a lo que se preguntó',
  'not-a-language': 'Elija un idioma',
  'same-language': 'Elija un idioma distinto del idioma en que se dijo',
  'too-long': 'Es demasiado largo. Use como máximo {{max}} caracteres.',
  'too-far-ahead': 'Este día está demasiado lejos',
  'day-is-past': 'Elija hoy o un día posterior',
  'before-it-was-asked': 'La conversación no puede ser anterior al día en que se pidió',
  'not-an-amount': 'Escriba una cantidad de 0 a 10,000 dólares',
  'not-a-number-of-days': 'Escriba un número de días de 0 a 365',
  words: { required: 'Escriba las palabras' },
  who: { required: 'Diga de quién es la promesa' },
  subject: { required: 'Diga de qué trata la conversación' },
  translatedBy: { required: 'Diga de quién es la traducción' },
  translation: { required: 'Escriba la traducción' },
  orderWords: { required: 'Diga cuál orden es y de qué día' },
  score: { 'not-one-of': 'Elija un número del 1 al 5' },
};
