import type { Translation } from '#platform/words/say.ts';
import type { hsdsWords as english } from './hsds-words.en.ts';

/** What was found in a directory that was brought, in Spanish. */
export const hsdsWords: Translation<typeof english> = {
  found: {
    'nothing-to-read': {
      is: 'No hay nada que esta importación pueda leer.',
      do: 'Traiga una carpeta, un archivo zip, un archivo JSON o un archivo CSV de un directorio.',
    },
    'unknown-file': {
      is: 'Esto no es parte de un directorio que se conozca aquí; por eso no se leyó.',
      do: 'No hace falta nada si no falta nada. Si no, nombre el archivo como lo hace el estándar.',
    },
    'unknown-column': {
      is: 'Esta columna no se conoce aquí; por eso no se leyó.',
      do: 'No hace falta nada si nadie la necesita. Si no, diga en un archivo de correspondencias qué es.',
    },
    'not-a-table': {
      is: 'Estas líneas no se pueden leer como tabla.',
      do: 'Exporte el archivo otra vez como CSV, con cada comilla dentro de una celda escrita dos veces.',
    },
    'not-json': {
      is: 'Desde aquí el archivo no es JSON.',
      do: 'Puede haberse cortado en el camino: tráigalo otra vez.',
    },
    'too-large': { is: 'Es más grande de lo que se puede leer.', do: 'Tráigalo en partes.' },
    'archive-broken': {
      is: 'El archivo comprimido no se puede abrir hasta el final.',
      do: 'Haga el zip otra vez, sin contraseña.',
    },
    'archive-too-large': {
      is: 'El archivo comprimido contiene más de lo que se puede leer.',
      do: 'Tráigalo en partes.',
    },
    'broken-encoding': {
      is: 'Algunos bytes del archivo no son letras en su codificación; se dejaron fuera.',
      do: 'Guarde el archivo en UTF-8 en el programa del que viene y tráigalo otra vez.',
    },
    'encoding-read-as': {
      is: 'El archivo no está escrito en UTF-8.',
      do: 'Mire algunos nombres con acentos. Si se ven mal, guarde el archivo en UTF-8.',
    },
    'mapping-not-readable': {
      is: 'El archivo de correspondencias dice algo que no se puede seguir.',
      do: 'Vea en la guía los nombres a los que puede corresponder una columna.',
    },
    'mapping-needed': {
      is: 'No se pudo saber qué columna de esta hoja tiene el nombre de la organización o del servicio.',
      do: 'Diga en un archivo de correspondencias qué columna es.',
    },
    'not-kept': {
      is: 'Esto no tiene lugar aquí y se dejó fuera.',
      do: 'No hace falta nada: queda en el directorio del que viene.',
    },
    missing: { is: 'Falta un valor que se necesita.', do: 'Agréguelo en el directorio del que viene.' },
    'too-long': { is: 'El texto es más largo de lo que se puede guardar; se dejó fuera.', do: 'Acórtelo.' },
    'control-characters': {
      is: 'Había caracteres que no se pueden guardar; se quitaron.',
      do: 'Mire si el texto está como debe.',
    },
    formula: {
      is: 'Una hoja de cálculo lo ejecutaría como fórmula. Se guarda como texto.',
      do: 'Mire si es lo que se quería decir.',
    },
    'not-a-number': { is: 'No es un número que pueda estar aquí; se dejó fuera.', do: 'Escriba solo cifras.' },
    'not-a-day': { is: 'Ese día no existe; se dejó fuera.', do: 'Escriba los días así: 2026-03-01.' },
    'day-without-year': {
      is: 'Este día no tiene año; se tomó como un día de este año.',
      do: 'Escriba el año, o traiga el directorio otra vez el año que viene.',
    },
    'not-a-time': { is: 'No es una hora del día; se dejó fuera.', do: 'Escriba las horas así: 09:00 y 17:30.' },
    'time-read-as': {
      is: 'La hora no está escrita como en el estándar, pero se pudo leer.',
      do: 'No hace falta nada. Para estar seguro, escriba 09:00.',
    },
    'not-yes-or-no': { is: 'No dice ni sí ni no; se dejó fuera.', do: 'Escriba true o false.' },
    'unknown-code': {
      is: 'El estándar no conoce este valor; se dejó fuera.',
      do: 'Use uno de los valores del estándar.',
    },
    'unknown-language': {
      is: 'No se conoce ningún idioma con este nombre o código. El nombre se guardó, pero nadie encuentra el servicio por él.',
      do: 'Escriba el código del idioma, como es, o su nombre en inglés.',
    },
    'not-an-email': {
      is: 'No es un correo electrónico; se dejó fuera.',
      do: 'Corríjalo en el directorio del que viene.',
    },
    'not-a-url': { is: 'No es una dirección de internet; se dejó fuera.', do: 'Escríbala con https:// delante.' },
    'not-a-zip': { is: 'No es un código postal; se dejó fuera.', do: 'Escriba cinco cifras, o cinco y cuatro.' },
    'zip-mended': {
      is: 'El código postal había perdido el primer cero; se le devolvió.',
      do: 'No hace falta nada: las hojas de cálculo lo quitan.',
    },
    'not-a-country': { is: 'No es un código de país; se tomó US.', do: 'Escriba dos letras.' },
    'phone-letters': { is: 'El número estaba escrito con letras; se guardaron sus cifras.', do: 'No hace falta nada.' },
    'phone-several': {
      is: 'Había varios números en una celda; se tomó el primero.',
      do: 'Dé a cada número su propia fila.',
    },
    'phone-words': {
      is: 'Había palabras junto al número; se guardó el número.',
      do: 'Ponga las palabras en la descripción del número.',
    },
    'phone-fragment': {
      is: 'Es solo una parte de un número de teléfono; no se tomó.',
      do: 'Escriba el número completo con su código de área.',
    },
    'phone-impossible': {
      is: 'No puede haber un número de teléfono así; no se tomó.',
      do: 'Pregunte el número a la organización.',
    },
    'coordinates-impossible': {
      is: 'No hay tal lugar en la tierra; las coordenadas se dejaron fuera.',
      do: 'Busque la dirección otra vez.',
    },
    'coordinates-in-the-sea': {
      is: 'Las coordenadas están en el mar; se dejaron fuera.',
      do: 'Busque la dirección otra vez.',
    },
    'coordinates-elsewhere': {
      is: 'Las coordenadas están en otro estado que la dirección; se dejaron fuera.',
      do: 'Busque la dirección otra vez.',
    },
    'coordinates-swapped': {
      is: 'Latitud y longitud estaban cambiadas; se pusieron en orden.',
      do: 'No hace falta nada.',
    },
    'blank-key': {
      is: 'La fila no tiene clave.',
      do: 'Las filas a las que otras se refieren la necesitan. Para las demás se hizo una con lo que dicen.',
    },
    'key-twice': {
      is: 'Otra fila tiene esta clave y dice otra cosa. Se tomó la primera.',
      do: 'Dé otra clave a una de ellas.',
    },
    'same-row-twice': { is: 'La misma fila está dos veces; se tomó una.', do: 'No hace falta nada.' },
    'nothing-with-this-key': {
      is: 'Nada en el directorio tiene la clave que se nombra aquí.',
      do: 'Traiga la fila a la que pertenece, o corrija la clave.',
    },
    'belongs-to-refused': {
      is: 'Pertenece a una fila que no se tomó.',
      do: 'Corrija esa fila y traiga el directorio otra vez.',
    },
    'belongs-to-nothing': {
      is: 'No dice a qué pertenece.',
      do: 'Nombre la organización, el servicio o el lugar al que pertenece.',
    },
    'says-nothing': { is: 'La fila no dice nada que se pueda guardar.', do: 'Quítela, o complétela.' },
    'closes-before-it-opens': {
      is: 'Cierra antes de abrir; este horario no se tomó.',
      do: 'Una hora de la tarde necesita p. m. Un horario que pasa la medianoche necesita dos filas.',
    },
    'ages-in-the-wrong-order': {
      is: 'La edad mínima es mayor que la máxima; se dejaron fuera las dos.',
      do: 'Pregunte a la organización para quién es.',
    },
    'days-in-the-wrong-order': {
      is: 'Termina antes de empezar; se dejaron fuera los dos días.',
      do: 'Corrija los días.',
    },
    'more-free-than-there-are': {
      is: 'Hay más lugares libres de los que existen; se dejó fuera cuántos hay.',
      do: 'Pregunte a la organización.',
    },
    'own-ancestor': {
      is: 'Sería su propio antepasado; se guardó sin aquello de lo que depende.',
      do: 'Corrija de qué depende.',
    },
    'kept-confidential': {
      is: 'Aquí encuentra ayuda quien huye de la violencia en casa: no se guardaron dirección, coordenadas ni cómo llegar.',
      do: 'No hace falta nada. Se encuentra por necesidad, palabras e idioma, nunca por lugar.',
    },
    'said-by-people': {
      is: 'Personas de aquí dijeron otra cosa. Queda lo suyo; lo otro se les propone.',
      do: 'Decida sobre la propuesta en el directorio.',
    },
    'no-longer-named': {
      is: 'Está aquí, y el directorio ya no lo nombra. Se propone quitarlo.',
      do: 'Decida sobre la propuesta en el directorio.',
    },
    'likely-the-same': {
      is: 'Parece que esta organización ya está aquí por otra parte. Se tomó, y se propone como la misma.',
      do: 'Decida sobre la propuesta en el directorio.',
    },
    'database-refused': {
      is: 'La base de datos no tomó una fila; por eso no se tomó nada.',
      do: 'Envíe el nombre que se muestra a quien mantiene Alongside.',
    },
  },
  told: {
    rows_one: 'La nombra {{count}} fila.',
    rows_other: 'La nombran {{count}} filas.',
    line: 'La otra está en la línea {{line}}.',
    through: 'Hasta la línea {{through}}.',
  },
};
