type DatabaseError = { readonly code: string; readonly constraint?: string };

const isDatabaseError = (error: unknown): error is DatabaseError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code);

/** The name of the constraint an error speaks of (class 23, integrity); undefined for every other error. */
export const brokenConstraint = (error: unknown): string | undefined =>
  isDatabaseError(error) && error.code.startsWith('23') ? error.constraint : undefined;

/** Serialization failures, deadlocks and a server that went away: the same request may simply be sent again. */
export const mayBeTriedAgain = (error: unknown): boolean =>
  isDatabaseError(error) && ['40001', '40P01', '57P01', '08006', '08003'].includes(error.code);
