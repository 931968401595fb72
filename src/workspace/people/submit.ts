import { checkView, type CheckedView } from '../blocks/check-view.ts';
import type { Core } from '../core.ts';
import { basis, interact } from '../interactions/payload.ts';
import { isObject, parseJson, textOf, type JsonObject } from '../json.ts';
import type { ActResult, ViewValues } from '../protocol.ts';
import type { PersonRecord } from '../state/records.ts';
import { putIn } from '../views/fields.ts';
import { viewObject } from '../views/view-object.ts';
import type { View } from '../views/view.ts';
import { refineFiles } from './files-in.ts';
import { clientErrors } from './required.ts';
import { ok, says } from './result.ts';

/** What Slack shows when a submission's answer is late, missing or makes no sense. */
const trouble = 'We had some trouble connecting. Try again?';

/** Presses a modal's submit button. Errors come under the blocks of the modal, which then stays. */
export async function submit(core: Core, person: PersonRecord, view: View, values: ViewValues): Promise<ActResult> {
  if (view.isWaiting) return says('This is being sent already.');
  if (view.content.submit === null) return says('This has nothing to submit.');
  putIn(view.fields, values, (_field, state) => refineFiles(core, person, state));
  view.errors = clientErrors(view.fields);
  if (Object.keys(view.errors).length > 0) {
    core.changed();
    return says('Some fields need another look.');
  }
  view.isWaiting = true;
  core.changed();
  const trigger = core.triggers.issue({ person: person.id, channel: view.channel, view });
  const answer = await interact(core, 'view_submission', {
    ...basis(core, person),
    trigger_id: trigger,
    view: viewObject(core.state, view),
    response_urls: [],
  });
  view.isWaiting = false;
  const result = answer.ok ? take(core, view, answer.body) : says(trouble);
  if (!result.ok && result.says === trouble) core.screens.tell(person.id, trouble);
  core.changed();
  return result;
}

/** Does what the app's acknowledgement of a submission asks for. */
function take(core: Core, view: View, body: string): ActResult {
  if (body.trim() === '') {
    core.screens.close(view);
    return ok;
  }
  const asked = parseJson(body);
  if (!isObject(asked)) return says(trouble);
  switch (textOf(asked, 'response_action') ?? '') {
    case 'errors':
      return showErrors(view, asked['errors']);
    case 'clear':
      core.screens.clear(view.person);
      return ok;
    case 'update':
      return show(asked, (content) => {
        // It may have been closed while the app thought about it.
        if (!core.screens.stack(view.person).includes(view)) return false;
        core.screens.update(view, content);
        return true;
      });
    case 'push':
      return show(asked, (content) => core.screens.open(view.person, view.channel, content) !== 'push_limit_reached');
    case '':
      core.screens.close(view);
      return ok;
    default:
      return says(trouble);
  }
}

function showErrors(view: View, errors: unknown): ActResult {
  if (typeof errors !== 'object' || errors === null) return says(trouble);
  const shown = Object.entries(errors).filter((one): one is [string, string] => typeof one[1] === 'string');
  const inputs = new Set(
    view.content.blocks.filter((block) => block.type === 'input').map((block) => block['block_id']),
  );
  // An error on a block that is not there, or takes no input, is shown nowhere: Slack says only that something failed.
  if (shown.length === 0 || shown.some(([block]) => !inputs.has(block))) return says(trouble);
  view.errors = Object.fromEntries(shown);
  return says('Some fields need another look.');
}

function show(asked: JsonObject, place: (content: CheckedView) => boolean): ActResult {
  const checked = checkView(asked['view'] ?? null);
  if (!checked.ok || checked.value.type !== 'modal') return says(trouble);
  return place(checked.value) ? ok : says(trouble);
}

/** Closes a modal: by its close button, or all of the stack by the cross. */
export async function close(core: Core, person: PersonRecord, view: View, all: boolean): Promise<ActResult> {
  const stack = core.screens.stack(person.id);
  const clears = all || view.content.clearOnClose;
  const closed = clears ? stack.toReversed() : [view];
  if (clears) core.screens.clear(person.id);
  else core.screens.close(view);
  core.changed();
  await Promise.all(
    closed
      .filter((one) => one.content.notifyOnClose)
      .map((one) =>
        interact(core, 'view_closed', {
          ...basis(core, person),
          view: viewObject(core.state, one),
          is_cleared: clears,
        }),
      ),
  );
  return ok;
}
