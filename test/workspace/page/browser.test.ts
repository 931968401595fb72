import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DeskModal } from '../../../src/workspace/protocol.ts';
import { openBrowser } from '../../browser.ts';
import { channel, emptyView, input, message, noon, option } from './canned.ts';
import { type Fake, startFake } from './fake.ts';

let browser: Browser;
let fake: Fake;
let page: Page;
let outside: string[];
let faults: string[];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  fake = await startFake(emptyView());
  await open(1280, 800);
});
afterEach(async () => {
  await page.context().close();
  await fake.close();
  if (outside.length + faults.length > 0) throw new Error([...outside, ...faults].join('\n'));
});

async function open(width: number, height: number, more: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height }, ...more });
  page = await context.newPage();
  page.setDefaultTimeout(5000);
  [outside, faults] = [[], []];
  const isOurs = (url: string) => url.startsWith(fake.url) || /^(?:data|blob):/.test(url);
  // What the page's own policy stops never leaves the browser; anything else that goes elsewhere does.
  page.on('requestfinished', (request) => void (isOurs(request.url()) || outside.push(request.url())));
  page.on('requestfailed', (request) => {
    if (!isOurs(request.url()) && request.failure()?.errorText !== 'csp') outside.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(fake.url);
  await page.getByLabel('Message #foi-team').waitFor();
}

const modal = (blocks: DeskModal['blocks'], more: Partial<DeskModal> = {}): DeskModal => ({
  viewId: 'V1',
  hash: '1',
  callbackId: 'new',
  title: 'New FOI request',
  submit: 'Next',
  close: 'Cancel',
  errors: {},
  waiting: false,
  blocks,
  ...more,
});
const fields = [
  input('name', 'Requester’s name', { type: 'plain_text_input' }, { optional: true }),
  input('subject', 'Subject', { type: 'plain_text_input' }),
  input('law', 'Law', { type: 'static_select', options: [option('FOIA'), option('EIR')] }),
];
const focused = () =>
  page.evaluate(
    () => document.activeElement?.closest('[data-block]')?.getAttribute('data-block') ?? document.activeElement?.id,
  );

describe('by keyboard alone', () => {
  test('a command is completed, sent, and its form filled in', async () => {
    fake.answer = (act) => {
      fake.view.modals = act.do === 'slash' ? [modal(fields)] : [];
      return undefined;
    };
    await page.getByLabel('Message #foi-team').focus();
    await page.keyboard.type('/foi n');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await expect.poll(focused).toBe('name');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Cameras');
    await page.keyboard.press('Tab');
    await page.keyboard.type('eir');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(fake.acts).toEqual([
      { do: 'slash', channel: 'G1', text: '/foi new ' },
      {
        do: 'submit',
        modal: 'V1',
        values: {
          name: { a: { type: 'plain_text_input', value: null } },
          subject: { a: { type: 'plain_text_input', value: 'Cameras' } },
          law: { a: { type: 'static_select', selected_option: option('EIR') } },
        },
      },
    ]);
    expect(await focused()).toBe('composer');
  });

  test('the app is taken out of a channel, and brought in by its command', async () => {
    fake.answer = (act) => {
      const members = act.do === 'remove' ? ['U1', 'U2'] : ['U1', 'U2', 'UBOT'];
      fake.view.channels = [{ ...channel('C1', 'general', 'public'), members }];
      fake.view.commands = [{ command: '/invite', description: 'Adds people', usage: '@name' }];
      return undefined;
    };
    const more = page.getByRole('button', { name: 'More for this channel' });
    await page.getByRole('button', { name: 'general' }).press('Enter');
    await more.press('Enter');
    await page.keyboard.type('r');
    await page.keyboard.press('Enter');
    await page.getByText('2 members').waitFor();
    await more.press('Enter');
    await page.getByRole('menuitem', { name: 'Add FOI Desk to #general' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('Message #general').focus();
    await page.keyboard.type('/inv');
    await page.keyboard.press('Tab');
    await page.keyboard.type('@fo');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('3 members').waitFor();
    expect(fake.acts).toEqual([
      { do: 'remove', channel: 'C1', user: 'UBOT' },
      { do: 'slash', channel: 'C1', text: '/invite @FOI Desk ' },
    ]);
  });

  test.each([
    ['Skip to the message box', () => page.getByLabel('Message #foi-team')],
    ['Skip to the messages', () => page.locator('main .messages')],
  ])('“%s” goes there', async (link, where) => {
    await page.getByRole('link', { name: link, exact: true }).press('Enter');
    expect(await where().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('the focus stays at a message whose button is gone once it was pressed', async () => {
    const asks = { type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'Ask' } };
    const blocks = [{ type: 'actions', block_id: 'b', elements: [asks] }];
    const shows = (more: object) => [
      channel('G1', 'foi-team', 'private', [message('G1', 1, 'UBOT', 'A letter', more)]),
    ];
    fake.view.channels = shows({ blocks });
    fake.changed();
    fake.answer = () => {
      fake.view.channels = shows({});
      return undefined;
    };
    await page.getByRole('button', { name: 'Ask', exact: true }).press('Enter');
    const item = page.getByRole('listitem').filter({ hasText: 'A letter' });
    await expect.poll(() => item.evaluate((each) => each === document.activeElement)).toBe(true);
  });

  test.each(['Control', 'Meta'])('%s+Enter submits a form from a field of several lines', async (key) => {
    fake.answer = () => {
      fake.view.modals = [];
      return undefined;
    };
    fake.view.modals = [modal([input('words', 'Words', { type: 'plain_text_input', multiline: true })])];
    fake.changed();
    await page.getByLabel('Words').fill('Cameras');
    await page.keyboard.press(`${key}+Enter`);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const words = { a: { type: 'plain_text_input', value: 'Cameras' } };
    expect(fake.acts).toEqual([{ do: 'submit', modal: 'V1', values: { words } }]);
  });

  test('the focus goes round within a form', async () => {
    fake.view.modals = [modal(fields)];
    fake.changed();
    await page.getByRole('dialog').waitFor();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
    }
  });

  test('Escape asks before anything typed is lost', async () => {
    fake.answer = () => {
      fake.view.modals = [];
      return undefined;
    };
    fake.view.modals = [modal(fields)];
    fake.changed();
    await page.getByLabel('Subject').fill('Cameras');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Keep writing' }).press('Enter');
    expect(await page.getByLabel('Subject').inputValue()).toBe('Cameras');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(fake.acts).toEqual([{ do: 'close', modal: 'V1' }]);
  });

  test('somebody else is chosen from a menu', async () => {
    await page.getByRole('button', { name: /^You are Olivia/ }).press('Enter');
    await page.keyboard.press('h');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('button', { name: /^You are Helen/ }).isVisible()).toBe(true);
  });
});

describe('a form', () => {
  test('keeps what was typed when the app draws it again, and shows the app’s fault where it belongs', async () => {
    fake.view.modals = [modal(fields)];
    fake.changed();
    await page.getByLabel('Subject').fill('Cameras');
    const more = input('more', 'More text', { type: 'plain_text_input' }, { optional: true });
    fake.view.modals = [modal([...fields, more], { hash: '2' })];
    fake.changed();
    await page.getByLabel('More text').waitFor();
    expect(await page.getByLabel('Subject').inputValue()).toBe('Cameras');
    await page.getByLabel('Law').click();
    await page.getByRole('option', { name: 'FOIA' }).click();
    fake.answer = () => {
      fake.view.modals = [modal([...fields, more], { hash: '2', errors: { subject: 'Say which cameras.' } })];
      return 'Some fields need another look.';
    };
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Say which cameras.').waitFor();
    await expect.poll(focused).toBe('subject');
  });

  test('calls a field what the app calls it, and says beside it that it may be left out', async () => {
    const tick = { type: 'checkboxes', options: [option('Post it')] };
    fake.view.modals = [modal([...fields, input('how', 'How', tick, { optional: true })])];
    fake.changed();
    const name = page.getByRole('dialog').getByLabel('Requester’s name', { exact: true });
    await name.waitFor();
    expect(await name.evaluate((box) => box.ariaDescribedByElements?.map((each) => each.textContent))).toEqual([
      '(optional)',
    ]);
    const how = page.getByRole('group', { name: 'How', exact: true });
    expect(await how.innerText()).toMatch(/^How\s+\(optional\)/u);
  });

  test('that takes the place of another begins at its top', async () => {
    const long = (word: string) =>
      [1, 2, 3, 4, 5, 6].map((each) =>
        input(`${word}${each}`, `${word} ${each}`, { type: 'plain_text_input', multiline: true }, { optional: true }),
      );
    fake.view.modals = [modal(long('Line'))];
    fake.changed();
    await page.getByLabel('Line 6').fill('the end');
    fake.answer = () => {
      fake.view.modals = [modal(long('Question'), { hash: '2', callbackId: 'check', title: 'Check the questions' })];
      return undefined;
    };
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel('Question 1').waitFor();
    await expect.poll(focused).toBe('Question1');
    expect(await page.locator('dialog .body').evaluate((body) => body.scrollTop)).toBe(0);
  });

  test('says what is wrong only as long as it is', async () => {
    fake.view.modals = [modal(fields)];
    fake.changed();
    await page.getByLabel('Subject').fill('FOI');
    await page.getByLabel('Law').click();
    await page.getByRole('option', { name: 'FOIA' }).click();
    fake.answer = () => {
      fake.view.modals = [modal(fields, { errors: { subject: 'Say what about.' } })];
      return 'Some fields need another look.';
    };
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('One thing needs your attention.').waitFor();
    fake.view.modals = [modal(fields, { hash: '2' })];
    fake.changed();
    await page.getByText('One thing needs your attention.').waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog').innerText()).not.toContain('another look');
  });

  test('without what it needs is not sent', async () => {
    fake.view.modals = [modal(fields)];
    fake.changed();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('2 things need your attention.').waitFor();
    await expect.poll(focused).toBe('subject');
    expect(fake.acts).toEqual([]);
  });
});

test('rich text comes out as Slack has it, a pasted page as its words, and a table untouched', async () => {
  const table = { type: 'table', rows: [[{ type: 'raw_text', text: '£12' }]] };
  const value = { type: 'rich_text', elements: [table] };
  fake.view.modals = [modal([input('answer', 'Answer', { type: 'rich_text_input', initial_value: value })])];
  fake.changed();
  const editor = page.getByRole('textbox', { name: 'Answer' });
  await editor.click();
  await page.keyboard.type('There are ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('42');
  await page.keyboard.press('Control+b');
  await editor.evaluate((element) => {
    const pasted = new DataTransfer();
    pasted.setData('text/plain', ' cameras');
    pasted.setData('text/html', '<h1 onclick="x()"> cameras</h1>');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }));
  });
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Bulleted list' }).click();
  await page.keyboard.type('fixed');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect.poll(() => fake.acts.length).toBe(1);
  const elements = [
    table,
    {
      type: 'rich_text_section',
      elements: [
        { type: 'text', text: 'There are ' },
        { type: 'text', text: '42', style: { bold: true } },
        { type: 'text', text: ' cameras' },
      ],
    },
    {
      type: 'rich_text_list',
      style: 'bullet',
      indent: 0,
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'fixed' }] }],
    },
  ];
  const values = { answer: { a: { type: 'rich_text_input', rich_text_value: { type: 'rich_text', elements } } } };
  expect(fake.acts).toEqual([{ do: 'submit', modal: 'V1', values }]);
});

