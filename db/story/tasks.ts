import type { StoryWhen, UsualTime } from './day.ts';
import type { ChildKey, FamilyKey, HomeKey, StaffKey, Words } from './keys.ts';

/** Something ahead or late on D, with its owner: an event to be at, or a thing to do. */
export type StoryTask = {
  readonly key: `T${number}`;
  readonly owner: StaffKey;
  readonly kind: 'hearing' | 'meeting' | 'home-visit' | 'appointment' | 'to-do';
  readonly about: { readonly child: ChildKey } | { readonly family: FamilyKey } | { readonly home: HomeKey } | null;
  readonly words: Words;
  /** Missing where the story gives no day. */
  readonly due?: StoryWhen;
  readonly opened?: StoryWhen;
  /** Follows from a rule of law or policy: to be left to the clocks once they keep it. */
  readonly byRule?: true;
};

type More = Pick<StoryTask, 'due' | 'opened' | 'byRule'>;
/** A task before it has its number. */
type Draft = Omit<StoryTask, 'key'>;
type About = NonNullable<StoryTask['about']>;

const event = (
  kind: Exclude<StoryTask['kind'], 'to-do'>,
  owner: StaffKey,
  about: About,
  due: StoryWhen,
  en: string,
  es: string,
): Draft => ({ owner, kind, about, words: { en, es }, due });
const toDo = (owner: StaffKey, about: About | null, en: string, es: string, more: More = {}): Draft => ({
  owner,
  kind: 'to-do',
  about,
  words: { en, es },
  ...more,
});

const RULE = { byRule: true } as const;

/** Maya Thornton (S22): Zuri's first day, the trial home visit, Poppy's allergy, the voluntary placement. */
const MAYA: readonly Draft[] = [
  event('hearing', 'S22', { family: 'F01' }, 'D+0 14:00', 'Shelter hearing', 'Audiencia de custodia provisional'),
  toDo('S22', { child: 'K01' }, 'First call between Zuri and her mother', 'Primera llamada entre Zuri y su mamá', {
    due: 'D+0 21:40',
    ...RULE,
  }),
  toDo(
    'S22',
    { child: 'K01' },
    'Finish the Partnership Plan and get it signed',
    'Terminar el Plan de colaboración y obtener las firmas',
    { due: 'D-1', ...RULE },
  ),
  toDo('S22', { child: 'K01' }, 'Confirm the school bus', 'Confirmar el autobús escolar', { due: 'D+0' }),
  toDo('S22', { child: 'K01' }, 'Book a doctor', 'Pedir cita con un médico'),
  toDo(
    'S22',
    { child: 'K01' },
    'Answer Lorraine Baxter: when may they call?',
    'Responder a Lorraine Baxter: ¿cuándo pueden llamar?',
    { opened: 'D 07:40', due: 'D+1 (b)' },
  ),
  toDo(
    'S22',
    { child: 'K17' },
    'Bram Sorensen has not confirmed the penicillin change on the card',
    'Bram Sorensen no ha confirmado el cambio de penicilina en la tarjeta',
    { opened: 'D-2 10:15', due: 'D-1 10:15', ...RULE },
  ),
  event('hearing', 'S22', { family: 'F10' }, 'D+9 (b)', 'Review hearing', 'Audiencia de revisión'),
  event(
    'appointment',
    'S22',
    { child: 'K17' },
    'D+26 (b) 10:00',
    'Cardiology (Helen drives)',
    'Cardiología (Helen maneja)',
  ),
  event(
    'hearing',
    'S22',
    { family: 'F06' },
    'D+9 (b) 10:30',
    'Reunification hearing; the former caregivers are invited to speak',
    'Audiencia de reunificación; los cuidadores anteriores están invitados a hablar',
  ),
  toDo(
    'S22',
    { family: 'F06' },
    'Last open line of the reunification checklist: Medicaid address',
    'Último punto de la lista de reunificación: dirección en Medicaid',
  ),
  event(
    'hearing',
    'S22',
    { family: 'F18' },
    'D+19 (b)',
    'Best-interest hearing',
    'Audiencia sobre el interés superior',
  ),
];

