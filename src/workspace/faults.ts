/** What can go wrong on purpose when the app calls a method. */
export type ApiFault =
  | { kind: 'rateLimited'; retryAfterS: number }
  /** HTTP 500, nothing done. */
  | { kind: 'serverError' }
  /** The call is done, then the connection breaks: the app cannot know. */
  | { kind: 'resetAfterAccept' }
  | { kind: 'slow'; ms: number }
  | { kind: 'refused'; error: string };

/** What can go wrong on purpose when the app sends mail. */
export type MailFault =
  | { kind: 'refuseRecipient'; address: string; code: number }
  /** A temporary refusal of the whole message, after its data. */
  | { kind: 'temporary' }
  /** No answer is ever given to the message's data. */
  | { kind: 'hang' }
  /** The connection breaks after the data; `kept` says whether the message arrived all the same. */
  | { kind: 'dropAfterData'; kept: boolean };

/** Trouble that goes on: asked at every call and every message what goes wrong with it, if anything. */
export interface Trouble {
  method(name: string): ApiFault | undefined;
  /** @param address whom the message is for */
  mail(address: string): MailFault | undefined;
}

/** Faults to come. Each strikes once (or as often as asked), then all is well again; only `trouble` goes on. */
export class Faults {
  private trouble: Trouble | undefined;
  private readonly api = new Map<string, ApiFault[]>();
  private readonly mails: MailFault[] = [];
  private duplicates = 0;
  private swaps = 0;
  private breaks = 0;
  private lost = 0;
  private down = false;
  private revoked = false;

  /** The next calls of a method go wrong. */
  method(name: string, fault: ApiFault, times = 1): void {
    const planned = this.api.get(name) ?? [];
    this.api.set(name, [...planned, ...Array.from({ length: times }, () => fault)]);
  }

  /** The next message the app sends goes wrong. */
  mail(fault: MailFault): void {
    this.mails.push(fault);
  }

  /** From now on things go wrong as this says; with nothing it ends. */
  goOn(trouble: Trouble | undefined): void {
    this.trouble = trouble;
  }

  /** A message for somebody begins: what goes wrong with it is planned. */
  mailBegins(address: string): void {
    const fault = this.trouble?.mail(address);
    if (fault !== undefined) this.mails.push(fault);
  }

  /** The next event is delivered twice. */
  duplicateNextEvent(): void {
    this.duplicates += 1;
  }

  /** The next two events arrive the other way round. */
  swapNextEvents(): void {
    this.swaps += 1;
  }

  /** The next delivery in Socket Mode arrives, and its connection breaks before it can be acknowledged. */
  breakAfterNextDelivery(): void {
    this.breaks += 1;
  }

  /** The app does what the next click, command or submission asks, and its answer is lost on the way. */
  loseNextAnswer(): void {
    this.lost += 1;
  }

  /** While it is down nothing reaches the bot. */
  botDown(isDown: boolean): void {
    this.down = isDown;
  }

  /** Takes the app's token away, or gives it back. */
  tokenRevoked(isRevoked: boolean): void {
    this.revoked = isRevoked;
  }

  /** Forgets every fault still planned. */
  clear(): void {
    this.trouble = undefined;
    this.api.clear();
    this.mails.length = 0;
    this.duplicates = 0;
    this.swaps = 0;
    this.breaks = 0;
    this.lost = 0;
    this.down = false;
    this.revoked = false;
  }

  isBotDown(): boolean {
    return this.down;
  }

  isTokenRevoked(): boolean {
    return this.revoked;
  }

  takeMethod(name: string): ApiFault | undefined {
    return this.api.get(name)?.shift() ?? this.trouble?.method(name);
  }

  /** The next planned mail fault of a kind, of those that match where asked. */
  takeMail<Kind extends MailFault['kind']>(
    kind: Kind,
    matches: (fault: Extract<MailFault, { kind: Kind }>) => boolean = () => true,
  ): Extract<MailFault, { kind: Kind }> | undefined {
    const isWanted = (fault: MailFault): fault is Extract<MailFault, { kind: Kind }> => fault.kind === kind;
    const wanted = this.mails.filter(isWanted).find(matches);
    if (wanted !== undefined) this.mails.splice(this.mails.indexOf(wanted), 1);
    return wanted;
  }

  takeDuplicate(): boolean {
    if (this.duplicates === 0) return false;
    this.duplicates -= 1;
    return true;
  }

  takeBreak(): boolean {
    if (this.breaks === 0) return false;
    this.breaks -= 1;
    return true;
  }

  takeLostAnswer(): boolean {
    if (this.lost === 0) return false;
    this.lost -= 1;
    return true;
  }

  takeSwap(): boolean {
    if (this.swaps === 0) return false;
    this.swaps -= 1;
    return true;
  }
}
