import type { ServerResponse } from 'node:http';

/** Pages that listen for changes. What comes together is told once. */
export class Changes {
  private readonly listening = new Set<ServerResponse>();
  private isDue = false;

  /** Keeps a page's connection and tells it of every change from now on. */
  listen(response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      connection: 'keep-alive',
    });
    response.write('retry: 1000\n\n');
    this.listening.add(response);
    response.on('close', () => this.listening.delete(response));
  }

  tell(): void {
    if (this.isDue || this.listening.size === 0) return;
    this.isDue = true;
    setImmediate(() => {
      this.isDue = false;
      for (const response of this.listening) response.write('event: changed\ndata: {}\n\n');
    });
  }

  close(): void {
    for (const response of this.listening) response.end();
  }
}
