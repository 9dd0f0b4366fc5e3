/**
 * Runs a program that does one thing and ends. What stops it is one line on stderr, after `failure`, and exit code 1;
 * a signal ends it at once, and what it started with it.
 */
export async function runOnce(failure: string, main: () => Promise<void>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(130));
  try {
    await main();
  } catch (error) {
    if (process.env.LOG_LEVEL === 'debug') throw error;
    const [line] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
    process.stderr.write(`${failure} ${line}\n`);
    process.exitCode = 1;
  }
}
