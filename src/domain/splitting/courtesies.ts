import { isOutrightQuestion } from './asking.ts';

const SALUTATION =
  /^(?:dear\b|hi\b(?!-)|hello\b|hiya\b|hey\b|good\s+(?:morning|afternoon|evening|day)\b|to\s+whom(?:soever)?\s+it\s+may\s+concern|f\.?a\.?o\b|for\s+the\s+attention\s+of|sirs?\s*(?:\/|or|and)\s*madam|sirs?,?$|greetings\b|foi\s+(?:team|officer)s?\b)/i;
const SALUTATION_BEGINS =
  /^(?:dear\s[^,.:;!?\n]{1,60}[,:;]|(?:hi|hello|hiya|hey|good\s+(?:morning|afternoon|evening|day))(?:\s[^,.:;!?\n]{1,40})?[,.!:;]|to\s+whom\s+it\s+may\s+concern[,.:;]?)\s+/i;
const CLOSER =
  /^(?:yours?(?:\s+(?:faithfully|sincerely|truly|etc)|\s?,?$|\s?,\s*\p{L}[\p{L}.'’-]*(?:\s\p{L}[\p{L}.'’-]*){0,3}$)|(?:with\s+)?(?:(?:kind(?:est)?|best|warm(?:est)?|many)\s+)?regards|(?:with\s+)?(?:many\s+|kind\s+)?thanks?\b(?!\s+(?:for\s+(?:your\s+)?(?:letter|email|e-mail|response|reply)|to\b))|thank\s*you\b(?!\s+for\s+your\s+(?:letter|email|e-mail|response|reply))|cheers|(?:all\s+the\s+|with\s+)?best(?:\s+wishes)?\s*[,.]?$|sincerely|respectfully|faithfully|warmly\s*,?$|kr\s*,?$|br\s*,?$|cordially|sent\s+(?:from|via)\s+(?:my|an?|the|outlook|yahoo|mail|samsung|proton)|get\s+outlook\s+for|signed\s*[:,]?)/iu;
const RULE = /^(?:--|[-_=*~]{3,})$/;
const FOOTER =
  /\b(?:confidential(?:ity)?\s+(?:notice|information|and)|(?:is|are|be)\s+confidential|intended\s+(?:solely|only|recipient)|solely\s+for\s+the|not\s+the\s+intended|disclaimer|legally\s+privileged|virus(?:es)?\b.{0,40}\battachments?|scanned\s+(?:for|by)\s+virus|unsubscribe|consider\s+the\s+environment|registered\s+(?:in\s+england|office|charity|company)|please\s+use\s+this\s+(?:e-?mail\s+)?address\s+for\s+all\s+replies|disclaimer:|this\s+message\s+and\s+any\s+attach)/i;
// So that a question about confidential information is not taken for small print.
const OF_A_MESSAGE =
  /\b(?:(?:this|any)\s+(?:e-?mail|message|communication|transmission|reply)|sender|confidentiality\s+notice|unsubscribe|consider\s+the\s+environment|registered\s+(?:in\s+england|office|charity|company)|recipient|addressee|all\s+replies)\b|\bdisclaimer\s?:/i;
