import type { Core } from '../../core.ts';
import type { PersonRecord } from '../../state/records.ts';
import { Look } from './look.ts';
import type { MessageRef, Person } from './person.ts';
import type { SeenHome, SeenMessage, SeenModal } from './seen.ts';

type Sight = Pick<
  Person,
  'id' | 'name' | 'modal' | 'hasModal' | 'home' | 'sees' | 'thread' | 'latest' | 'ephemerals' | 'notices' | 'channels'
>;

/** A person of the workspace as far as they only look. */
export class Onlooker implements Sight {
  readonly id: string;
  readonly name: string;
  protected readonly core: Core;
  protected readonly look: Look;

  constructor(core: Core, person: PersonRecord) {
    this.id = person.id;
    this.name = person.name;
    this.core = core;
    this.look = new Look(core, person);
  }

  modal(): SeenModal {
    return this.look.seenModal();
  }

  hasModal(): boolean {
    return this.look.front() !== undefined;
  }

  home(): SeenHome {
    return this.look.home();
  }

  sees(channel: string): SeenMessage[] {
    return this.look.messages(channel);
  }

  thread(message: MessageRef): SeenMessage[] {
    const root = this.look.message(message);
    return this.sees(root.channel).filter((one) => one.threadTs === (root.threadTs ?? root.ts));
  }

  latest(channel: string, containing?: string): SeenMessage {
    return this.look.latest(channel, containing);
  }

  ephemerals(): SeenMessage[] {
    return this.look.everywhere().filter((message) => message.ephemeral);
  }

  notices(): string[] {
    return this.core.screens.notices(this.id);
  }

  channels(): string[] {
    return this.look.channelNames();
  }
}
