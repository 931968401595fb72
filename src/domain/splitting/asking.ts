import { sentencesOf } from './sentences.ts';

const OPENER = String.raw`^(?:\W{0,3})(?:(?:and|also|so|then|but|finally|firstly|secondly|thirdly|lastly|in addition|additionally|furthermore|further|next|ok|please),?\s+){0,2}`;
const INTERROGATIVE = new RegExp(
  OPENER +
    String.raw`(?:how\s+(?:many|much|often|long|far|frequently|is|are|was|were|do|does|did|has|have|will|would|can|could)|what(?:'s|’s)?\s|which\s|who(?:'s|’s|se|m)?\s|why\s|when\s+(?:is|are|was|were|do|does|did|will|has|have)\s|where\s+(?:is|are|was|were|do|does|did|will|has|have)\s|whether\s|(?:is|are|was|were|do|does|did|has|have|had|will)\s+(?:the|any|there|you|your|all|this|these|it|council|staff|it's)\b)`,
  'i',
);
const VERBS =
  'provide|send|supply|confirm|state|list|tell|advise|give|let\\s+me|forward|disclose|release|explain|detail|indicate|specify|describe|share|identify|name|show|set\\s+out|outline|clarify|answer|break\\s+down|inform|furnish|e-?mail\\s+me|report|include|make\\s+available|copy|itemise|summarise|complete|fill\\s+(?:in|out)';
const IMPERATIVE = new RegExp(`${OPENER}(?:${VERBS})\\b`, 'i');
const NOUN_DEMAND = new RegExp(
  OPENER +
    String.raw`(?:(?:any|all)\s+(?:correspondence|e-?mails|documents|records|minutes|reports)\b|(?:a\s+)?(?:copy|copies|list|breakdown|details)\s+of\b|(?:the\s+)?(?:total\s+)?(?:number|amount|cost|value|names?|dates?|figures?)\s+(?:of|for|spent|paid)\b)`,
  'i',
);
const DEMAND = new RegExp(
  String.raw`\bplease\b[^.?!]{0,80}?\b(?:${VERBS})\b|\b(?:can|could|would|will|(?<!\d(?:st|nd|rd|th)?\s)may|might)\s+(?:you|i|we|the\s+council|someone)\b|\b(?:i|we)(?:\s+(?:would|should)|['’]d)\s+(?:(?:also|really|further|therefore|additionally)\s+)?(?:like|want|appreciate|be\s+grateful|be\s+interested|love)\b|\b(?:i|we)(?:\s+am|['’]m|\s+are|['’]re)\s+(?:requesting|asking|seeking|looking\s+for|after)\b|\b(?:i|we)\s+(?:hereby\s+|also\s+|therefore\s+|formally\s+|only\s+)?(?:request|want|wish|require|need|ask|seek)\b|\bto\s+(?:request|ask|enquire|find\s+out)\b|\bgrateful\s+if\b|\bappreciate\s+(?:it\s+)?if\b|\bi\s+(?:am|was)\s+wondering\b|\bmaking\s+a\s+request\s+for\b`,
  'i',
);
const QUESTION_MARK = /\?["'”’)\]]*\s*$/;
const LAW =
  /\b(?:freedom\s+of\s+information|f\.?o\.?i\.?a?|environmental\s+information|eirs?|information\s+request)\b/i;
const POINTS_ELSEWHERE =
  /\b(?:the\s+following|as\s+follows|(?:listed|set\s+out|detailed|outlined|given)?\s*below|these\s+questions|(?:my|some|few|several)\s+(?:\w+\s+)?questions|attached|the\s+questions)\b/i;
// "Please send the following: the plan, the map." asks in one sentence; "Please complete the table below" asks by its form.
const SAYS_WHAT = /:\s+\S.{8}/;
const FORM =
  /\b(?:complete|fill\s+(?:in|out))\s+(?:the|this)\s+(?:\w+\s+){0,2}(?:table|template|form|questionnaire|survey)\b/i;
const MAKES_A_REQUEST =
  /\b(?:mak(?:e|ing)|submit(?:ting)?|lodg(?:e|ing)|this\s+is|writing\s+with|send(?:ing)?)\s+(?:you\s+)?(?:a|an|the|this|my)\s+(?:\w+\s+){0,4}?requests?\b/i;
const ASKS_FOR_INFORMATION =
  /\b(?:request|requesting|like|seeking|ask|asking|want|require|provide|have|obtain)\s+(?:(?:you|me|us|for|to|know|request|some|with|any|obtain|receive|the|from|further|more)\s+){0,4}?information\b/i;
const NAMES_A_THING =
  /\b(?:how\s+(?:many|much)|(?:copy|copies|list|number|numbers|total|breakdown|details|amount|cost|costs|figures|names?|dates?|minutes|correspondence|e-?mails|documents|reports?|policy|contracts?)\b)/i;
const BARE_VERB =
  /\b(?:know|provide|tell\s+me|let\s+me\s+know|confirm|answer|send|send\s+me|supply|request|ask|questions?|advise|state|me|us|(?:me|us)\s+with|information(?:\s+(?:on|about|regarding|concerning|relating\s+to))?|details|have)(?:\s*,?\s*please)?\s*[:\-–—.,]*$/i;

/** How much a text asks. */
export type Asking =
  /** Nothing. */
  | 'nothing'
  /** It says that a request is being made, or that questions follow, but not for what exactly. */
  | 'announces'
  /** It asks or demands something. */
  | 'asks';

/** Whether the words begin as a question, an order or a thing demanded, or end in a question mark. */
export function asksItself(sentence: string): boolean {
  return (
    QUESTION_MARK.test(sentence) ||
    INTERROGATIVE.test(sentence) ||
    IMPERATIVE.test(sentence) ||
    NOUN_DEMAND.test(sentence) ||
    DEMAND.test(sentence)
  );
}

/** Whether the sentence is a question outright, not a polite way to bring in a list: "Does the council ...?". */
export function isOutrightQuestion(sentence: string): boolean {
  return INTERROGATIVE.test(sentence) && QUESTION_MARK.test(sentence) && !POINTS_ELSEWHERE.test(sentence);
}

/** Whether the sentence speaks of the law the request is made under. */
export function namesTheLaw(sentence: string): boolean {
  return LAW.test(sentence);
}

/** What one sentence does. */
export function askingOfSentence(sentence: string): Asking {
  const words = sentence.trim();
  if (!asksItself(words)) return MAKES_A_REQUEST.test(words) || POINTS_ELSEWHERE.test(words) ? 'announces' : 'nothing';
  if (FORM.test(words)) return 'asks';
  const outright = QUESTION_MARK.test(words) && INTERROGATIVE.test(words);
  if (POINTS_ELSEWHERE.test(words) && !outright && !SAYS_WHAT.test(words)) return 'announces';
  const bringsIn = words.endsWith(':') && (BARE_VERB.test(words) || LAW.test(words));
  if (bringsIn && !NAMES_A_THING.test(words)) return 'announces';
  if (INTERROGATIVE.test(words) || NAMES_A_THING.test(words)) return 'asks';
  if (MAKES_A_REQUEST.test(words)) return 'announces';
  return LAW.test(words) && ASKS_FOR_INFORMATION.test(words) ? 'announces' : 'asks';
}

/** What a paragraph does: the most that one of its sentences does. */
export function askingOf(text: string): Asking {
  let most: Asking = 'nothing';
  for (const sentence of sentencesOf(text)) {
    const asking = askingOfSentence(sentence.text);
    if (asking === 'asks') return 'asks';
    if (asking === 'announces') most = 'announces';
  }
  return most;
}
