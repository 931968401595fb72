import type { DeskMail } from '../../protocol.ts';
import { keep, remembered } from '../state/memory.ts';

const opened = remembered('desk.mail');

/** How many letters in the requester's mailbox nobody has opened. */
export const unreadMail = (mail: DeskMail[]): number => mail.filter(({ id }) => opened.value[id] === undefined).length;

/** Whether somebody has opened this letter. */
export const isOpened = (id: string): boolean => opened.value[id] !== undefined;

/** Notes that a letter was opened. */
export const markOpened = (id: string): void => keep(opened, id, 'opened');
