import { askingOfSentence } from './asking.ts';
import { isHousekeeping } from './courtesies.ts';
import { namesQuestions } from './named-questions.ts';
import { sentencesOf } from './sentences.ts';

const YEAR = String.raw`(?:19|20)\d\d(?:\s?[/-]\s?\d{2,4})?`;
const PERIOD = new RegExp(
  String.raw`\b(?:(?:each|every|all|any)\s+of\s+the\s+(?:last|past|previous|following|years)\s|(?:last|past|previous|preceding)\s+(?:\(?\w+\)?\s+){0,2}(?:financial\s+|calendar\s+|full\s+|complete\s+|academic\s+|tax\s+)?(?:years?|months?|quarters?|weeks?)\b|(?:financial|calendar|academic|tax|municipal)\s+years?\b|(?:time\s?frame|time\s+period|reporting\s+period|period\s+(?:of|from|between|covering|\d|1|is|should))|(?:between|from|since|during|covering)\s+[^.?!\n]{0,40}?\b${YEAR}|(?:for|in)\s+(?:the\s+years?\s+)?${YEAR}(?:\s*(?:,|and|to|-|–)\s*${YEAR})+|(?:for|in)\s+(?:each|every)\s+(?:year|month|quarter)|over\s+the\s+period|to\s+date\b|as\s+(?:at|of)\s+(?:\d|today|the\s+date))`,
  'i',
);
const DEFINITION =
  /(?:^|\W)(?:by\s+.{1,80}?,?\s+(?:i|we)\s+(?:mean|am\s+referring|refer)|["“‘'][^"”’'\n]{1,60}["”’']\s+(?:means?|refers?\s+to|includes?|should\s+be\s+(?:taken|read|understood)|is\s+(?:defined|understood)|here\s+means)|for\s+the\s+purposes?\s+of\s+(?:this|my|these)\s+(?:request|letter|questions?|foi)|(?:is|are)\s+defined\s+as|when\s+(?:i|we)\s+(?:say|refer|use|write)\b|the\s+(?:term|word|phrase)s?\s+["“‘']|definitions?\s*:|(?:in|throughout)\s+this\s+request\b)/i;
const FORMAT =
  /\b(?:spread\s?sheets?|excel|csv|xlsx?|machine[- ]readable|open\s+format|(?:electronic|digital|tabular|table|word|pdf)\s+(?:format|form|copy|copies|document)|(?:in|as)\s+an?\s+(?:\w+\s+)?(?:table|format|list)\b|broken\s+down\s+by|break(?:down)?\s+(?:\w+\s+){0,4}(?:down\s+)?(?:by|per|for\s+each)\b|split\s+by|separate(?:ly|d)?\s+(?:by|for)\s+(?:each|year|ward))/i;
const SCOPE =
  /\b(?:(?:each|all|any|every)\s+(?:one\s+)?of\s+(?:the\s+above|these|my|the\s+questions|the\s+following)|(?:each|every|all)\s+questions?\b|(?:i|we)\s+(?:do\s+not|don['’]t)\s+(?:need|require|want|expect|wish)|(?:i\s+am|i['’]m|we\s+are)\s+not\s+(?:interested|asking|seeking|requesting)|please\s+(?:exclude|ignore|only\s+include)|(?:do\s+not|don['’]t|no\s+need\s+to)\s+include|personal\s+(?:data|information|details)|(?:i|we)\s+only\s+(?:need|require|want)|anonymised|this\s+request\s+(?:covers|relates|concerns|is\s+(?:about|limited|restricted|for))|where\s+(?:exact|precise)\s+figures)/i;
const GENERIC_THING =
  /\b(?:(?:the|this|these|your|all|any|each|my|such|requested|above)\s+)*(?:answers?|figures|data|information|responses?|reply|replies|results?|it|them|this|statistics|the\s+above|everything|all\s+of\s+the)\b/i;
const OWN_OBJECT =
  /\b(?:how\s+(?:many|much)|(?:number|copy|copies|list|total|cost|amount|value|names?)\s+of|a\s+(?:copy|list)|details\s+of|spending\s+on|spent\s+on|information\s+(?:on|about|regarding|relating|concerning))\b/i;

const MANNER =
  /\b(?:by|per)\s+(?:the\s+)?\p{L}{3}|\b(?:for|in)\s+(?:each|every)\b|\bseparate(?:ly|d)?\b|\b(?:as|in)\s+an?\s+(?:\w+\s+)?(?:list|table|graph|chart)\b|\b(?:only|exclud(?:e|es|ing)|includ(?:e|es|ing)|limit(?:ed)?|restrict(?:ed)?|concern|relate|refer|apply|cover)\b/iu;
const ARRANGED =
  /\b(?:split|group|sort|divide|arrange|present|separate|list)(?:ed)?\s+(?:\w+\s+){0,8}(?:by|per|for\s+each)\s/i;
const ANSWERS = /\b(?:answers?|figures|data|responses?|replies|results?)\b/i;
const AS_A_LIST = /\b(?:as|in)\s+an?\s+(?:\w+\s+)?list\b/i;
const CONDITION = /^\W{0,3}(?:and\s+|but\s+)?if\b/i;

/** Whether the sentence says how the answers, or questions it names, are meant: "Please split the answers by ward". */
function isOfAnswers(sentence: string): boolean {
  if (CONDITION.test(sentence)) return false;
  return namesQuestions(sentence) ? MANNER.test(sentence) : ANSWERS.test(sentence) && ARRANGED.test(sentence);
}

/** Whether the sentence gives a period, a definition, a format or a limit. */
export function isShared(sentence: string): boolean {
  if (DEFINITION.test(sentence) || FORMAT.test(sentence)) return true;
  return (PERIOD.test(sentence) || SCOPE.test(sentence) || isOfAnswers(sentence)) && !isHousekeeping(sentence);
}

/** Whether the sentence says only how other questions are to be read or answered, and asks for no thing of its own. */
export function onlyShares(sentence: string): boolean {
  if (!isShared(sentence)) return false;
  if (DEFINITION.test(sentence)) return true;
  if (/\?["'”’)]*\s*$/.test(sentence) && !/\b(?:can|could|would|will)\s+(?:you|i|the\s+council)\b/i.test(sentence))
    return false;
  if (askingOfSentence(sentence) !== 'asks') return true;
  if (OWN_OBJECT.test(sentence.replace(AS_A_LIST, ''))) return false;
  return GENERIC_THING.test(sentence) || FORMAT.test(sentence) || SCOPE.test(sentence) || isOfAnswers(sentence);
}

/** Whether a whole paragraph is about how the questions are to be read or answered. */
export function isContextParagraph(paragraph: string): boolean {
  const sentences = sentencesOf(paragraph).map((sentence) => sentence.text);
  return (
    sentences.some(onlyShares) &&
    sentences.every((text) => onlyShares(text) || isHousekeeping(text) || askingOfSentence(text) !== 'asks')
  );
}

/** A paragraph's sentences that belong to the questions, and those that do not. */
export function partShared(paragraph: string): { shared: string; rest: string } {
  const shared: string[] = [];
  const rest: string[] = [];
  for (const { text } of sentencesOf(paragraph)) (isShared(text) ? shared : rest).push(text.trim());
  return { shared: shared.join(' '), rest: rest.join(' ') };
}