describe('what others do', () => {
  test('arrives without taking the focus or what is half typed', async () => {
    const box = page.getByLabel('Message #foi-team');
    await box.fill('Half a');
    fake.view.channels = [channel('G1', 'foi-team', 'private', [message('G1', 1, 'U2', 'Good *morning*')])];
    fake.changed();
    await page.getByText('Good morning').waitFor();
    await page.keyboard.type(' line');
    expect(await box.inputValue()).toBe('Half a line');
  });

  test('stays in view when the box beneath grows to say what is wrong', async () => {
    const many = Array.from({ length: 40 }, (_, index) => message('G1', index, 'U2', `Line ${index}.`));
    fake.view.channels = [channel('G1', 'foi-team', 'private', many)];
    fake.changed();
    const last = page.getByText('Line 39.');
    await last.waitFor();
    fake.answer = () => '/nonsense is not a valid command.';
    await page.getByLabel('Message #foi-team').fill('/nonsense');
    await page.keyboard.press('Enter');
    const box = page.locator('.composer');
    await box.getByText('is not a valid command').waitFor();
    const [line, composer] = [await last.boundingBox(), await box.boundingBox()];
    expect((line?.y ?? Infinity) + (line?.height ?? 0)).toBeLessThanOrEqual(composer?.y ?? 0);
  });

  test('is counted where somebody has not looked', async () => {
    fake.view.channels = [
      ...fake.view.channels,
      channel('C2', 'highways', 'public', [message('C2', 1, 'U3', 'one'), message('C2', 2, 'U1', 'mine')]),
    ];
    fake.changed();
    await page.getByRole('button', { name: 'highways 1 new' }).click();
    await page.getByRole('button', { name: 'foi-team' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'highways', exact: true }).isVisible()).toBe(true);
  });

  test('of the app’s own is beside its Home, once there is anything', async () => {
    const places = page.getByRole('navigation', { name: 'Places' });
    fake.view.channels = [...fake.view.channels, channel('D1', 'FOI Desk', 'direct')];
    fake.changed();
    const messages = places.getByRole('button', { name: /^Messages/u });
    expect(await messages.count()).toBe(0);
    fake.view.channels = [
      ...fake.view.channels.slice(0, -1),
      channel('D1', 'FOI Desk', 'direct', [message('D1', 1, 'UBOT', 'A word with you.')]),
    ];
    fake.changed();
    await places.getByRole('button', { name: 'Messages 1 new' }).click();
    await page.getByText('A word with you.').waitFor();
  });

  test('is never markup', async () => {
    const evil = '<img src=x onerror="document.title=1"> &lt;b&gt;bold&lt;/b&gt; <javascript:alert(1)|here>';
    fake.view.channels = [channel('G1', 'foi-team', 'private', [message('G1', 1, 'U2', evil)])];
    fake.changed();
    await page.getByText('<b>bold</b>').waitFor();
    expect(await page.locator('.message img, .message b, .message a').count()).toBe(0);
  });
});