/** Jerome Watkins (S23). */
const JEROME: readonly Draft[] = [
  toDo(
    'S23',
    { family: 'F03' },
    'The watch for three together has found a home: look at the Marchands',
    'El aviso para los tres juntos encontró un hogar: vea a los Marchand',
    { opened: 'D 07:15' },
  ),
  toDo(
    'S23',
    { family: 'F03' },
    'Find a make-up day for the brothers and sister: the last visit fell through (no car)',
    'Encontrar un nuevo día para los hermanos: la última visita no se pudo hacer (sin auto)',
    { opened: 'D-8' },
  ),
  toDo(
    'S23',
    { child: 'K04' },
    'Decide on the suggested counseling referral',
    'Decidir sobre la referencia sugerida a consejería',
    { opened: 'D-21 (b)' },
  ),
  toDo('S23', { child: 'K04' }, 'Get the Partnership Plan signed', 'Obtener las firmas del Plan de colaboración', {
    due: 'D-70',
    ...RULE,
  }),
  toDo(
    'S23',
    { child: 'K05' },
    'The Partnership Plan is void since it was edited: get it signed again',
    'El Plan de colaboración quedó sin efecto al editarlo: obtener las firmas otra vez',
    { opened: 'D-20', due: 'D-207', ...RULE },
  ),
  event('hearing', 'S23', { family: 'F05' }, 'D+3 (b)', 'Review hearing', 'Audiencia de revisión'),
  event('hearing', 'S23', { family: 'F05' }, 'D+24 (b)', 'Permanency hearing', 'Audiencia de permanencia'),
  toDo('S23', { child: 'K07' }, 'Decide on the bed held for Nico', 'Decidir sobre la cama reservada para Nico', {
    due: 'D+4',
  }),
  toDo('S23', { child: 'K07' }, 'Weekly search', 'Búsqueda semanal', { due: 'D+6', ...RULE }),
  toDo('S23', { child: 'K20' }, 'Medicine refill', 'Resurtido de la medicina', { due: 'D+4 (b)' }),
];

/** The others of Tidewater. */
const TIDEWATER: readonly Draft[] = [
  event('hearing', 'S24', { family: 'F07' }, 'D+22 (b)', 'Review hearing', 'Audiencia de revisión'),
  toDo(
    'S26',
    { family: 'F11' },
    'Book a Haitian Creole interpreter for the family team meeting',
    'Pedir intérprete de criollo haitiano para la reunión del equipo familiar',
    { due: 'D+5 (b) 16:00' },
  ),
  toDo('S26', { family: 'F11' }, 'Translate the plan into Haitian Creole', 'Traducir el plan al criollo haitiano', {
    opened: 'D-70 (b)',
  }),
  event(
    'home-visit',
    'S26',
    { family: 'F11' },
    'D+5',
    'Joint visit with Andre Villanueva',
    'Visita conjunta con Andre Villanueva',
  ),
  toDo('S26', { family: 'F11' }, 'Hand over to Andre Villanueva', 'Entregar el caso a Andre Villanueva', {
    due: 'D+10',
  }),
  toDo('S26', { child: 'K19' }, "Overlap notes for Naomie's hand-over", 'Notas para la entrega del caso de Naomie', {
    due: 'D+10',
  }),
  toDo('S26', { child: 'K22' }, "Overlap notes for Lucas's hand-over", 'Notas para la entrega del caso de Lucas', {
    due: 'D+12',
  }),
  toDo('S26', { child: 'K23' }, "Overlap notes for Mila's hand-over", 'Notas para la entrega del caso de Mila', {
    due: 'D+12',
  }),
  event('hearing', 'S26', { family: 'F13' }, 'D+13 (b) 11:00', 'Adoption hearing', 'Audiencia de adopción'),
  event(
    'meeting',
    'S27',
    { family: 'F04' },
    'D+2 (b) 10:00',
    'Staffing: 15 of the last 22 months',
    'Reunión del personal: 15 de los últimos 22 meses',
  ),
  event('hearing', 'S27', { family: 'F04' }, 'D+6 (b) 13:00', 'Review hearing', 'Audiencia de revisión'),
  toDo(
    'S27',
    { child: 'K15' },
    'Answer Dez: can the December meeting be at 4?',
    'Responder a Dez: ¿puede ser a las 4 la reunión de diciembre?',
    { opened: 'D-5 17:30', due: 'D-4' },
  ),
  event('hearing', 'S27', { child: 'K16' }, 'D+20 (b)', 'Guardianship hearing', 'Audiencia de tutela legal'),
  event(
    'hearing',
    'S27',
    { child: 'K25' },
    'D+15 (b)',
    'Hearing to approve the treatment program',
    'Audiencia para aprobar el programa de tratamiento',
  ),
  toDo(
    'S21',
    { home: 'H17' },
    'Answer the two open respite requests of the Lundstroms',
    'Responder a las dos solicitudes de descanso de los Lundstrom',
    { opened: 'D-40' },
  ),
  toDo(
    'S21',
    null,
    'Support for Jerome Watkins: his caseload is over the standard',
    'Apoyo para Jerome Watkins: su carga de casos pasa de la norma',
    { opened: 'D-6' },
  ),
];

