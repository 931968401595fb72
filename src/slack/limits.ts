/**
 * Slack's limits on what an app may send. Characters unless said otherwise; counts are "at most".
 * Source: docs.slack.dev/reference/block-kit and the types of `@slack/types`.
 */
export const limits = {
  message: {
    blocks: 50,
    /** All blocks together: Slack refuses somewhere above 11,000 (`msg_blocks_too_long`) and documents no number. */
    characters: 10_000,
    /** Recommended length of `text`; beyond `textTruncated` Slack cuts it off. */
    text: 4_000,
    textTruncated: 40_000,
    tables: 1,
    markdownCharacters: 12_000,
  },
  view: {
    modalBlocks: 100,
    homeBlocks: 100,
    title: 24,
    submit: 24,
    close: 24,
    privateMetadata: 3_000,
    callbackId: 255,
    externalId: 255,
    /** Bytes of the whole view as JSON. */
    bytes: 250_000,
    /** Views on top of each other. */
    stack: 3,
  },
  blockId: 255,
  actionId: 255,
  section: { text: 3_000, fields: 10, field: 2_000 },
  header: { text: 150 },
  context: { elements: 10 },
  actions: { elements: 25 },
  input: { label: 2_000, hint: 2_000, text: 3_000, placeholder: 150 },
  fileInput: { files: 10 },
  button: { text: 75, value: 2_000, url: 3_000, accessibilityLabel: 75 },
  confirm: { title: 100, text: 300, button: 30 },
  /** `value` is 75 by Slack's types and 150 by its documentation: the smaller. */
  option: { text: 75, description: 75, value: 75 },
  select: { options: 100, groups: 100, groupLabel: 75 },
  overflow: { options: 5 },
  checkboxes: { options: 10 },
  radioButtons: { options: 10 },
  image: { altText: 2_000, title: 2_000, url: 3_000 },
  table: { rows: 100, cells: 20, characters: 10_000 },
  /** Deepest `indent` of a list in rich text, counted from 0. */
  richText: { indent: 8 },
  /** How long Slack waits for an acknowledgement, and how long a `trigger_id` opens a view. */
  milliseconds: { acknowledgement: 3_000, trigger: 3_000, responseUrl: 30 * 60_000 },
  responseUrl: { uses: 5 },
} as const;
