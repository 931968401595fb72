import type { DeskMail } from '../../protocol.ts';
import { keep, remembered } from '../state/memory.ts';

const opened = remembered('desk.mail');

/** How many letters in the requester's mailbox nobody has opened. */
export const unreadMail = (mail: DeskMail[]): number => mail.filter(({ id }) => opened.value[id] === undefined).length;

export const isOpened = (id: string): boolean => opened.value[id] !== undefined;

export const markOpened = (id: string): void => keep(opened, id, 'opened');
