// POST /note keeps a word and answers when it is committed; GET /note gives all; GET /health as the product's.
import { createServer } from 'node:http';
import pg from 'pg';
import { addressFromEnvironment, connectionSettings } from '#platform/db/address.ts';
import { handedKeyring } from '#platform/keys/handed-keyring.ts';

const keyring = handedKeyring();
const pool = new pg.Pool({ ...connectionSettings(addressFromEnvironment()), max: 4 });
pool.on('error', () => {});

const server = createServer(async (request, response) => {
  try {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/pid') return void response.end(String(process.pid));
    if (url.pathname === '/secret') return void response.end(keyring.derive('stand-in'));
    if (url.pathname === '/slow') return void setTimeout(() => response.end('done'), 700);
    if (request.method === 'POST') {
      await pool.query('insert into noted values ($1)', [url.searchParams.get('word')]);
      return void response.end('kept');
    }
    const { rows } = await pool.query<{ word: string }>('select word from noted order by word');
    response.end(JSON.stringify(rows.map(({ word }) => word)));
  } catch {
    response.writeHead(503).end();
  }
});
server.listen(Number(process.env.PORT), 'localhost');
server.on('error', () => process.exit(1));
process.on('SIGTERM', () => {
  server.close(() => process.exit(0));
  setInterval(() => server.closeIdleConnections(), 50);
});
