/** SQLSTATEs of a server that is going or coming, that has given a frozen process up, or that is out of disk, memory or connections; and what a socket says that leads nowhere. */
const away =
  /^(08...|25P03|57P0[123]|53[123]00|ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;

/** What `pg` says without a code. */
const cutOff =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether the database could not be asked, so that the same request may succeed a little later. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (typeof code === 'string' && away.test(code)) || cutOff.test(error.message);
}
