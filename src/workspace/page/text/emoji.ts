/** Slack's short names for the emoji people and apps use at work; any other name is shown as `:name:`. */
const table = `
  +1 👍  thumbsup 👍  -1 👎  thumbsdown 👎  white_check_mark ✅  heavy_check_mark ✔️  ballot_box_with_check ☑️  x ❌
  no_entry ⛔  no_entry_sign 🚫  warning ⚠️  eyes 👀  pencil2 ✏️  pencil 📝  memo 📝  wave 👋  pray 🙏  tada 🎉
  raised_hands 🙌  clap 👏  ok_hand 👌  heart ❤️  smile 😄  grinning 😀  slightly_smiling_face 🙂  blush 😊  joy 😂
  thinking_face 🤔  cry 😢  disappointed 😞  rocket 🚀  fire 🔥  bulb 💡  question ❓  exclamation ❗  bangbang ‼️
  information_source ℹ️  hourglass ⌛  hourglass_flowing_sand ⏳  alarm_clock ⏰  stopwatch ⏱️  clock3 🕒
  calendar 📆  date 📅  spiral_calendar_pad 🗓️  lock 🔒  unlock 🔓  key 🔑  mag 🔍  link 🔗  paperclip 📎
  page_facing_up 📄  page_with_curl 📃  file_folder 📁  open_file_folder 📂  inbox_tray 📥  outbox_tray 📤  email 📧
  envelope ✉️  incoming_envelope 📨  mailbox 📫  postbox 📮  bell 🔔  no_bell 🔕  mega 📣  speech_balloon 💬
  bust_in_silhouette 👤  busts_in_silhouette 👥  scales ⚖️  classical_building 🏛️  moneybag 💰  pound 💷
  bar_chart 📊  chart_with_upwards_trend 📈  books 📚  bookmark 🔖  label 🏷️  pushpin 📌  round_pushpin 📍
  red_circle 🔴  large_orange_circle 🟠  large_yellow_circle 🟡  large_green_circle 🟢  large_blue_circle 🔵
  white_circle ⚪  black_circle ⚫  arrow_right ➡️  arrow_left ⬅️  arrow_up ⬆️  arrow_down ⬇️
  leftwards_arrow_with_hook ↩️  arrows_counterclockwise 🔄  repeat 🔁  heavy_plus_sign ➕  heavy_minus_sign ➖
  star ⭐  sparkles ✨  shield 🛡️  scissors ✂️  wastebasket 🗑️  robot_face 🤖  zap ⚡  package 📦  printer 🖨️
  one 1️⃣  two 2️⃣  three 3️⃣  four 4️⃣  five 5️⃣  six 6️⃣  seven 7️⃣  eight 8️⃣  nine 9️⃣
`;
const known = new Map(Array.from(table.matchAll(/(\S+) (\S+)/g), ([, name = '', character = '']) => [name, character]));

/** The character of an emoji's short name, or the name in colons where it is not known. */
export const emoji = (name: string): string => known.get(name.replace(/::skin-tone-\d$/, '')) ?? `:${name}:`;

/** Short names in colons within plain text, as characters. */
export const withEmoji = (text: string): string =>
  text.replaceAll(/(^|[^\p{L}\p{N}]):([a-z0-9_+-]+):/gu, (whole, before: string, name: string) =>
    known.has(name) ? before + emoji(name) : whole,
  );

/** The reactions offered on a message. */
export const offered = ['+1', 'white_check_mark', 'eyes', 'pray', 'question'] as const;
