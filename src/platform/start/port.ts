import { once } from 'node:events';
import { createServer } from 'node:net';
import { Refusal } from '../process/refusal.ts';

/** Whether nothing listens on the port, at any address of this machine. Throws a Refusal for a port we may not use. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of ['::', '0.0.0.0']) {
    const server = createServer();
    try {
      server.listen({ port, host, exclusive: true });
      await once(server, 'listening');
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE') return false;
      if (code === 'EACCES') throw new Refusal(`This user may not listen on port ${port}: choose one above 1023.`);
      // No IPv6 on this machine: ask again with IPv4.
    } finally {
      server.close();
    }
  }
  return true;
}

/** The sentence for a port that something else listens on. */
export function portBusy(port: number): Refusal {
  return new Refusal(`Port ${port} is already in use: stop what listens there, or choose another with --port.`);
}
