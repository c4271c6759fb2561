import { layOutTimeInCare, type Stay } from '../drawings/time-in-care.ts';

/** The gallery's drawings; runs on the server. */
export type SampleDrawings = ReturnType<typeof sampleDrawings>;

const common = { today: '2026-11-23T15:00:00Z', timeZone: 'America/New_York' };

/** A usual time in care, a first day, and five years with many short stays. */
export function sampleDrawings(lang: 'en' | 'es') {
  const t = (en: string, es: string) => (lang === 'es' ? es : en);
  const usual: Stay[] = [
    {
      id: 'a',
      kind: 'shelter',
      label: t('Emergency home', 'Hogar de emergencia'),
      name: t('Vega home', 'Hogar Vega'),
      lasted: t('18 days', '18 días'),
      when: t('Dec 11 to Dec 29, 2025 · 18 days', '11 al 29 de dic. de 2025 · 18 días'),
      from: '2025-12-11T21:00:00Z',
      to: '2025-12-29T15:00:00Z',
    },
    {
      id: 'b',
      kind: 'kin',
      label: t('With kin', 'Con familia'),
      name: t('Aunt Noemí', 'Tía Noemí'),
      lasted: t('161 days', '161 días'),
      when: t('Dec 29, 2025 to Jun 8, 2026 · 161 days', '29 de dic. de 2025 a 8 de jun. de 2026 · 161 días'),
      from: '2025-12-29T15:00:00Z',
      to: '2026-06-08T14:00:00Z',
      inside: [
        {
          id: 'b1',
          kind: 'hospital',
          label: t('Hospital', 'Hospital'),
          when: t('Feb 3 to Feb 6', '3 al 6 de feb.'),
          from: '2026-02-03T10:00:00Z',
          to: '2026-02-06T18:00:00Z',
        },
      ],
    },
    {
      id: 'c',
      kind: 'trial-home',
      label: t('Trial home visit', 'Visita de prueba en casa'),
      name: t('with her mother', 'con su mamá'),
      lasted: t('42 days', '42 días'),
      when: t('Jun 8 to Jul 20, 2026 · 42 days', '8 de jun. a 20 de jul. de 2026 · 42 días'),
      note: t('Does not count toward 15 months', 'No cuenta para los 15 meses'),
      from: '2026-06-08T14:00:00Z',
      to: '2026-07-20T20:00:00Z',
    },
    {
      id: 'd',
      kind: 'foster',
      label: t('Foster home', 'Hogar de crianza'),
      name: t('Bellamy home', 'Hogar Bellamy'),
      lasted: t('123 days', '123 días'),
      when: t('Jul 20 to Nov 20, 2026 · 123 days', '20 de jul. a 20 de nov. de 2026 · 123 días'),
      from: '2026-07-20T20:00:00Z',
      to: '2026-11-20T17:00:00Z',
      inside: [
        {
          id: 'd1',
          kind: 'respite',
          label: t('Respite weekend', 'Fin de semana de respiro'),
          when: t('Sep 11 to Sep 13', '11 al 13 de sept.'),
          from: '2026-09-11T20:00:00Z',
          to: '2026-09-13T22:00:00Z',
        },
      ],
    },
    {
      id: 'e',
      kind: 'foster',
      label: t('Foster home, now', 'Hogar de crianza, hoy'),
      name: t('Rosales home', 'Hogar Rosales'),
      lasted: t('3 days', '3 días'),
      when: t('Since Nov 20, 2026', 'Desde el 20 de nov. de 2026'),
      from: '2026-11-20T17:00:00Z',
      to: null,
    },
  ];
  const rows = [
    {
      id: 'court',
      title: t('Court', 'Corte'),
      note: t('hearings and findings', 'audiencias'),
      marks: [
        { at: '2025-12-12T14:00:00Z', kind: 'held' as const, label: t('Shelter', 'Refugio') },
        { at: '2026-02-11T14:00:00Z', kind: 'held' as const, label: t('Case plan accepted', 'Plan aceptado') },
        { at: '2026-06-09T14:00:00Z', kind: 'held' as const, label: t('6-month review', 'Revisión de 6 meses') },
        { at: '2026-12-08T15:30:00Z', kind: 'ahead' as const, label: t('Dec 8: hearing', '8 de dic.: audiencia') },
      ],
    },
    {
      id: 'visits',
      title: t('Case manager', 'Persona a cargo del caso'),
      note: t('seen each month', 'visita cada mes'),
      marks: [
        '2026-01-14',
        '2026-02-17',
        '2026-03-12',
        '2026-04-15',
        '2026-05-12',
        '2026-06-17',
        '2026-07-16',
        '2026-08-13',
      ]
        .map(day => ({ at: `${day}T18:00:00Z`, kind: 'done' as const }))
        .concat([{ at: '2026-10-27T18:00:00Z', kind: 'done' as const }]),
    },
  ];
  const first: Stay[] = [
    {
      id: 'x',
      kind: 'kin',
      label: t('With kin', 'Con familia'),
      name: t('Grandmother Inés', 'Abuela Inés'),
      lasted: t('first day', 'primer día'),
      when: t('Since today, 9:40 AM', 'Desde hoy, 9:40 a. m.'),
      from: '2026-11-23T14:40:00Z',
      to: null,
    },
  ];
  return {
    usual: layOutTimeInCare({
      ...common,
      lang,
      row: { title: t('Where Luz lived', 'Dónde vivió Luz'), note: t('5 places', '5 lugares') },
      stays: usual,
      rows,
    }),
    first: layOutTimeInCare({
      ...common,
      lang,
      row: { title: t('Where Eli lives', 'Dónde vive Eli'), note: t('1 place', '1 lugar') },
      stays: first,
    }),
    many: layOutTimeInCare({
      ...common,
      lang,
      row: { title: t('Where Theo lived', 'Dónde vivió Theo'), note: t('14 places', '14 lugares') },
      stays: manyStays(t),
    }),
  };
}

function manyStays(t: (en: string, es: string) => string): Stay[] {
  const days = [12, 3, 240, 1, 1, 30, 400, 9, 2, 5, 310, 45, 180, 0];
  const kinds = ['shelter', 'foster', 'kin', 'shelter', 'away', 'group', 'foster'] as const;
  const labels = {
    shelter: t('Emergency home', 'Hogar de emergencia'),
    foster: t('Foster home', 'Hogar de crianza'),
    kin: t('With kin', 'Con familia'),
    away: t('Away', 'Ausente'),
    group: t('Group home', 'Hogar grupal'),
  };
  let at = Temporal.Instant.from('2022-01-05T15:00:00Z');
  return days.map((length, index) => {
    const from = at;
    at = at.add({ hours: length * 24 + 3 });
    const kind = kinds[index % kinds.length]!;
    return {
      id: String(index),
      kind,
      label: labels[kind],
      name: t(`Home ${index + 1}`, `Hogar ${index + 1}`),
      lasted: length === 1 ? t('1 day', '1 día') : t(`${length} days`, `${length} días`),
      when: from.toString().slice(0, 10),
      from: from.toString(),
      to: index === days.length - 1 ? null : at.toString(),
    };
  });
}
