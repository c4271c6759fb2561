import { Logger } from 'graphile-worker';

/** The queue speaks only when something went wrong, and never with a payload. */
export const queueLog = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') {
    process.stderr.write(
      `${JSON.stringify({ level: level === 'error' ? 'error' : 'warn', msg: 'queue', detail: message.split('\n')[0]?.slice(0, 200) })}\n`,
    );
  }
});
