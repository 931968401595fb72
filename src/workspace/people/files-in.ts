import type { Core } from '../core.ts';
import { fileObject } from '../events/file-object.ts';
import { isObject, type JsonObject } from '../json.ts';
import type { PersonRecord } from '../state/records.ts';

/** Files put into a file input: only the person's own, shown to the app whole, and readable for it from then on. */
export function refineFiles(core: Core, person: PersonRecord, state: JsonObject): JsonObject {
  const listed = state['files'];
  if (state['type'] !== 'file_input' || !Array.isArray(listed)) return state;
  const files = listed.flatMap((one) => {
    const id = isObject(one) ? one['id'] : one;
    const file = typeof id === 'string' ? core.state.file(id) : undefined;
    if (file === undefined || file.user !== person.id || file.stage === 'announced') return [];
    file.stage = 'complete';
    file.givenToApp = true;
    return [fileObject(core.state, core.base(), file)];
  });
  return { type: 'file_input', files };
}
