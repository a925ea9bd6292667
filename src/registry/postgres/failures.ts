import type { InputProblem } from '../../model/problem.ts';
import { errorCode, registryProblem } from '../problems.ts';

/** `gone`: no answer, or none any more. `conflict`: undone by the server for another's sake, to be tried again. */
export type PostgresFailure = 'gone' | 'conflict' | 'busy' | 'other';

const SYSTEM = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENOTFOUND|EAI_AGAIN)/;
/** What pg says without a code. */
const SENTENCES = /Connection terminated|connection error and is not queryable|connection timeout|timeout exceeded when trying to connect|timeout expired|Query read timeout|socket (has been|disconnected)|driver has already been destroyed|Cannot use a pool after/i;

/** By SQLSTATE, https://www.postgresql.org/docs/current/errcodes-appendix.html, or the system's code. */
export function judgePostgres(error: unknown): PostgresFailure {
  const code = codeOf(error);
  if (code === undefined) return error instanceof Error && SENTENCES.test(error.message) ? 'gone' : 'other';
  if (SYSTEM.test(code) || /^(08|57P0[1-3]|53300)/.test(code)) return 'gone';
  if (code === '40001' || code === '40P01') return 'conflict';
  return code === '55P03' ? 'busy' : 'other';
}

/** A name with several addresses fails with one error for each. */
function codeOf(error: unknown): string | undefined {
  const own = errorCode(error);
  if (own !== undefined || !(error instanceof AggregateError)) return own;
  return error.errors.map(errorCode).find((code) => code !== undefined);
}

/** A failure of the server as a problem; anything else is undefined. Never repeats the server's own words: they may quote what was sent. */
export function postgresProblem(error: unknown, shown: string): InputProblem | undefined {
  const code = codeOf(error);
  switch (judgePostgres(error)) {
    case 'gone':
      return registryProblem(shown, 'reachable-server', { code: 'no-answer', values: { reason: code ?? 'connection lost' } }, 'start-server');
    case 'conflict':
    case 'busy':
      return registryProblem(shown, 'idle-registry', 'busy-registry', 'try-registry-again');
    case 'other':
      return code === undefined ? refusedAtTheDoor(error, shown) : refusal(code, shown);
  }
}

/** What pg finds before the server has said anything: it has no codes for that. */
function refusedAtTheDoor(error: unknown, shown: string): InputProblem | undefined {
  const sentence = error instanceof Error ? error.message : '';
  const reason = /\bSSL\b|\bTLS\b|certificate/i.test(sentence) ? 'TLS' : /^SASL\b|password/i.test(sentence) ? 'password' : undefined;
  return reason === undefined ? undefined : registryProblem(shown, 'server-login', { code: 'refused-login', values: { reason } }, 'check-login');
}

function refusal(code: string, shown: string): InputProblem | undefined {
  const reason = { reason: code };
  if (code.startsWith('28') || /CERT|^ERR_TLS|^UNABLE_TO_/.test(code)) return registryProblem(shown, 'server-login', { code: 'refused-login', values: reason }, 'check-login');
  if (code === '3D000') return registryProblem(shown, 'registry', 'no-database', 'create-database');
  if (code === '42501') return registryProblem(shown, 'registry-rights', 'no-permission', 'grant-rights');
  if (code === '25006') return registryProblem(shown, 'registry-rights', 'read-only', 'name-registry');
  if (code === '42P01') return registryProblem(shown, 'registry', 'not-a-registry', 'init-registry');
  if (code === '53100') return registryProblem(shown, 'room-on-disk', 'disk-full', 'free-registry-space');
  if (/^(53|54|55|57|58|XX)|^E[A-Z]+$/.test(code)) return registryProblem(shown, 'reachable-server', { code: 'system-error', values: reason }, 'see-system');
  return undefined;
}
