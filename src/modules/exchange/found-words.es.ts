import type { Translation } from '#platform/words/say.ts';
import type { foundWords as found, toldWords as told } from './found-words.en.ts';

/** What was found in an extract, in Spanish. */
export const foundWords: Translation<typeof found> = {
  'encoding-read-as': {
    is: 'El archivo no está escrito en UTF-8.',
    do: 'Mire algunos nombres con acentos. Si se ven mal, guarde el archivo en UTF-8 y tráigalo otra vez.',
  },
  'separator-read-as': {
    is: 'Las celdas no están separadas por comas.',
    do: 'No hace falta nada: se leyó de todos modos.',
  },
  'byte-order-mark': {
    is: 'El archivo empieza con una marca de orden de bytes.',
    do: 'No hace falta nada: la escriben las hojas de cálculo, y se dejó fuera.',
  },
  'broken-encoding': {
    is: 'Algunos bytes del archivo no son letras en su codificación.',
    do: 'Guarde el archivo en UTF-8 en el programa del que viene y tráigalo otra vez.',
  },
  'not-a-table': {
    is: 'Estas líneas no se pueden leer como tabla.',
    do: 'Exporte el archivo otra vez como CSV, con cada comilla dentro de una celda escrita dos veces.',
  },
  'unknown-file': {
    is: 'Ningún archivo del conjunto se llama así; por eso no se leyó.',
    do: 'Póngale el nombre que está en la lista de archivos, o nómbrelo en un archivo de correspondencias.',
  },
  'file-missing': {
    is: 'El archivo de correspondencias nombra un archivo que no está en el extracto.',
    do: 'Traiga también ese archivo, o corrija su nombre en el archivo de correspondencias.',
  },
  'file-twice': { is: 'Dos archivos del extracto tienen este nombre.', do: 'Deje uno de los dos, o junte sus filas.' },
  'unknown-column': {
    is: 'El conjunto no tiene esta columna; por eso no se leyó.',
    do: 'Déjela si no hace falta. Si no, póngale el nombre de la lista, o nómbrela en un archivo de correspondencias.',
  },
  'column-twice': {
    is: 'Dos columnas del archivo tienen este nombre.',
    do: 'Deje una, o cámbiele el nombre a la otra.',
  },
  'column-missing': {
    is: 'Falta una columna que cada fila necesita.',
    do: 'Agregue la columna, o diga en un archivo de correspondencias cuál es.',
  },
  'archive-broken': {
    is: 'El archivo comprimido no se puede abrir hasta el final.',
    do: 'Tal vez se cortó en el camino. Haga el zip otra vez, sin contraseña, y tráigalo de nuevo.',
  },
  'archive-too-large': {
    is: 'El archivo comprimido contiene más de lo que se puede leer.',
    do: 'Tráigalo por partes, o con el comando en el servidor.',
  },
  'nothing-to-read': {
    is: 'No hay nada en él que esta importación lea.',
    do: 'Mire en la lista de archivos cómo se tienen que llamar.',
  },
  'another-agency': {
    is: 'El extracto nombra a otra agencia.',
    do: 'Tráigalo a la agencia de la que es, o corrija el nombre corto de la agencia en el archivo.',
  },
  'agency-not-here': {
    is: 'La agencia que nombra no está en este servidor.',
    do: 'Mire el nombre corto de la agencia.',
  },
  'mapping-not-readable': {
    is: 'El archivo de correspondencias dice algo que no se puede seguir.',
    do: 'Corríjalo en el lugar que se nombra, y tráigalo otra vez con el extracto.',
  },
  'xml-not-readable': {
    is: 'El archivo XML no se puede leer como archivo AFCARS de cuidado fuera del hogar.',
    do: 'Expórtelo otra vez del sistema que envía el informe federal.',
  },
  missing: {
    is: 'Una celda que hace falta está vacía.',
    do: 'Complétela. Si no se sabe nada, la lista dice qué código lo expresa.',
  },
  'too-long': { is: 'El texto es más largo que el espacio que hay.', do: 'Acórtelo.' },
  'unreadable-characters': {
    is: 'El texto tiene caracteres que no se pueden guardar.',
    do: 'Quite los caracteres de control; guarde el archivo en UTF-8 si las letras se ven mal.',
  },
  'not-a-day': { is: 'Esto no está escrito como un día.', do: 'Escriba año, mes y día: 2026-03-01.' },
  'impossible-day': { is: 'Ese día no existe.', do: 'Busque el día en el sistema actual.' },
  'not-a-moment': {
    is: 'Esto no está escrito como un momento.',
    do: 'Escriba día y hora: 2026-03-01T14:30, con la diferencia con UTC cuando no es la hora de la agencia.',
  },
  'not-yes-or-no': { is: 'Aquí solo se entiende yes o no.', do: 'Escriba yes o no, o deje la celda vacía.' },
  'not-a-number': { is: 'Esto no es un número.', do: 'Escriba solo dígitos.' },
  'out-of-bounds': { is: 'El número está fuera de lo posible.', do: 'Busque el número en el sistema actual.' },
  'unknown-code': {
    is: 'Este código no está en la lista.',
    do: 'Use un código de la lista, o diga en un archivo de correspondencias cuál de ellos significa.',
  },
  'not-an-ssn': {
    is: 'Nunca se dio un número de Seguro Social así.',
    do: 'Escriba nueve dígitos, o deje la celda vacía.',
  },
  'day-taken-as-moment': {
    is: 'Un día sin hora: se tomó el comienzo de ese día.',
    do: 'Escriba también la hora, donde se sabe.',
  },
  'too-many-cells': {
    is: 'La fila tiene más celdas que columnas el archivo.',
    do: 'Tal vez hay un separador dentro de una celda: ponga esa celda entre comillas.',
  },
  'key-twice': {
    is: 'Varias filas distintas tienen la misma clave.',
    do: 'Dé a cada fila una clave propia, o deje una de ellas.',
  },
  'joined-with-another': {
    is: 'Esta fila decía lo mismo que una de la persona con la que se unió.',
    do: 'No hace falta nada: está en el expediente de esa persona.',
  },
  'same-row-twice': { is: 'La misma fila está otra vez en el archivo.', do: 'No hace falta nada: se leyó una vez.' },
  'nothing-with-this-key': {
    is: 'Ninguna fila con esta clave está en el extracto, y ninguna llegó antes.',
    do: 'Agregue la fila a la que se refiere, o corrija la clave.',
  },
  'belongs-to-refused': {
    is: 'Se refiere a una fila que no se pudo tomar.',
    do: 'Corrija aquella fila; esta la sigue.',
  },
  'ends-before-it-begins': { is: 'Termina antes de empezar.', do: 'Busque las dos fechas en el sistema actual.' },
  'in-the-future': { is: 'Esto todavía no ha pasado.', do: 'Busque la fecha en el sistema actual.' },
  'before-birth': {
    is: 'Esto es anterior al nacimiento de la persona.',
    do: 'Busque las dos fechas: una es de otra persona.',
  },
  'dies-before-birth': { is: 'La persona habría muerto antes de nacer.', do: 'Busque las dos fechas.' },
  'precision-without-day': {
    is: 'La exactitud con que se conoce la fecha de nacimiento no va con la fecha.',
    do: 'Escriba unknown donde no hay fecha, y otro código donde la hay.',
  },
  'related-to-self': {
    is: 'Una persona está anotada como familiar de sí misma.',
    do: 'Corrija una de las dos claves.',
  },
  'own-ancestor': {
    is: 'Si se siguen hacia arriba, estos padres llevan de vuelta a la misma persona.',
    do: 'Una de las líneas de este círculo está al revés.',
  },
  'taken-already': { is: 'Otra fila ya tiene esto.', do: 'Dele otro, o deje fuera una de las dos filas.' },
  overlaps: {
    is: 'Dos filas valen al mismo tiempo donde solo puede valer una.',
    do: 'Termine la primera cuando empieza la segunda.',
  },
  'outside-care': {
    is: 'La niña o el niño no estuvo bajo cuidado todo ese tiempo.',
    do: 'Corrija las fechas, o traiga la separación del hogar que las abarca.',
  },
  'case-without-worker': {
    is: 'Durante un tiempo nadie estuvo a cargo del caso.',
    do: 'Nombre en primary_workers a quien lo estuvo, sin huecos.',
  },
  'exit-without-reason': {
    is: 'La niña o el niño salió del cuidado y falta el motivo.',
    do: 'Escriba el motivo como código.',
  },
  'reason-without-exit': {
    is: 'Hay un motivo para salir del cuidado, y ningún día.',
    do: 'Escriba el día, o deje el motivo vacío mientras está bajo cuidado.',
  },
  'home-or-person': {
    is: 'Una ubicación es con un hogar o con una persona: una de las dos cosas.',
    do: 'Complete una de las dos claves y deje vacía la otra.',
  },
  'home-kind-and-setting': {
    is: 'El tipo de ubicación no va con ese tipo de hogar.',
    do: 'Se toma tal como está. Mire si es correcto el tipo de ubicación o el de hogar.',
  },
  'card-denies-allergies': {
    is: 'La tarjeta dice que no hay alergias, y el extracto tiene una.',
    do: 'Escriba listed en la tarjeta, o termine la alergia.',
  },
  'card-denies-medicines': {
    is: 'La tarjeta dice que no hay medicinas, y el extracto tiene una.',
    do: 'Escriba listed en la tarjeta, o termine la medicina.',
  },
  'ages-run-downwards': { is: 'La edad menor es más alta que la mayor.', do: 'Cámbielas de lugar.' },
  'another-child': {
    is: 'La separación del hogar que nombra es de otra niña u otro niño.',
    do: 'Corrija una de las dos claves.',
  },
  'likely-the-same-person': {
    is: 'Tal vez es una persona que ya está aquí.',
    do: 'Se guardan las dos. Quien puede ver a ambas decide en “Posibles duplicados”.',
  },
  'after-the-period': {
    is: 'Esto es posterior al fin del período del informe.',
    do: 'Se toma tal como está. Mire si es correcta la fecha, o el período del archivo.',
  },
  'elements-disagree': {
    is: 'Dos elementos del registro no van juntos.',
    do: 'Busque los dos en el sistema actual.',
  },
  'entered-late': {
    is: 'Se anotó más tarde de lo que pide la regla del informe.',
    do: 'No hace falta nada: el día en que se anotó se guarda tal como se informó.',
  },
  'kept-in-report-only': {
    is: 'Todavía no hay un lugar para esto en el expediente.',
    do: 'No hace falta nada: se guarda con el registro informado, tal como estaba en el archivo.',
  },
  'not-as-specified': {
    is: 'Esto no está escrito como lo pide la especificación del archivo.',
    do: 'Se toma tal como está. El sistema federal tal vez no lo acepte.',
  },
  'record-too-large': {
    is: 'El registro tiene más elementos que el de cualquier niña o niño.',
    do: 'Expórtelo otra vez; tal vez falta una etiqueta de cierre.',
  },
  'same-day-twice': {
    is: 'Dos lugares donde vivió empiezan el mismo día.',
    do: 'Se toma el que está después en el archivo; los dos se guardan en el registro informado.',
  },
  'unknown-element': {
    is: 'La especificación no conoce este elemento; por eso no se leyó.',
    do: 'No hace falta nada: se guarda con el registro informado.',
  },
  'database-refused': {
    is: 'La base de datos tiene una regla que el extracto en su conjunto no cumple.',
    do: 'Envíe el nombre de la regla a quienes cuidan este servidor.',
  },
};