const HOUSEKEEPING =
  /\b(?:(?:i|we)\s+(?:very\s+much\s+)?look\s+forward|looking\s+forward\s+to|acknowledge(?:ment)?\s+(?:of\s+)?(?:receipt|this|my|the)|confirm\s+(?:safe\s+)?receipt|any\s+(?:further\s+)?(?:clarification|questions|queries|problems)|(?:need|require|seek|want)\s+(?:any\s+|further\s+|some\s+|more\s+)*(?:clarification|information\s+from\s+me|details\s+from\s+me)|unclear|contact\s+me|do\s+not\s+hesitate|don['’]t\s+hesitate|get\s+in\s+touch|happy\s+to\s+(?:discuss|clarify|talk|help)|(?:20|twenty)[\s-](?:\(20\)\s)?working[\s-]days?|(?:i|we)\s[^.?!\n]{0,30}\bremind\s+you|statutory\s+(?:time|deadline|period)|appropriate\s+(?:cost\s+)?limit|cost\s+(?:limit|ceiling|threshold)|18\s+hours?|advice\s+and\s+assistance|advise\s+and\s+assist|section\s+(?:1|8|10|12|14|16|17|21)\s+of\s+the|(?:rely|relying|apply|applying|claim|claiming)\b[^.?!\n]{0,40}\bexemptions?|exemptions?\s+(?:apply|applies|is\s+applied)|(?:if|should)\s+you\s+(?:refuse|decide|wish\s+to\s+withhold|withhold|redact|believe|consider|are\s+not|do\s+not\s+hold|need|require)|(?:correct|right|relevant|appropriate)\s+(?:public\s+)?(?:authority|department|person|team|body)|forward\s+(?:this|it|my)|internal\s+review|information\s+commissioner|(?:reply|respond|response|answers?|replies|information|it|this)\s+(?:[^.?!\n]{0,30}\s)?(?:to\s+(?:me\s+)?(?:at|on)\b|by\s+e-?mail|via\s+e-?mail|by\s+post|to\s+(?:this|my|the\s+(?:above|below))\s+(?:e-?mail|address))|preferred\s+(?:method|format)\s+of|(?:my|our)\s+(?:contact\s+details|address\s+is|postal\s+address|e-?mail(?:\s+address)?\s+is|name\s+is|phone|telephone)|thank\s+you|many\s+thanks|thanks\s+(?:in\s+advance|for|again)|time\s+and\s+(?:help|effort|assistance)|in\s+anticipation|under\s+(?:the\s+)?(?:re-?use)|easier\s+to\s+answer|(?:part|parts)\s+of\s+this\s+request\s+(?:is|are|can|could|exceed))/i;
// "Please send the policy on answering by e-mail" asks for a policy; "If the number of hours passes the cost limit" does not.
const ASKS_FOR_A_THING =
  /\b(?:how\s+(?:many|much)|(?:numbers?|copy|copies|list|total|cost|amount|percentages?|proportion|share|average|rate)\s+of|polic(?:y|ies))\b/i;
const CONDITION = /^\W{0,3}(?:if|should|where|in\s+the\s+event|in\s+case)\b/i;
const POLITE_END =
  /^(?:(?:many\s+)?thanks|thank\s+you|cheers|(?:kind|best|warm|many)\s+regards|regards|yours\b|(?:i|we)\s+look\s+forward|looking\s+forward|sent\s+from\s+my)/i;
const LONGEST_CLOSER = 70;
const LONGEST_SALUTATION = 90;

/** Whether a line of its own greets: "Dear Sir or Madam,". */
export function isSalutation(line: string): boolean {
  return line.length <= LONGEST_SALUTATION && SALUTATION.test(line) && !/[?]|\bplease\b|\b(?:i|we|you)\b/i.test(line);
}

/** The greeting a paragraph begins with, up to its comma; empty when there is none. */
export function salutationOf(paragraph: string): string {
  return SALUTATION_BEGINS.exec(paragraph)?.[0].trim() ?? '';
}

/** Whether a line of its own ends the letter: "Yours faithfully", "Many thanks, Jane", "Sent from my iPhone", "--". */
export function isCloser(line: string): boolean {
  return RULE.test(line) || (line.length <= LONGEST_CLOSER && CLOSER.test(line) && !/[?:]$/.test(line));
}

/** Whether the paragraph is the small print an organisation puts under every e-mail. */
export function isFooter(paragraph: string): boolean {
  return FOOTER.test(paragraph) && OF_A_MESSAGE.test(paragraph) && !isOutrightQuestion(paragraph);
}

/** Whether the sentence is about how the request is to be handled, not about what is asked: acknowledgements, limits. */
export function isHousekeeping(sentence: string): boolean {
  if (!HOUSEKEEPING.test(sentence) || isOutrightQuestion(sentence.trim())) return false;
  return !ASKS_FOR_A_THING.test(sentence) || CONDITION.test(sentence);
}

/** Whether a sentence at the end of a paragraph is only polite. */
export function isPoliteEnd(sentence: string): boolean {
  return sentence.length <= LONGEST_CLOSER && POLITE_END.test(sentence.trim());
}

const NAME = /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|cllr|sir)\.?\s)?\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3},?$/u;
const PARTICULARS =
  /^\(?(?:[^\s@]+@[^\s@]+\.[^\s@]+|(?:tel|telephone|phone|mob|mobile|t|m|e|email|e-mail|w|web|address|postcode|name|fax)\s?[:.].{0,80}|\+?[\d\s()-]{9,20}|(?:https?:\/\/|www\.)\S+|.{0,60}\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\.?|(?:flat\s|unit\s)?\d{1,4}[a-z]?,?\s\p{Lu}.{0,50}|@\w{2,30})$/iu;

const NAME_AND_POST = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}\s[|–-]\s\p{Lu}.{0,80}$/u;

/** Whether a line alone can only be part of a signature: a name, an e-mail address, a phone number, an address line. */
export function isSignatureLine(line: string): boolean {
  return (
    (NAME.test(line) && line.length <= 40) || NAME_AND_POST.test(line) || (PARTICULARS.test(line) && !/[?]$/.test(line))
  );
}
