/**
 * The plain name of a user, user group or channel by its Slack id; nothing when it is not known, and then a mention is
 * left out.
 */
export type Names = (id: string) => string | undefined;
