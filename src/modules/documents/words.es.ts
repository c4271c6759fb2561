import type { Translation } from '#platform/words/say.ts';
import { holdProblems, holdWords } from './legal-hold/words.hold.es.ts';
import type { words as english } from './words.en.ts';

/** Words of documents in Spanish. */
export const words: Translation<typeof english> = {
  ...holdWords,
  list: {
    download: 'Guardar “{{title}}” en este aparato',
    dated: 'con fecha {{day}}',
    added: 'agregado el {{day}}',
    addedByMe: 'usted lo agregó el {{day}}',
  },
  page: {
    metaTitle: 'Documentos | Alongside',
    title: 'Papeles',
    add: 'Agregar un papel',
    none: 'Todavía no hay papeles, o ninguno que usted pueda ver',
    replace: 'Versión más nueva',
    wholeFile: 'Solicitudes del expediente completo',
    older: 'Versiones anteriores',
    byKind:
      'Quién puede abrir un papel depende de qué es: un papel de salud se abre con salud, uno de la corte con el caso.',
    reported: 'Lo que dijo el informe federal (período que terminó el {{day}})',
    'done-added': 'El papel está en el expediente',
    'done-replaced': 'La versión más nueva está en el expediente; la anterior se conserva',
  },
  own: {
    metaTitle: 'Papeles que usted agregó | Alongside',
    title: 'Papeles sobre {{name}}',
    lead: 'Lo que usted agrega llega a la persona a cargo del caso. Usted conserva lo que agregó, también después de que {{name}} cambie de hogar.',
    add: 'Agregar un papel o una foto',
    none: 'Todavía no ha agregado nada',
    'done-added': 'Gracias. La persona a cargo del caso ya lo tiene.',
  },
  form: {
    metaTitle: 'Agregar un papel | Alongside',
    heading: 'Agregue un papel',
    replaceHeading: 'Agregue una versión más nueva',
    replaceLead: 'La versión anterior queda en el expediente.',
    kind: '¿Qué es?',
    title: 'Título',
    titleHint: 'Sin nombres de otras personas',
    dated: 'Fecha que aparece en el papel',
    file: 'El archivo',
    fileAgain: 'Por favor elija el archivo de nuevo: el navegador no lo conserva.',
    limits: 'PDF, foto (JPEG, PNG, WebP) o texto simple, hasta 12 MB. Se quita de la foto dónde y cuándo se tomó.',
    save: 'Agregar',
    paper: '¿Sin escáner o internet? Entregue el papel a la persona a cargo del caso: vale igual.',
  },
  problems: {
    ...holdProblems,
    kind: { required: 'Elija qué es' },
    title: { required: 'Póngale un título' },
    'kind-not-yours': 'Elija una de las respuestas',
    'file-missing': 'Elija un archivo',
    'file-too-large': 'Este archivo pasa de 12 MB',
    'file-kind-not-taken': 'Este tipo de archivo no se puede guardar. Envíe un PDF, una foto o texto simple.',
    'file-is-heic':
      'Esta foto tiene un formato que solo algunos teléfonos abren (HEIC). Envíela como JPEG: en un iPhone elija “Más compatible” en Cámara, Formatos, o tome una captura de la pantalla.',
    'file-disguised':
      'Lo que hay en este archivo no es lo que dice su nombre. Guárdelo de nuevo desde el programa con que se hizo.',
    'file-not-readable': 'Esta imagen está dañada o es demasiado grande para abrirla',
    'replaced-meanwhile': 'Alguien ya agregó una versión más nueva. Abra la lista de nuevo.',
  },
};