test('a button with the address of a message goes to it, however far up it is', async () => {
  const many = Array.from({ length: 60 }, (_, index) => message('G1', index, 'U2', `Message ${index}`));
  const first = many[0]?.ts.replace('.', '') ?? '';
  const url = `${fake.url.replace(/\/$/u, '')}/archives/G1/p${first}`;
  const show = { type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'Show' }, url };
  fake.view.channels = [channel('C1', 'general', 'public'), channel('G1', 'foi-team', 'private', many)];
  fake.view.home = [{ type: 'actions', block_id: 'b', elements: [show] }];
  fake.changed();
  await page.getByRole('button', { name: 'Home', exact: true }).click();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const item = page.getByRole('listitem').filter({ hasText: 'Message 0' });
  await expect.poll(() => item.evaluate((each) => each === document.activeElement)).toBe(true);
  expect((await item.boundingBox())?.y).toBeGreaterThan(0);
});

test('in somebody’s own colours the place one is at, and the choice one is on, can be told from the others', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.getByLabel('Message #foi-team').fill('/');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  const grounds = (role: 'button' | 'option', name: RegExp) =>
    page.getByRole(role, { name }).evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
  await expect.poll(async () => new Set(await grounds('button', /^(?:general|foi-team)/u)).size).toBe(2);
  await expect.poll(async () => new Set(await grounds('option', /./u)).size).toBe(2);
});

