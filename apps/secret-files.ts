import { readFileSync, statSync } from 'node:fs';
import { StartupProblem } from './startup-problem.js';

/** What must not be told: each may be given in a file as well, which the variable of this name with `_FILE` names. */
export const secretVariables = [
  'DATABASE_URL',
  'DATABASE_SERVICE_URL',
  'STAFET_KEYS',
  'REDIS_URL',
  'MAIL_SMTP_URL',
  'STAFET_WITNESS_KEY',
  'OIDC_CLIENT_SECRET',
  'S3_SECRET_KEY',
] as const;

const largest = 64 * 1024;

/**
 * The environment with the secrets that files hold.
 *
 * @throws StartupProblem where a file cannot be read, or everybody on the machine could read it
 */
export function withSecretFiles(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const read = secretVariables.flatMap((name): [string, string][] => {
    const file = env[`${name}_FILE`]?.trim();
    if (!file) return [];
    if (env[name]?.trim()) throw new StartupProblem(`${name} and ${name}_FILE exclude each other.`);
    return [[name, secretIn(`${name}_FILE`, file)]];
  });
  return { ...env, ...Object.fromEntries(read) };
}

function secretIn(variable: string, file: string): string {
  let text: string;
  try {
    const { mode, size } = statSync(file);
    if (size > largest) throw new StartupProblem(`${variable} names a file that is too large for a secret.`);
    // Windows has no such bits, and says that everybody may.
    if (process.platform !== 'win32' && (mode & 0o007) !== 0) {
      throw new StartupProblem(
        `${variable} names a file that everybody on this machine may open: chmod o= it, or mount it with mode 0440.`,
      );
    }
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error instanceof StartupProblem) throw error;
    const { code = 'unreadable' } = error as NodeJS.ErrnoException;
    throw new StartupProblem(`${variable} names a file that cannot be read: ${code}.`);
  }
  if (!text) throw new StartupProblem(`${variable} names an empty file.`);
  return text;
}
