/** Somebody in Slack, by its id; `desk` where FOI Desk acted by itself. */
export type UserId = string;
