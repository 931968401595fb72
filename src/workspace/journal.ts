/** One exchange between the app and the workspace: every byte either said. */
export interface JournalEntry {
  /** The machine's instant. */
  at: number;
  /** `api`, `file`, `response` and `mail` come from the app; `event` and `interaction` go to it. */
  kind: 'api' | 'file' | 'response' | 'mail' | 'event' | 'interaction';
  /** The method, the event's type, the file's id. */
  name: string;
  /** What was sent. */
  sent: Buffer;
  /** What was answered; empty while no answer came. */
  answered: Buffer;
  status: number;
}

/** Bytes kept at most: the oldest exchanges go first, so that a long trial does not fill the memory. */
const keptBytes = 64 * 1024 * 1024;

/** What the app sent and was sent, so that a test can say what was never said to whom. */
export class Journal {
  readonly entries: JournalEntry[] = [];
  private bytes = 0;

  add(entry: JournalEntry): void {
    this.entries.push(entry);
    this.bytes += entry.sent.length + entry.answered.length;
    while (this.bytes > keptBytes) {
      const oldest = this.entries.shift();
      if (oldest === undefined) return;
      this.bytes -= oldest.sent.length + oldest.answered.length;
    }
  }

  /** What was sent and answered in an exchange, with a form's fields decoded: for looking whether something was said. */
  text(entry: JournalEntry): string {
    const sent = entry.sent.toString();
    const isForm = /^[\w.]+=[^\s{}"]*(&[\w.]+=[^\s{}"]*)*$/.test(sent);
    const said = isForm ? [...new URLSearchParams(sent)].map(([key, value]) => `${key}=${value}`).join('\n') : sent;
    return `${said}\n${entry.answered.toString()}`;
  }

  /** The exchanges of one kind, of one name where given. */
  of(kind: JournalEntry['kind'], name?: string): JournalEntry[] {
    return this.entries.filter((entry) => entry.kind === kind && (name === undefined || entry.name === name));
  }
}
