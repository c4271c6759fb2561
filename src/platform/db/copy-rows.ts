import type pg from 'pg';

type Value = string | number | boolean | null | undefined | readonly string[];
export type Row = Readonly<Record<string, Value>>;

/** What pg asks of something it sends by itself; `connection` is its own, which has no types of COPY. */
type Connection = {
  query(text: string): void;
  sync(): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  stream: { writableNeedDrain: boolean; once(event: 'drain', listener: () => void): void };
};

const CHUNK = 1 << 16;

/** Writes rows by COPY, in PostgreSQL's text format. The columns are those of the first row. */
export function copyRows(client: pg.ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return Promise.resolve();
  const columns = Object.keys(rows[0]!);
  const names = columns.map(column => `"${column}"`).join(', ');
  return new Promise((resolve, reject) => {
    const copy = {
      submit: (connection: Connection) => connection.query(`copy ${table} (${names}) from stdin`),
      handleCopyInResponse: (connection: Connection) => void send(connection, columns, rows),
      // After an error pg forgets the query: it is told no more.
      handleError: (error: Error) =>
        reject(new Error(`Rows of ${table} were refused: ${error.message}`, { cause: error })),
      handleCommandComplete: () => {},
      handleReadyForQuery: () => resolve(),
    };
    client.query(copy as unknown as pg.Submittable);
  });
}

async function send(connection: Connection, columns: readonly string[], rows: readonly Row[]): Promise<void> {
  let text = '';
  for (const row of rows) {
    text += `${columns.map(column => fieldOf(row[column])).join('\t')}\n`;
    if (text.length < CHUNK) continue;
    connection.sendCopyFromChunk(Buffer.from(text));
    text = '';
    const { stream } = connection;
    if (stream.writableNeedDrain) await new Promise<void>(drained => stream.once('drain', drained));
  }
  if (text !== '') connection.sendCopyFromChunk(Buffer.from(text));
  connection.endCopyFrom();
}

/** One value in COPY's text format; a list is a PostgreSQL array of text. */
export function fieldOf(value: Value): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  return escaped(`{${value.map(item => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (text: string) =>
  /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, mark => ESCAPES[mark]!) : text;
