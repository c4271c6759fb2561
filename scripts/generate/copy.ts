import type pg from 'pg';
import { fieldOf, type Row } from '#platform/db/copy-rows.ts';

/** What pg asks of something it sends by itself; `connection` is its own, which has no types of COPY. */
type Connection = {
  query(text: string): void;
  sync(): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  stream: { writableNeedDrain: boolean; once(event: 'drain', listener: () => void): void };
};

const LINES = 400;

/** Where lines go. `frozen` asks that the table was made or emptied in this transaction. */
export type Target = { readonly table: string; readonly columns: readonly string[]; readonly frozen: boolean };

/** Writes lines of these columns by COPY, in PostgreSQL's text format. */
export function copyText(client: pg.ClientBase, target: Target, lines: readonly string[]): Promise<void> {
  const names = target.columns.map(column => `"${column}"`).join(', ');
  const statement = `copy ${target.table} (${names}) from stdin${target.frozen ? ' with (freeze)' : ''}`;
  return new Promise((resolve, reject) => {
    const copy = {
      submit: (connection: Connection) => connection.query(statement),
      handleCopyInResponse: (connection: Connection) => void send(connection, lines),
      // After an error pg forgets the query: it is told no more.
      handleError: (error: Error) =>
        reject(new Error(`Rows of ${target.table} were refused: ${error.message}`, { cause: error })),
      handleCommandComplete: () => {},
      handleReadyForQuery: () => resolve(),
    };
    client.query(copy as unknown as pg.Submittable);
  });
}

async function send(connection: Connection, lines: readonly string[]): Promise<void> {
  for (let from = 0; from < lines.length; from += LINES) {
    connection.sendCopyFromChunk(Buffer.from(lines.slice(from, from + LINES).join('')));
    const { stream } = connection;
    if (stream.writableNeedDrain) await new Promise<void>(drained => stream.once('drain', drained));
  }
  connection.endCopyFrom();
}

/** A row as a line of COPY's text format. */
export const lineOf = (columns: readonly string[], row: Row): string =>
  `${columns.map(column => fieldOf(row[column])).join('\t')}\n`;
