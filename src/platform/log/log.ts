/**
 * Structured logs: one JSON object a line on standard output. Only ids, codes, counts, durations and moments pass.
 * People's names, words and numbers never do: the type refuses them, and what is not known here is dropped.
 */
export type LogFields = {
  /** Which part speaks: web, jobs, database. */
  readonly part?: string;
  readonly action?: string;
  readonly code?: string;
  readonly error?: string;
  readonly kind?: string;
  /** Where in the code, as file:line:column. */
  readonly where?: string;
  readonly method?: string;
  /** The route's pattern, never the address as sent. */
  readonly route?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  readonly count?: number;
  readonly attempt?: number;
  readonly bytes?: number;
  readonly pid?: number;
  readonly port?: number;
  readonly requestId?: string;
  readonly userId?: string;
  readonly sessionId?: string;
  readonly caseId?: string;
  readonly childId?: string;
  readonly recordId?: string;
  readonly factId?: string;
  readonly jobId?: string;
  readonly task?: string;
  readonly migration?: string;
  readonly signal?: string;
};

export type LogLevel = 'info' | 'warning' | 'error';

export type Log = {
  info(message: LogMessage, fields?: LogFields): void;
  warning(message: LogMessage, fields?: LogFields): void;
  error(message: LogMessage, fields?: LogFields): void;
  /** The same log with fields that are on every line. */
  with(fields: LogFields): Log;
};

/** A fixed text with no value inside it: lower-case words, such as `move recorded` or `job failed`. */
export type LogMessage = Lowercase<string>;

/** How a field's value must look to pass; anything else is shown as `dropped`. */
const shapes: { readonly [name in keyof Required<LogFields>]: 'code' | 'id' | 'number' } = {
  part: 'code',
  action: 'code',
  code: 'code',
  error: 'code',
  kind: 'code',
  where: 'code',
  method: 'code',
  route: 'code',
  status: 'number',
  milliseconds: 'number',
  count: 'number',
  attempt: 'number',
  bytes: 'number',
  pid: 'number',
  port: 'number',
  requestId: 'id',
  userId: 'id',
  sessionId: 'id',
  caseId: 'id',
  childId: 'id',
  recordId: 'id',
  factId: 'id',
  jobId: 'id',
  task: 'code',
  migration: 'code',
  signal: 'code',
};

const fits = {
  // A word of a program: no spaces, so that no sentence and no full name passes.
  code: (value: unknown) => typeof value === 'string' && /^[\w./:$*?-]{1,120}$/.test(value),
  // A UUID or a number of the queue, never free text.
  id: (value: unknown) =>
    typeof value === 'string' && /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{1,20})$/i.test(value),
  number: (value: unknown) => typeof value === 'number' && Number.isFinite(value),
};

type LogOptions = { write?: (line: string) => void; now?: () => string };

/** Makes the log of a process or a part. `fields` are on every line; the options are for tests. */
export function createLog(fields: LogFields = {}, options: LogOptions = {}): Log {
  const write = options.write ?? ((line: string) => void process.stdout.write(line));
  const now = options.now ?? (() => Temporal.Now.instant().round('millisecond').toString());
  const line = (level: LogLevel, message: LogMessage, own?: LogFields): void =>
    write(`${JSON.stringify({ level, at: now(), message, ...onlyKnown({ ...fields, ...own }) })}\n`);
  return {
    info: (message, own) => line('info', message, own),
    warning: (message, own) => line('warning', message, own),
    error: (message, own) => line('error', message, own),
    with: own => createLog({ ...fields, ...own }, options),
  };
}

/**
 * What may be logged of an error: its kind and the code a database or the system gave it. Its message may quote what
 * a person typed, and its stack repeats the message.
 */
export function errorFields(error: unknown): Pick<LogFields, 'error' | 'code' | 'where'> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const shown = constraint ?? code;
  const where = whereOf(error);
  return { error: error.name, ...(typeof shown === 'string' && { code: shown }), ...(where && { where }) };
}

/** The last two folders, line and column of the innermost frame. A stack begins with the message, which is cut off first. */
function whereOf({ stack = '', message }: Error): string | undefined {
  const frames = stack.slice(stack.indexOf(message) + message.length);
  return /\n {4}at [^\n]*?((?:[\w.-]+\/){0,2}[\w.-]+:\d+:\d+)\)?(?=\n|$)/.exec(frames)?.[1];
}

function onlyKnown(fields: Record<string, unknown>): Record<string, unknown> {
  const passed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || !Object.hasOwn(shapes, name)) continue;
    passed[name] = fits[shapes[name as keyof LogFields]](value) ? value : 'dropped';
  }
  return passed;
}