test('a choice longer than its box is read from its beginning', async () => {
  const long = option(`1. ${'How many miles of cycle lane were built? '.repeat(4)}`);
  const select = { type: 'static_select', options: [long], initial_option: long };
  fake.view.modals = [modal([input('question', 'Question', select)])];
  fake.changed();
  const box = page.getByRole('combobox', { name: 'Question' });
  await box.waitFor();
  await expect.poll(focused).toBe('question');
  expect(await box.evaluate((each) => each.scrollLeft)).toBe(0);
});

test('where several may be chosen the highlight stays at the one just chosen, found by typing or not', async () => {
  const options = ['Part of the question before', 'Finance', 'Highways', 'Housing'].map((each) => option(each));
  fake.view.modals = [modal([input('to', 'Department', { type: 'multi_static_select', options })])];
  fake.changed();
  const box = page.getByRole('combobox', { name: 'Department' });
  const here = page.locator('[role=option][data-here=true]');
  const active = () =>
    box.evaluate((each) => document.querySelector(`#${each.getAttribute('aria-activedescendant')}`)?.textContent);
  await box.fill('hi');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Finance' }).waitFor();
  expect(await here.allTextContents()).toEqual(['Highways']);
  expect(await active()).toBe('Highways');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await here.allTextContents()).toEqual(['Housing']);
  expect(await page.getByRole('option', { selected: true }).allTextContents()).toEqual(['Highways', 'Housing']);
  await page.keyboard.press('Enter');
  expect(await here.allTextContents()).toEqual(['Housing']);
  expect(await page.getByRole('option', { selected: true }).allTextContents()).toEqual(['Highways']);
});

