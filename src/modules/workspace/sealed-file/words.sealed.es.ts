import type { sealedWords as english } from './words.sealed.en.ts';

/** Words of a sealed file that an order of a court opens, in Spanish (not reviewed yet). */
export const sealedWords: typeof english = {
  sealedFile: {
    metaTitle: 'Un expediente sellado | Alongside',
    over: 'Abierto por orden de la corte',
    back: 'Expedientes abiertos para mí',
    written:
      'Quedó anotado que usted abrió este expediente. No se puede cambiar nada en él, y lo que usted lee no se cuenta más allá de lo que la orden permite.',
    emptySection: 'No hay nada anotado.',
  },
};
