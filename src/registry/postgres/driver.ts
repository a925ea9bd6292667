import { createRequire } from 'node:module';
import type Pg from 'pg';
import type { RegistryPlace } from '../location.ts';
import { registryProblem } from '../problems.ts';

const CONNECT_MS = 5000;
/** A server that says nothing for so long counts as gone. */
const SILENCE_MS = 600_000;
const KEEP_ALIVE_MS = 10_000;
const CONNECTIONS = 4;
const INT8 = 20;

/** A pool of connections by pg, which opens none before it is asked. Throws `InputProblem` where pg is not installed. */
export function openPool({ url, shown }: Extract<RegistryPlace, { kind: 'server' }>): Pg.Pool {
  const pg = loadPg();
  if (pg === undefined) throw registryProblem(shown, 'registry-driver', 'no-driver', { code: 'install-driver', values: { name: 'pg' } });
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    application_name: 'knowhire',
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: SILENCE_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    types: { getTypeParser: (oid: number, format?: 'text' | 'binary') => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format ?? 'text')) },
  });
  // A connection that breaks fails the query that is under way, or is replaced when it is next needed; without a listener the event would end the process.
  pool.on('error', ignore);
  pool.on('connect', (client) => void client.on('error', ignore));
  return pool;
}

function ignore(): void {}

/** By `require`, out of the bundler's sight: it is optional, and code that the build keeps compiled cannot import. */
function loadPg(): typeof Pg | undefined {
  try {
    return createRequire(import.meta.url)('pg') as typeof Pg;
  } catch {
    return undefined;
  }
}
