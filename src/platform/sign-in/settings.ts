/** How long things last at the door, in seconds. */
export type SignInSettings = {
  /** Without use a session of staff, or of anybody else, ends after this. */
  readonly idleStaff: number;
  readonly idleOthers: number;
  /** A session ends after this however much it is used. */
  readonly session: number;
  /** From the right password to the second factor. */
  readonly half: number;
  /** A link to sign in with. */
  readonly link: number;
  /** A doorstep that is shown in person, and one that is sent or printed. */
  readonly visit: number;
  readonly week: number;
  /** A link to set a password for the first time. */
  readonly invitation: number;
  /** The address of the first administrator's set-up page. */
  readonly setup: number;
};

const MINUTE = 60;
const HOUR = 60 * MINUTE;

export const usualSettings: SignInSettings = {
  idleStaff: 30 * MINUTE,
  idleOthers: 60 * MINUTE,
  session: 12 * HOUR,
  half: 10 * MINUTE,
  link: 15 * MINUTE,
  visit: 30 * MINUTE,
  week: 168 * HOUR,
  invitation: 72 * HOUR,
  setup: 24 * HOUR,
};

/** Reads IDLE_MINUTES_STAFF and IDLE_MINUTES_OTHERS (5 to 120); what is missing or out of range stays usual. */
export function signInSettings(environment: NodeJS.ProcessEnv): SignInSettings {
  const minutes = (name: string, usual: number) => {
    const given = Number(environment[name]);
    return Number.isInteger(given) && given >= 5 && given <= 120 ? given * MINUTE : usual;
  };
  return {
    ...usualSettings,
    idleStaff: minutes('IDLE_MINUTES_STAFF', usualSettings.idleStaff),
    idleOthers: minutes('IDLE_MINUTES_OTHERS', usualSettings.idleOthers),
  };
}
