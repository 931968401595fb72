import type { CheckedView } from '../blocks/check-view.ts';
import type { Field } from './fields.ts';

/** A modal or Home tab on somebody's screen. */
export interface View {
  id: string;
  /** Changes with every update, so that two writers do not overwrite each other. */
  hash: string;
  person: string;
  /** The conversation the person was in when it was opened. */
  channel: string | null;
  content: CheckedView;
  rootId: string;
  previousId: string | null;
  fields: Field[];
  /** Messages under blocks, from the app or from Slack's own checks. */
  errors: { [blockId: string]: string };
  /** A submission is with the app. */
  isWaiting: boolean;
}
