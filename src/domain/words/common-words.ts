/** English words, and words of asking a council, that say nothing about what is asked for. */
const common = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between both but
   by can could did do does doing done down during each either else ever every few for from further get give given had has
   have having he her here hers him his how i if in into is it its just kindly let like made make many may me might more most
   much must my no nor not of off on once one only or other our out over own per please same she should so some such than
   that the their them then there these they this those through to too under until up upon us use used using very was we were
   what when where whether which while who whom whose why will with within without would year years you your
   act answer ask asked asking confirm copy council councils data describe detail details do environmental foi freedom
   grateful hold held inform information know law number numbers provide provided question questions record recorded records
   regarding regulations related relating request requested requests respond response say send state tell total want wish
   january february march april may june july august september october november december month months date dates`.split(
    /\s+/u,
  ),
);

/** The words of a text that say what it is about: common words and years left out. */
export function tellingWords(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 1 && !common.has(word) && !/^(?:19|20)\d\d$/u.test(word)).join(' ');
}
