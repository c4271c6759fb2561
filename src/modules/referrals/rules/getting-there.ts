/** How somebody gets to an appointment. `open` is: has no way of their own, and nobody has arranged one. */
export const TRANSPORTS = [
  'not-known',
  'not-needed',
  'family',
  'agency',
  'provider',
  'volunteer',
  'pass',
  'medicaid-ride',
  'open',
] as const;
export type Transport = (typeof TRANSPORTS)[number];
/** What may be said of the way there. A volunteer is named instead, so that their checks are looked at (S4-13). */
export type SaidTransport = Exclude<Transport, 'volunteer'>;
export const SAID_TRANSPORTS = TRANSPORTS.filter((each): each is SaidTransport => each !== 'volunteer');
export const INTERPRETERS = ['not-known', 'not-needed', 'open', 'requested', 'confirmed'] as const;
export type InterpreterState = (typeof INTERPRETERS)[number];

/** States of an interpreter that name a language. */
export const NEEDS_LANGUAGE: readonly InterpreterState[] = ['open', 'requested', 'confirmed'];

/** Ways that hold for the next appointment as well; a ride is arranged for each. */
const LASTING: readonly SaidTransport[] = ['family', 'pass'];

/**
 * How the way there stands for a new appointment: nothing to arrange where the service comes to the home; a family that
 * drives or has a pass goes on doing so; whoever was driven once has no car, so a ride has to be arranged (S2-28). `last` is
 * what was said at the appointment before.
 */
export function transportFor(inHome: boolean, last: Transport | null): SaidTransport {
  if (inHome) return 'not-needed';
  if (last === null || last === 'not-known' || last === 'not-needed') return 'not-known';
  return LASTING.find(each => each === last) ?? 'open';
}

/** What is known of how somebody speaks (BCP 47 codes). */
export type Speaks = { readonly languages: readonly string[]; readonly interpreter: string | null };

const base = (code: string): string => code.split('-')[0]!.toLowerCase();
/** A service that says nothing of languages speaks the agency's. */
const SPOKEN = ['en'] as const;

/**
 * Whether an interpreter is needed, and of which language: the family's own one. Somebody of whom it is said that they
 * need one does, unless the service speaks that language itself.
 */
export function interpreterFor(
  { languages, interpreter }: Speaks,
  spokenThere: readonly string[],
): { readonly interpreter: InterpreterState; readonly language: string | null } {
  const there = (spokenThere.length > 0 ? spokenThere : SPOKEN).map(base);
  const understood = (code: string) => there.includes(base(code));
  if (interpreter !== null)
    return understood(interpreter)
      ? { interpreter: 'not-needed', language: null }
      : { interpreter: 'open', language: interpreter };
  const [own] = languages;
  if (own === undefined) return { interpreter: 'not-known', language: null };
  return languages.some(understood)
    ? { interpreter: 'not-needed', language: null }
    : { interpreter: 'open', language: own };
}

/** What nobody has arranged for an appointment. */
export const gapsOf = (at: { readonly transport: Transport; readonly interpreter: InterpreterState }) =>
  [
    ...(at.transport === 'not-known' || at.transport === 'open' ? ['transport' as const] : []),
    ...(at.interpreter === 'not-known' || at.interpreter === 'open' ? ['interpreter' as const] : []),
  ] as const;
