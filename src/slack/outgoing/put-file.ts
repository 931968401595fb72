import { askedToWait, isPassingStatus, NotGivenNow } from '../passing.ts';
import { BYTES_COME } from '../reading/files.ts';

/**
 * Puts a file's bytes where Slack said.
 * @throws NotGivenNow where Slack does not take them for now, another error where it never will
 */
export async function putFile(url: string, bytes: Uint8Array): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    body: new Uint8Array(bytes),
    signal: AbortSignal.timeout(BYTES_COME),
  }).catch((cause: unknown): never => {
    throw new NotGivenNow('Slack could not be given the file.', { cause });
  });
  const says = `Slack did not take the file: ${answer.status}.`;
  if (isPassingStatus(answer.status)) throw new NotGivenNow(says, { askedMs: askedToWait(answer) });
  if (!answer.ok) throw new Error(says);
}
