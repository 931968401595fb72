import type { Act, ActResult, DeskFile, DeskView } from '../../protocol.ts';

/** Both ends are written against `protocol.ts` and served together, so what comes back is taken at its type. */
export async function fetchView(as: string | null): Promise<DeskView> {
  const response = await fetch(`/desk/view${as === null ? '' : `?as=${encodeURIComponent(as)}`}`);
  if (!response.ok) throw new Error(`The workspace answered ${response.status}.`);
  const view: DeskView = await response.json();
  return view;
}

/** Does what a person does. A workspace that cannot be reached is a refusal in words. */
export async function sendAct(as: string, act: Act): Promise<ActResult> {
  try {
    const response = await fetch('/desk/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as, act }),
    });
    const result: ActResult = await response.json();
    return result;
  } catch {
    return { ok: false, says: 'The workspace did not answer. Is it still running? Try again.' };
  }
}

/** Gives the workspace a file; the answer is the file as it is to be named in a message or an input, or a refusal. */
export async function upload(as: string, file: File): Promise<DeskFile | { says: string }> {
  try {
    const query = new URLSearchParams({ as, name: file.name });
    const response = await fetch(`/desk/upload?${query}`, { method: 'POST', body: file });
    const { file: id }: { file: string } = await response.json();
    if (!response.ok) return { says: `${file.name} was not taken.` };
    return { id, name: file.name, mimetype: file.type || 'application/octet-stream', size: file.size };
  } catch {
    return { says: `${file.name} was not taken: the workspace did not answer. Try again.` };
  }
}

/** Where a file's bytes are, for this person. */
export const fileAddress = (id: string, as: string): string =>
  `/desk/file/${encodeURIComponent(id)}?as=${encodeURIComponent(as)}`;

/** Where an attachment of a letter in the requester's mailbox is. */
export const attachmentAddress = (mail: string, index: number): string =>
  `/desk/mail/${encodeURIComponent(mail)}/attachment/${index}`;

/** Calls back whenever something may have changed, and with whether the workspace is reached. */
export function listen(changed: () => void, reached: (yes: boolean) => void): void {
  const source = new EventSource('/desk/changes');
  source.addEventListener('changed', changed);
  source.addEventListener('open', () => {
    reached(true);
    changed();
  });
  source.addEventListener('error', () => reached(false));
}
