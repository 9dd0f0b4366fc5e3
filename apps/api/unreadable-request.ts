import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { Problem, type ProblemCode } from './problem.js';

/**
 * Answers what is no HTTP, so that no request came of it: the parser gave up on its bytes, its header or its sender's
 * patience. What language its sender reads is not known; nothing of it goes into the log, for nobody knows what it holds.
 */
export function answerUnreadable(
  error: Error & { readonly code?: string },
  socket: Socket,
  headers: Readonly<Record<string, string>>,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = new Problem(codes[error.code ?? ''] ?? 'malformed');
  const status = problem.getStatus();
  const body = JSON.stringify(problem.body('da', randomUUID()));
  const head = [
    `HTTP/1.1 ${status} ${problem.code}`,
    'content-type: application/problem+json; charset=utf-8',
    'content-language: da',
    'cache-control: no-store',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

const codes: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'too-large-header',
  ERR_HTTP_REQUEST_TIMEOUT: 'too-slow',
};