/** Heron House. */
const HERON_HOUSE: readonly Draft[] = [
  event('hearing', 'S32', { family: 'F02' }, 'D+6 (b)', 'Arraignment hearing', 'Audiencia inicial'),
  event('appointment', 'S32', { child: 'K02' }, 'D+8 (b) 11:00', 'Next check', 'Próxima revisión médica'),
  toDo('S32', { child: 'K02' }, 'Find a driver for the next check', 'Encontrar quien maneje a la próxima revisión', {
    due: 'D+6 11:00',
    ...RULE,
  }),
  toDo(
    'S32',
    { family: 'F02' },
    'A letter to a relative came back: find the new address',
    'Una carta a un familiar fue devuelta: encontrar la nueva dirección',
    { opened: 'D-9' },
  ),
  event('meeting', 'S32', { family: 'F17' }, 'D+27 (b)', 'Case review', 'Revisión del caso'),
  event('hearing', 'S33', { family: 'F08' }, 'D+1 (b)', 'Arraignment hearing', 'Audiencia inicial'),
  toDo('S33', { child: 'K13' }, 'Sign the Partnership Plan', 'Firmar el Plan de colaboración', {
    due: 'D-22',
    ...RULE,
  }),
  event('appointment', 'S34', { child: 'K27' }, 'D+11 (b)', 'Hearing test', 'Prueba de audición'),
  event('hearing', 'S34', { family: 'F16' }, 'D+33 (b)', 'Review hearing', 'Audiencia de revisión'),
];

/** The lead agency. */
const LEAD_AGENCY: readonly Draft[] = [
  toDo(
    'S11',
    { family: 'F01' },
    'Contact the grandmother, the cousin and the godmother her mother named',
    'Contactar a la abuela, la prima y la madrina que nombró su mamá',
    { opened: 'D-1' },
  ),
  event(
    'home-visit',
    'S09',
    { home: 'H20' },
    'D+6 (b)',
    'Second home study visit',
    'Segunda visita del estudio del hogar',
  ),
  event('home-visit', 'S09', { home: 'H05' }, 'D+8', 'Renewal study', 'Estudio para la renovación'),
  event('meeting', 'S17', { child: 'K24' }, 'D+7 (b)', 'Talk at school', 'Plática en la escuela'),
  toDo('S17', { family: 'F13' }, 'New birth certificate form', 'Formulario del acta de nacimiento nueva'),
  toDo(
    'S15',
    { child: 'K15' },
    'Four papers are missing before he leaves care',
    'Faltan cuatro papeles antes de que salga del cuidado',
    { due: 'D+74', ...RULE },
  ),
];

/** All tasks, numbered in their order here. */
export const TASKS: readonly StoryTask[] = [...MAYA, ...JEROME, ...TIDEWATER, ...HERON_HOUSE, ...LEAD_AGENCY].map(
  (task, index) => ({ key: `T${index + 1}`, ...task }),
);

/** The usual clock time of a task without one. A to-do is due by the end of its day and has none. */
export function usualTimeOf(task: StoryTask): UsualTime | undefined {
  if (task.kind === 'to-do') return undefined;
  return task.kind === 'appointment' ? 'meeting' : task.kind;
}
