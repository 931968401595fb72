/** Slack's wire form of typed text back to what was typed; mentions and links keep their brackets, without labels. */
export function typedFrom(encoded: string): string {
  return encoded
    .replaceAll(/<([@#!][^<>|\s]+)\|[^<>]*>/g, '<$1>')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** A command's text without escapes, for an app that did not ask for them: `@tom.hughes`, `#general`. */
export function plainCommandText(encoded: string): string {
  return encoded
    .replaceAll(/<([@#])[^<>|]+\|([^<>]*)>/g, '$1$2')
    .replaceAll(/<!subteam\^[^<>|]+\|([^<>]*)>/g, '$1')
    .replaceAll(/<!([a-z]+)>/g, '@$1')
    .replaceAll(/<((?:https?:\/\/|mailto:)[^<>|]+)(?:\|[^<>]*)?>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
