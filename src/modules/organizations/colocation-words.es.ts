import type { Translation } from '#platform/words/say.ts';
import type { colocationWords as english } from './colocation-words.en.ts';

export const colocationWords: Translation<typeof english> = {
  schedule: {
    tab: 'Bajo el mismo techo | Alongside',
    title: 'Bajo el mismo techo',
    lead: 'Días en que una organización y una de nuestras oficinas trabajan bajo el mismo techo',
    none: 'Todavía no se han anotado días así.',
    day: 'Día',
    hours: 'Desde y hasta',
    organization: 'Organización',
    note: 'Cómo llegar y por quién preguntar',
    until: 'hasta el {{day}}',
    from: 'desde el {{day}}',
    where: 'Dónde',
    inOffice: 'En nuestra oficina',
  },
  form: {
    tab: 'Días bajo el mismo techo | Alongside',
    title: 'Días bajo el mismo techo',
    standing: 'Días vigentes',
    none: 'Ninguno.',
    end: 'Terminar hoy',
    office: 'Oficina',
    weekday: 'Día de la semana',
    beginsAt: 'Desde las',
    endsAt: 'Hasta las',
    since: 'A partir del',
    until: 'Último día, si lo hay',
    locationId: '¿Dónde?',
    noLocation: 'En nuestra oficina',
    note: 'Cómo llegar y por quién preguntar',
    noteHint: 'Líneas y paradas de autobús, en qué piso. Lo lee todo el personal.',
    save: 'Guardar este día',
    done_saved: 'El día se ha guardado.',
    done_ended: 'El día ha terminado.',
  },
};
