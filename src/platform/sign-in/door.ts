/** What the processes, the commands and later rooms use of sign-in. */
export { addSignInAddress } from './addresses.ts';
export { createAdministrator, resetSecondFactor, showOutbox, unlock } from './administer.ts';
export type { Door } from './at-door.ts';
export { isFromHere } from './check-origin.ts';
export { addressOf, signInContext } from './context.ts';
export { confirmDoorstepCode, openDoorstep, setDoorstep } from './doorstep.ts';
export { doorwayOf } from './doorway.ts';
export { signInRoutes } from './endpoints.ts';
export { keepSession, type SessionEnv } from './fence.ts';
export { createSetupLink } from './first-administrator.ts';
export { signInPages } from './page-routes.ts';
export { passwords } from './passwords.ts';
export { endSessionsOf, readSession, type Session } from './sessions.ts';
export { inviteStaff, setPassword } from './set-password.ts';
export { signInSettings, usualSettings } from './settings.ts';
export { sweepDoor } from './sweep.ts';
export { networkFingerprint } from './tries.ts';
