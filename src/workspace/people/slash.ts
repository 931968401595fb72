import { userName } from '../api/methods/users.ts';
import { readContent } from '../api/methods/chat.ts';
import { escapedCommandText } from '../composer/command-text.ts';
import type { Core } from '../core.ts';
import { channelName, responseUrl } from '../interactions/payload.ts';
import { isObject, parseJson, textOf, type JsonObject } from '../json.ts';
import { post, postEphemeral } from '../messages.ts';
import type { ActResult } from '../protocol.ts';
import type { ChannelRecord, PersonRecord } from '../state/records.ts';
import { slacksCommand } from './invite.ts';
import { ok, says } from './result.ts';

/** Whether a line is typed as a command. */
export function isCommand(line: string): boolean {
  return /^\/[a-z]/i.test(line);
}

/** A command in a thread goes nowhere: Slack refuses it. */
export function refusedInThread(core: Core, person: PersonRecord, line: string): ActResult {
  const notice = `${line.split(/\s/)[0] ?? ''} is not supported in threads. Sorry!`;
  core.screens.tell(person.id, notice);
  core.changed();
  return says(notice);
}

/** Runs a command, `/foi new Potholes`, in a channel the person is in. */
export async function slash(
  core: Core,
  person: PersonRecord,
  channel: ChannelRecord,
  line: string,
): Promise<ActResult> {
  const [typed = ''] = line.trim().split(/\s/);
  const done = slacksCommand(core, person, channel, line);
  if (done !== undefined) return done.ok ? done : tell(core, person, done.says);
  const command = core.manifest.features.slash_commands.find((one) => one.command === typed);
  if (command === undefined) return tell(core, person, `${typed} is not a valid command.`);
  const text = line.trim().slice(typed.length).trim();
  const response = core.responses.issue({ person: person.id, channel: channel.id, message: null, threadTs: null });
  const trigger = core.triggers.issue({ person: person.id, channel: channel.id, view: null });
  const { team, app } = core.state;
  const answer = await core.bot.command({
    token: 'verification-token',
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: person.id,
    user_name: userName(person),
    command: command.command,
    text: command.should_escape ? escapedCommandText(core.state, text) : text,
    api_app_id: app.id,
    is_enterprise_install: 'false',
    response_url: responseUrl(core, response),
    trigger_id: trigger,
  });
  if (answer.ok) return answered(core, person, channel, answer.body);
  const why = answer.reason === 'http_timeout' ? 'operation_timeout' : 'dispatch_failed';
  return tell(core, person, `${typed} failed with the error "${why}"`);
}

function tell(core: Core, person: PersonRecord, notice: string): ActResult {
  core.screens.tell(person.id, notice);
  core.changed();
  return says(notice);
}

/** What the acknowledgement itself says is shown: to the person, or to the channel where it asks for that. */
function answered(core: Core, person: PersonRecord, channel: ChannelRecord, body: string): ActResult {
  if (body.trim() === '') return ok;
  const parsed = parseJson(body);
  const said: JsonObject = isObject(parsed) ? parsed : { text: body };
  const read = readContent(core, { text: textOf(said, 'text'), blocks: said['blocks'] }, false);
  if (!read.ok) return tell(core, person, 'The app answered with something Slack cannot show.');
  const message = { user: core.state.app.botUser, byApp: true, text: read.content.text, blocks: read.content.blocks };
  if (said['response_type'] === 'in_channel') post(core, channel, message);
  else postEphemeral(core, channel, person.id, message);
  core.events.flush();
  return ok;
}
