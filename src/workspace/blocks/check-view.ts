import { z } from 'zod';
import type { Block, Json } from '../protocol.ts';
import { block } from '../state/records.ts';
import { anyBlock } from './blocks.ts';
import type { Checked } from './check-message.ts';
import { fault, faultsOf } from './fault.ts';
import { misplaced } from './surfaces.ts';
import { plain } from './text-objects.ts';
import { togetherFaults } from './whole.ts';

/** Bytes of a view written as JSON past which Slack answers `view_too_large`. */
const largestView = 250_000;

/** A view as the app sent it, after checking. */
export interface CheckedView {
  type: 'modal' | 'home';
  blocks: Block[];
  title: string;
  submit: string | null;
  close: string | null;
  privateMetadata: string;
  callbackId: string;
  externalId: string;
  clearOnClose: boolean;
  notifyOnClose: boolean;
}

const common = {
  blocks: z.array(anyBlock).max(100),
  private_metadata: z.string().max(3000).default(''),
  callback_id: z.string().max(255).default(''),
  external_id: z.string().max(255).default(''),
};

const view = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('modal'),
    title: plain(24),
    submit: plain(24).optional(),
    close: plain(24).optional(),
    clear_on_close: z.boolean().default(false),
    notify_on_close: z.boolean().default(false),
    ...common,
  }),
  z.strictObject({ type: z.literal('home'), ...common }),
]);

/** Checks a view as views.* do. Errors: `view_too_large`, `invalid_arguments` with what is wrong and where. */
export function checkView(sent: Json): Checked<CheckedView> {
  if (Buffer.byteLength(JSON.stringify(sent)) > largestView) return { ok: false, error: 'view_too_large', faults: [] };
  const shape = view.safeParse(sent);
  if (!shape.success) return { ok: false, error: 'invalid_arguments', faults: faultsOf(shape.error, sent, ['view']) };
  const blocks = z.object({ blocks: z.array(block) }).parse(sent).blocks;
  const root = ['view', 'blocks'];
  const faults = [...misplaced(blocks, shape.data.type, root), ...togetherFaults(blocks, root)];
  const modal = shape.data.type === 'modal' ? shape.data : undefined;
  if (modal !== undefined && modal.submit === undefined && blocks.some((one) => one.type === 'input')) {
    faults.push(fault(['view'], 'missing_field', 'missing required field: submit, needed with an input block'));
  }
  if (faults.length > 0) return { ok: false, error: 'invalid_arguments', faults };
  return {
    ok: true,
    value: {
      type: shape.data.type,
      blocks,
      title: modal?.title.text ?? '',
      submit: modal?.submit?.text ?? null,
      close: modal?.close?.text ?? null,
      privateMetadata: shape.data.private_metadata,
      callbackId: shape.data.callback_id,
      externalId: shape.data.external_id,
      clearOnClose: modal?.clear_on_close ?? false,
      notifyOnClose: modal?.notify_on_close ?? false,
    },
  };
}
