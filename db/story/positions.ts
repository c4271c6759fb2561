import type { Words } from './keys.ts';

/** What people of the agency's organizations do, in both languages. */
export const POSITIONS = {
  'chief-executive': { en: 'Chief executive', es: 'Dirección ejecutiva' },
  'system-administrator': { en: 'System administrator', es: 'Administración del sistema' },
  'partnership-lead': { en: 'Partnership lead', es: 'Responsable de alianzas' },
  'neighborhood-liaison': { en: 'Neighborhood liaison', es: 'Enlace con los vecindarios' },
  'data-analyst': { en: 'Data and quality analyst', es: 'Análisis de datos y calidad' },
  'fiscal-manager': { en: 'Fiscal and contracts manager', es: 'Responsable de finanzas y contratos' },
  'privacy-officer': { en: 'Privacy officer', es: 'Responsable de privacidad' },
  'licensing-supervisor': { en: 'Licensing supervisor', es: 'Supervisión de licencias' },
  'licensing-counselor': { en: 'Licensing counselor', es: 'Asesoría de licencias' },
  'placement-coordinator': { en: 'Placement coordinator', es: 'Coordinación de hogares' },
  'kinship-navigator': { en: 'Kinship navigator', es: 'Guía para familiares que cuidan niños' },
  'independent-reviewer': { en: 'Independent reviewer', es: 'Revisión independiente' },
  'nurse-care-coordinator': { en: 'Nurse care coordinator', es: 'Coordinación de cuidados de enfermería' },
  'education-liaison': { en: 'Education liaison', es: 'Enlace con las escuelas' },
  'youth-transition-specialist': { en: 'Youth transition specialist', es: 'Especialista en transición de jóvenes' },
  'after-hours-line': { en: 'After-hours line', es: 'Línea fuera de horario' },
  'adoption-specialist': {
    en: 'Adoption and after-care specialist',
    es: 'Especialista en adopción y apoyo posterior',
  },
  'program-director': { en: 'Program director', es: 'Dirección del programa' },
  supervisor: { en: 'Supervisor', es: 'Supervisión' },
  'case-manager': { en: 'Case manager', es: 'Administración de casos' },
  'intake-worker': { en: 'Intake worker', es: 'Recepción de reportes' },
  investigator: { en: 'Investigator', es: 'Investigación' },
  'investigations-supervisor': { en: 'Investigations supervisor', es: 'Supervisión de investigaciones' },
  'agency-attorney': {
    en: "Agency attorney (children's legal services)",
    es: 'Abogacía de la agencia (servicios legales para niños)',
  },
  'regional-licensing-authority': { en: 'Regional licensing authority', es: 'Autoridad regional de licencias' },
} as const satisfies Record<string, Words>;

export type Position = keyof typeof POSITIONS;
