import type { Translation } from '#platform/words/say.ts';
import { cardWords } from './words/card.es.ts';
import { familyWords } from './words/family.es.ts';
import { formProblems, formWords } from './words/form.es.ts';
import { homeWords } from './words/home.es.ts';
import { licenseProblems, licenseWords } from './words/license.es.ts';
import { lifeProblems, lifeWords } from './words/life.es.ts';
import { pageWords } from './words/page.es.ts';
import { paperWords } from './words/paper.es.ts';
import type { words as english } from './words.en.ts';

/** Words of partnership-plan in Spanish. */
export const words: Translation<typeof english> = {
  ...cardWords,
  ...formWords,
  ...pageWords,
  ...paperWords,
  ...licenseWords,
  ...lifeWords,
  ...homeWords,
  ...familyWords,
  problems: {
    ...licenseProblems,
    ...formProblems,
    ...lifeProblems,
    'family-ties-missing': 'Escriba cómo {{name}} sigue cerca de su familia antes de que se firme el plan',
    'packet-open': '{{step}}: diga si se entregó, si no se sabe o si no hace falta, o prométalo para un día',
    'no-signer-for': 'No hay nadie nombrado que firme como {{capacity}}',
    'no-such-step': 'Este paso no es parte del plan',
    'promise-by-is-past': 'Elija hoy o un día posterior',
    'no-such-signer': 'Elija a alguien del personal',
    'plan-not-there': 'Aquí no hay ningún plan',
    'state-forbids': 'Como está el plan ahora, esto no se puede hacer',
    'no-caregivers': 'No se conoce a nadie que cuide a la niña o al niño; la carta necesita un nombre',
    why: { required: 'Diga por qué' },
    done: { required: 'Diga cuándo se hizo' },
    'in-the-future': 'Ese día todavía no llega',
  },
};
