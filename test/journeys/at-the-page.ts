import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** What a person does at the page of the workspace; everything is found by its role and by the words on it. */
export interface AtThePage {
  /** Chooses who they are. */
  becomes(name: string): Promise<void>;
  /** Goes to a channel, Home or the mailbox. */
  goesTo(place: string): Promise<void>;
  /** Types a message or a command into the channel, and sends it. */
  types(text: string): Promise<void>;
  /** Opens the thread of a message of the channel, and replies in it. */
  replies(to: string, text: string): Promise<void>;
  /** Chooses in the form that is open. */
  chooses(label: string, option: string | RegExp): Promise<void>;
  /** Writes into fields of the form that is open. */
  fills(fields: { [label: string]: string }): Promise<void>;
  /** Presses a button of what is in front: the form, or the question before something that cannot be undone. */
  presses(button: string): Promise<void>;
  /** Presses a button of a message. */
  clicks(button: string, message: Locator): Promise<void>;
  /** Waits until a form with this title is open. */
  sees(title: string): Promise<Locator>;
  /** Waits until no form is open any more. */
  seesNoForm(): Promise<void>;
  /** A message of the channel, by words on it. */
  message(words: string | RegExp): Locator;
  /** A message of the thread that is open. */
  inThread(words: string | RegExp): Locator;
  /** Keeps what is seen as a picture, for whoever judges the page by eye. */
  picture(what: string): Promise<void>;
}

const pictures = join(import.meta.dirname, '../screenshots');

/** Somebody at the page. */
export function atThePage(page: Page): AtThePage {
  const thread = page.getByRole('complementary', { name: 'Thread' });
  const channel = page.getByRole('log', { name: /^Messages in #/u });
  const front = page.getByRole('dialog').last();
  const control = (label: string) => front.getByLabel(label, { exact: true });
  let pictured = 0;
  return {
    async becomes(name) {
      await page.getByRole('button', { name: /^You are / }).click();
      await page.getByRole('menuitemradio', { name }).click();
      await page.getByRole('button', { name: new RegExp(`^You are ${name}`, 'u') }).waitFor();
    },
    async goesTo(place) {
      await page
        .getByRole('navigation', { name: 'Places' })
        .getByRole('button', { name: new RegExp(`^${place}`, 'u') })
        .click();
    },
    async types(text) {
      const box = page.getByRole('combobox', { name: /^Message #/u });
      await box.fill(text);
      await box.press('Enter');
    },
    async replies(to, text) {
      await channel
        .getByRole('listitem')
        .filter({ hasText: to })
        .getByRole('button', { name: 'Reply in thread' })
        .click();
      const box = thread.getByRole('combobox', { name: 'Reply in the thread' });
      await box.fill(text);
      await box.press('Enter');
    },
    async chooses(label, option) {
      await control(label).click();
      await page.getByRole('option', { name: option }).click();
    },
    async fills(fields) {
      for (const [label, text] of Object.entries(fields)) await control(label).fill(text);
    },
    presses: (button) => front.getByRole('button', { name: button, exact: true }).click(),
    clicks: (button, message) => message.getByRole('button', { name: button, exact: true }).click(),
    async sees(title) {
      const form = page.getByRole('dialog', { name: title });
      await form.waitFor();
      return form;
    },
    seesNoForm: () => page.getByRole('dialog').waitFor({ state: 'detached' }),
    message: (words) => channel.getByRole('listitem').filter({ hasText: words }),
    inThread: (words) => thread.getByRole('listitem').filter({ hasText: words }),
    async picture(what) {
      pictured += 1;
      await mkdir(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${String(pictured).padStart(2, '0')} ${what}.png`) });
    },
  };
}
