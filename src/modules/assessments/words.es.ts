import type { Translation } from '#platform/words/say.ts';
import { instrumentProblems, instrumentWords } from './instruments/words.instruments.es.ts';
import type { words as english } from './words.en.ts';

/** Words of assessments in Spanish. */
export const words: Translation<typeof english> = {
  ...instrumentWords,
  form: {
    tab: 'Anotar una necesidad | Alongside',
    title: '¿Qué hace falta?',
    person: '¿Para quién?',
    kind: 'Tipo de necesidad',
    words: 'En palabras',
    urgency: '¿Qué tan urgente es?',
    toldBy: '¿Quién lo dijo?',
    since: 'Se sabe desde',
    waitsFor: '¿Qué impide cubrirla?',
    waitsForEmpty: 'Nada todavía',
    save: 'Anotarla',
  },
  end: {
    tab: 'Terminar una necesidad | Alongside',
    title: '¿Por qué terminó?',
    why: 'Por qué',
    endedOn: 'Desde',
    over: 'Esta necesidad ya terminó.',
    save: 'Terminarla',
  },
  endedWhy: {
    met: 'Está atendida',
    'no-longer': 'Ya no hace falta',
    declined: 'La familia no quiere ayuda con esto',
    moved: 'Se mudaron',
    mistake: 'Se anotó por error',
  },
  urgencies: { safety: 'Seguridad: ahora mismo', soon: 'Pronto', routine: 'En el plazo habitual' },
  toldBy: {
    worker: 'La persona a cargo del caso',
    child: 'La niña o el niño',
    parent: 'La madre o el padre',
    caregiver: 'Las personas cuidadoras',
    provider: 'Un servicio',
    school: 'La escuela',
    court: 'El tribunal',
    screening: 'Una evaluación',
    intake: 'La recepción',
  },
  waitsFor: {
    'no-provider': 'Ningún servicio lo ofrece',
    'waiting-list': 'Una lista de espera',
    transport: 'Cómo llegar',
    language: 'Idioma',
    refused: 'Se rechazó',
    cost: 'Costo',
    other: 'Otra cosa',
  },
  problems: {
    ...instrumentProblems,
    'in-the-future': 'Este día todavía no ha llegado',
    'not-one-of': 'Elija una opción de la lista',
    'tell-your-worker': 'Por favor dígaselo a la persona a cargo del caso. Aquí no se escribe.',
    'nobody-to-ask': 'Ahora nadie está a cargo de su caso y nadie lo leería aquí. Por favor llámenos. {{phone}}',
    'need-is-over': 'Esta necesidad ya terminó',
    'ends-before-it-begins': 'El final debe ser después del comienzo',
  },
};
