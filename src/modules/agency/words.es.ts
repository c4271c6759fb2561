import type { Translation } from '#platform/words/say.ts';
import type { words as english } from './words.en.ts';

/** Words of agency in Spanish. */
export const words: Translation<typeof english> = {
  problems: {
    'short-name-in-use': 'Otra organización tiene este nombre corto. Elija otro.',
    'no-such-organization': 'Esta organización no es de la agencia. Elija otra.',
    'no-such-office': 'Esta oficina no es de la agencia. Elija otra.',
    'area-version-overlaps': 'Este vecindario ya tiene un contorno para algunos de estos días. Primero termine ese.',
    'outline-needs-three-corners': 'Un contorno necesita tres esquinas o más',
    'ends-before-it-begins': 'El final debe ser después del comienzo',
    'already-a-holiday': 'Este día ya es feriado',
  },
};
