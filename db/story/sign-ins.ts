import type { PersonKey, Words } from './keys.ts';

export type SignInKind = 'staff' | 'caregiver' | 'parent' | 'youth' | 'relative' | 'court' | 'partner' | 'resident';

/** Someone to sign in as, and what that is good for. */
export type SignIn = {
  readonly person: PersonKey;
  readonly kind: SignInKind;
  readonly goodFor?: Words;
};

const good = (person: PersonKey, kind: SignInKind, en: string, es: string): SignIn => ({
  person,
  kind,
  goodFor: { en, es },
});

/** The people shown first, in this order. The judge and the attorney for the children share the court's line. */
export const SIGN_INS: readonly SignIn[] = [
  good(
    'S22',
    'staff',
    "A good day of case work: Zuri's first hours, trial home visit, allergy, voluntary placement",
    'Un buen día de trabajo: las primeras horas de Zuri, visita de prueba en el hogar, alergia, acuerdo voluntario',
  ),
  good(
    'S23',
    'staff',
    'Too much work: overdue list, missing youth, unsigned and void plans, watch that fires',
    'Demasiado trabajo: lista de atrasos, joven ausente, planes sin firma o sin efecto, aviso que se cumple',
  ),
  good(
    'S24',
    'staff',
    'New worker: small caseload, training, kin license',
    'Trabajadora nueva: pocos casos, capacitación, licencia de familiares',
  ),
  good('S26', 'staff', 'Handing over four children', 'Entrega de cuatro niños a otro equipo'),
  good(
    'S21',
    'staff',
    'Supervisor: overload signal, approvals, unit board',
    'Supervisora: aviso de sobrecarga, aprobaciones, tablero de la unidad',
  ),
  good(
    'S33',
    'staff',
    'Tribal notice, partly signed plan; sees nothing of Tidewater',
    'Aviso a la tribu, plan firmado en parte; no ve nada de Tidewater',
  ),
  good('S41', 'staff', 'Investigator: report to removal', 'Investigador: del reporte a la separación del hogar'),
  good(
    'S09',
    'staff',
    'Licensing: renewal, expired clearance, kin path',
    'Licencias: renovación, revisión vencida, camino para familiares',
  ),
  good('S10', 'staff', 'Placement search with reasons', 'Búsqueda de hogar con razones'),
  good('S12', 'staff', 'Independent review of H08', 'Revisión independiente de H08'),
  good('S03', 'staff', 'Five communities', 'Cinco comunidades'),
  good('S06', 'staff', 'Contracts at 82 percent, money views', 'Contratos al 82 por ciento, vistas de dinero'),
  good(
    'S05',
    'staff',
    'Measures with numerator and denominator, cannot-tell list',
    'Medidas con numerador y denominador, lista de lo que no se puede saber',
  ),
  good(
    'S07',
    'staff',
    'Who can see this; access in an emergency and its review',
    'Quién puede ver esto; acceso de emergencia y su revisión',
  ),
  good('S02', 'staff', 'Administration, no case content', 'Administración, sin contenido de casos'),
  good(
    'H03-lorraine',
    'caregiver',
    'Caregiver on a phone: card, first call, plan to sign',
    'Cuidadora en el teléfono: tarjeta, primera llamada, plan por firmar',
  ),
  good(
    'S27',
    'staff',
    'The 15-of-22 decision, treatment program, guardianship, a youth turning 18',
    'La decisión de 15 de 22 meses, programa de tratamiento, tutela legal, un joven que cumple 18',
  ),
  good(
    'H08-ingrid',
    'caregiver',
    'Complaint, its clock, retaliation watch',
    'Queja, su plazo, protección contra represalias',
  ),
  good(
    'F04-megan',
    'parent',
    'Mother: her tasks, the decision ahead, family time',
    'Madre: sus tareas, la decisión que viene, tiempo en familia',
  ),
  good('F02-yesenia', 'parent', 'Mother: everything in Spanish', 'Madre: todo en español'),
  good(
    'K15',
    'youth',
    'Youth: my plan, missing papers, unanswered question',
    'Joven: mi plan, papeles que faltan, pregunta sin respuesta',
  ),
  good('C01', 'court', 'Court side by appointment', 'Lado de la corte, por nombramiento'),
  good(
    'C06',
    'court',
    "Children's attorney: only the families he is appointed in",
    'Abogado de los niños: solo las familias en que está nombrado',
  ),
  good(
    'O03-rosa',
    'partner',
    'Partner: shared goals, commitments; no child by any route',
    'Socia: metas comunes, compromisos; ningún niño por ningún camino',
  ),
  good(
    'resident-oneida',
    'resident',
    'Eastbank resident: proposal, event, ways to help, no account needed',
    'Vecina de Eastbank: propuesta, evento, formas de ayudar, sin cuenta',
  ),
];

/** Also there, because what they may not see matters as much. */
export const MORE_SIGN_INS: readonly SignIn[] = [
  { person: 'H09-susan', kind: 'caregiver' },
  { person: 'F17-kurt', kind: 'parent' },
  // Her children are home again; the plan is over, and what she was given is hers.
  { person: 'F06-chidinma', kind: 'parent' },
  { person: 'F05-lidia', kind: 'relative' },
  { person: 'F09-reginald', kind: 'caregiver' },
  { person: 'H12-helen', kind: 'caregiver' },
  { person: 'H12-bram', kind: 'caregiver' },
  { person: 'C05', kind: 'court' },
  { person: 'C09', kind: 'court' },
  { person: 'S20', kind: 'staff' },
  { person: 'S31', kind: 'staff' },
];
