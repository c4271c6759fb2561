const ALLOWED = /^\/(today|home|team|children\/[0-9a-f-]{36}(\/tasks)?)$/;

/** Where a form sent from several pages leads back to: only to addresses of ours that show tasks. */
export const wayBack = (asked: unknown, otherwise: string): string =>
  typeof asked === 'string' && ALLOWED.test(asked) ? asked : otherwise;
