/** How many people's names one message or form may ask Slack for: more than anybody mentions, and far from its rate limit. */
const MENTIONED_AT_MOST = 25;

/** Who is mentioned: as `<@U…>` in text, as an element in rich text. A word in capitals mentions nobody. */
export function mentionedIn(written: unknown): string[] {
  const found = JSON.stringify(written).matchAll(/<@([UW][A-Z0-9]+)|"user_id":"([UW][A-Z0-9]+)"/gu);
  return [...new Set([...found].map(([, typed, element]) => typed ?? element ?? ''))].slice(0, MENTIONED_AT_MOST);
}
