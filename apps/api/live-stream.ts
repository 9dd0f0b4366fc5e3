import type { ServerResponse } from 'node:http';
import type { CaseChange, LiveListener } from '#messaging';

const heartbeatMs = 20_000;
const retryMs = 3000;

/** A reader that is this far behind is let go: it comes back and reads everything anew. */
const mostUnsent = 64 * 1024;

/** One open event stream. It tells ids and versions, and only to who may still read them. */
export class LiveStream implements LiveListener {
  private readonly heartbeat: NodeJS.Timeout;

  /**
   * @param mayRead asked before anything is told; may reject, which is a no
   * @param whenOver called once, when the stream has ended or its reader is gone
   */
  constructor(
    private readonly response: ServerResponse,
    private readonly party: string,
    private readonly mayRead: () => Promise<boolean>,
    private readonly whenOver: () => void,
  ) {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Proxies that buffer would keep the news to themselves.
      'x-accel-buffering': 'no',
    });
    response.write(`retry: ${retryMs}\n\n`);
    this.heartbeat = setInterval(() => this.recheck(), heartbeatMs);
    // An answer that still waits for its turn on the connection is not told that the connection is gone.
    response.on('close', this.over);
    response.req.socket.on('close', this.over);
  }

  changed(changes: readonly CaseChange[]): void {
    const mine = changes.filter(({ organisations }) => organisations.includes(this.party));
    if (mine.length === 0) return;
    void this.tell(mine.map(({ caseId, version }) => event('change', { caseId, version })).join(''));
  }

  /** Its reader may have become somebody else: ends it if they may not read on. */
  recheck(): void {
    void this.tell(':\n\n');
  }

  missed(): void {
    void this.tell(event('missed', {}));
  }

  private readonly over = (): void => {
    this.response.off('close', this.over);
    this.response.req.socket.off('close', this.over);
    clearInterval(this.heartbeat);
    this.whenOver();
  };

  private async tell(text: string): Promise<void> {
    const may = await this.mayRead().catch(() => false);
    if (!may || this.response.writableLength > mostUnsent) this.response.end();
    else if (!this.response.writableEnded) this.response.write(text);
  }
}

function event(name: string, data: object): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
