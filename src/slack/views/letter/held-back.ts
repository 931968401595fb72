import { needsReason, placed } from '../../../domain/check/index.ts';
import { whatBlocks } from '../../../domain/deciding/letter/lettering.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { beginning } from '../blocks.ts';

/** Where a letter stands that was before the approvers until it was drawn again; to follow its name. */
export const HELD_BACK = 'drawn again, and not before the approvers any more, as the check found something new.';

/** For the officer in charge: what the check found in the morning, and what to do. */
export function sayHeld(request: FoiRequest, version: number): string {
  const letter = request.drafts.find((each) => each.version === version);
  const [first, ...more] = letter ? whatBlocks(request, letter, needsReason) : [];
  const found = first === undefined ? '' : ` The check now finds: “${beginning(placed(first), 500)}”`;
  const rest = more.length === 0 ? '' : ` and ${more.length} more, under the letter in this thread.`;
  return `Letter ${version} is not before the approvers any more, as it was drawn again for today.${found}${rest} Mend it, then draft the letter again and ask for approval.`;
}
