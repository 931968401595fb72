import { refusalCode } from '../api.ts';

/** Refusals of a channel: nothing of ours gets there until somebody lets it. */
const ofChannel = new Set([
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_thread_locked',
  'restricted_action_non_threadable_channel',
  'no_permission',
  'access_denied',
  'team_access_not_granted',
]);

/** Refusals of what is to be posted: it would be refused again. */
const ofContent = new Set([
  'msg_too_long',
  'msg_blocks_too_long',
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_metadata_format',
  'metadata_too_large',
  'no_text',
  'cannot_reply_to_message',
  'thread_not_found',
  'cant_update_message',
  'edit_window_closed',
  'file_not_found',
  'file_uploads_disabled',
  'file_upload_size_restricted',
  'missing_scope',
]);

/** Whether Slack does not let FOI Desk post in this channel. */
export function isOfChannel(error: unknown): boolean {
  return ofChannel.has(refusalCode(error) ?? '');
}

/** Slack's code where it would refuse the same again, until a person has done something about it. */
export function refusedForGood(error: unknown): string | undefined {
  const code = refusalCode(error);
  return code !== undefined && (ofChannel.has(code) || ofContent.has(code)) ? code : undefined;
}
