import { setTimeout as wait } from 'node:timers/promises';

/** Waits until the web process answers its health address with 200; false when `still` says to give up. */
export async function waitForHealth(port: number, still: () => boolean): Promise<boolean> {
  while (still()) {
    try {
      const reply = await fetch(`http://localhost:${port}/health`, { signal: AbortSignal.timeout(5_000) });
      await reply.body?.cancel();
      if (reply.status === 200) return true;
    } catch {
      // Not listening yet.
    }
    await wait(50);
  }
  return false;
}