test('a letter’s HTML runs nothing and fetches nothing', async () => {
  const html =
    '<p>Dear Ms Smith</p><script>parent.document.title="run"</script><img src="http://127.0.0.1:9/spy.png" onerror="top.document.title=1">';
  fake.view.mail = [
    {
      id: 'm1',
      at: noon,
      from: 'a@b.example',
      to: 'c@d.example',
      subject: 'Your request',
      text: '',
      html,
      attachments: [],
    },
  ];
  fake.changed();
  await page.getByRole('button', { name: /Mailbox/ }).click();
  await page.getByRole('button', { name: /Your request/ }).click();
  await page.frameLocator('iframe').getByText('Dear Ms Smith').waitFor();
  expect(await page.title()).not.toMatch(/run|1/);
});

test('a phone shows one thing at a time, and nothing beside its edge', async () => {
  await page.context().close();
  const root = message('G1', 1, 'U2', 'A question', { replyCount: 1 });
  fake.view.channels = [
    channel('G1', 'foi-team', 'private', [root, message('G1', 2, 'U2', 'A reply', { threadTs: root.ts })]),
  ];
  await open(390, 844);
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await wide()).toBe(390);
  await page.getByRole('button', { name: '1 reply' }).click();
  await page.getByText('A reply').waitFor();
  expect(await page.getByLabel('Message #foi-team').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Close the thread' }).click();
  const places = page.getByRole('button', { name: 'Places', exact: true });
  await places.click();
  await page.getByRole('button', { name: /^You are/u }).focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => places.getAttribute('aria-expanded')).toBe('false');
  expect(await places.evaluate((button) => button === document.activeElement)).toBe(true);
  await places.click();
  await page.getByRole('button', { name: /Mailbox/ }).click();
  await page.getByText('Nothing has come yet.').waitFor();
  expect(await wide()).toBe(390);
});

test('a finger reaches what a mouse finds by hovering: the thread of a question, and the first fault of a long form', async () => {
  await page.context().close();
  fake.view.channels = [channel('G1', 'foi-team', 'private', [message('G1', 1, 'U2', 'A question')])];
  await open(390, 700, { hasTouch: true, isMobile: true });
  await page.getByRole('button', { name: 'Reply in thread' }).tap();
  await page.getByLabel('Reply in the thread').waitFor();
  await page.getByRole('button', { name: 'Close the thread' }).tap();
  const long = [1, 2, 3, 4, 5, 6, 7, 8].map((each) =>
    input(`line${each}`, `Line ${each}`, { type: 'plain_text_input', multiline: true }, { optional: each !== 5 }),
  );
  fake.view.modals = [modal(long)];
  fake.changed();
  await page.getByRole('button', { name: 'Next' }).tap();
  const fault = page.getByText('Please complete this required field.');
  await fault.waitFor();
  const inSight = () =>
    fault.evaluate((line) => {
      const [at, body] = [line, line.closest('.body') ?? line].map((each) => each.getBoundingClientRect());
      return at !== undefined && body !== undefined && at.top >= body.top && at.bottom <= body.bottom;
    });
  await expect.poll(inSight).toBe(true);
});