/** What is known more closely of one row, in Spanish. */
export const toldWords: Translation<typeof told> = {
  'encoding-read-as': { plain: 'Se leyó como {{encoding}}.' },
  'separator-read-as': { plain: 'El separador es {{separator}}.' },
  'not-a-table': {
    empty: 'No hay nada en él.',
    'not-text': 'Es un libro de cálculo, una imagen, o un texto en una codificación que nadie indicó.',
    quote: 'Una comilla está donde no puede estar, o nunca se cierra.',
    'row-too-long': 'Una fila tiene más de un millón de caracteres.',
  },
  'archive-broken': {
    'not-a-zip': 'No es un zip, o se cortó.',
    name: 'Un nombre en él lleva fuera del archivo.',
    encrypted: 'Está protegido con una contraseña.',
    method: 'Está comprimido de una manera que aquí no se puede abrir.',
    content: 'Lo que contiene está cortado, o no es lo que se comprimió.',
  },
  'archive-too-large': {
    size: 'Descomprimido es más grande que el límite.',
    density: 'Está más comprimido que cualquier tabla.',
    'too-many-files': 'Contiene demasiados archivos.',
  },
  'mapping-not-readable': {
    'not-json': 'No es JSON.',
    'too-large': 'Pasa de 1 MB.',
    'unknown-name': 'No hay tal archivo, columna o ajuste.',
    'left-out': 'Aquí falta algo que hace falta.',
    'wrong-kind': 'Aquí va otro tipo de valor.',
    'date-format': 'No distingue año, mes y día.',
    'pivot-missing': 'Los años tienen dos dígitos, y nada dice de qué siglo son.',
    'yes-and-no': 'La misma palabra significa sí y no.',
    'said-twice': 'La columna tiene un valor fijo y una columna suya.',
    'not-for-this-column': 'La columna no puede contener esto.',
  },
  'xml-not-readable': {
    empty: 'No hay nada en él.',
    encoding: 'Su codificación no se puede leer.',
    'not-well-formed': 'No está bien formado, en la línea {{line}}.',
    truncated: 'Termina antes de estar completo.',
    doctype: 'Tiene una declaración de tipo de documento, que ningún archivo AFCARS tiene.',
    'not-afcars': 'Es otro tipo de archivo XML.',
    'assistance-file':
      'Es el archivo de asistencia a la adopción y la tutela; el de cuidado fuera del hogar es el otro.',
    'too-deep': 'Sus elementos están demasiado anidados, en la línea {{line}}.',
    'too-many-attributes': 'Un elemento tiene demasiados atributos, en la línea {{line}}.',
  },
  'too-long': { plain: 'Hay espacio para {{most}} caracteres.' },
  'out-of-bounds': { plain: 'De {{least}} a {{most}}.' },
  'unknown-code': { plain: 'La lista: {{codes}}.' },
  'another-agency': { plain: 'En la línea {{line}}.' },
  'too-many-cells': { plain: '{{cells}} celdas para {{columns}} columnas.' },
  'key-twice': { plain: '{{times}} filas, la primera en la línea {{first}}.' },
  'same-row-twice': { plain: 'Como en la línea {{first}}.' },
  'nothing-with-this-key': { plain: 'Se buscó en {{in}}.' },
  'belongs-to-refused': { plain: 'En {{in}}, línea {{line}}.' },
  'ends-before-it-begins': { plain: 'Empieza {{from}}.' },
  'before-birth': { plain: 'Nacimiento: {{born}}.' },
  'dies-before-birth': { plain: 'Nacimiento: {{born}}.' },
  'taken-already': { line: 'Lo tiene la línea {{line}}.' },
  overlaps: { line: 'Con la línea {{line}}.', here: 'Con una fila que ya está aquí.' },
  'case-without-worker': { plain: 'Desde {{since}}.' },
  'home-kind-and-setting': { plain: 'El hogar es de tipo {{kind}}.' },
  'elements-disagree': { plain: 'Con {{with}}.' },
  'entered-late': { plain: 'Por {{days}} días.' },
  'same-day-twice': { plain: 'El otro empieza en la línea {{line}} del archivo.' },
  'database-refused': { plain: 'En {{table}}.' },
};
