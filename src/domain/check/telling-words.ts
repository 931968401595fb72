/** What may be held, as the catalogue of a filing room would say it. */
const RECORDS = '(?:information|records?|data|documents?|files?|correspondence|reports?|copies|copy)';

/** The same, and what such records are about; not "complaints procedure", which every council has. */
const THINGS = `(?:${RECORDS}|complaints?|complainants?|allegations?|investigations?|incidents?|cases?|e-?mails?|letters?|minutes|notes?|footage|recordings?|photographs?|statements?)\\b(?!\\s+(?:procedures?|polic(?:y|ies)|process(?:es)?|forms?|teams?|handling|management|keeping|retention|protection|systems?)\\b)`;

const NUMBER = '(?:\\d[\\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a\\s+dozen)';
const SOME = `(?:no|any|some|several|many|a\\s+few|a\\s+number\\s+of|an?|${NUMBER}|this|that|these|those|such)`;
/** A word between "two" and "complaints"; none that begins another phrase, as in "an interest in how complaints …". */
const BETWEEN =
  "(?:(?!(?:of|in|on|for|about|to|that|which|how|whether|interest|duty|need|reason|right|with|and|or)\\b)[\\p{L}\\d’'-]+\\s+){0,2}?";
const SOME_THINGS = `(?:${SOME}\\s+${BETWEEN}|the\\s+)${THINGS}`;

/** What became of something, as in "has ever been made" or "was since closed". */
const WAS = '(?:was|were|(?:has|have)\\s+(?:ever\\s+|never\\s+|not\\s+|now\\s+|since\\s+)?been)';
const EVER = '(?:not\\s+|ever\\s+|never\\s+|now\\s+|since\\s+|later\\s+|then\\s+)?';

const US = '\\b(?:we|the council|council|(?:the|our)\\s+(?:service|team|department|unit|section|office|officers?))';
/** The same, or what goes on from it: "we looked again, and are aware of …". */
const WE = `(?:${US}|(?<=\\b(?:we|the council)\\b[^.;:]{0,60})\\band)`;
const HELPING =
  "(?:\\s+(?:can|could|do|does|did|have|has|had|is|are|was|were|been|also|still|now|already|only|not|never|ever|since|confirm|that|it|both|able|unable|to)|n[’']t)*";

/**
 * Not "4,000 files to look through": where something might be found tells nothing, and an estimate of the cost has to say it
 * (FOIA s.12(2)).
 */
const TO_SEARCH =
  '(?!(?<=\\b(?:files|records|documents|e-?mails))\\s+(?:to|that|which|we)\\b[^.;:]{0,20}\\b(?:look(?:ed)?\\s+(?:through|at)|search(?:ed)?|go\\s+through|check(?:ed)?|open(?:ed)?|read|sift(?:ed)?)\\b)';

/** A sentence may begin with these before it tells. */
const START = '^(?:(?:yes|no|however|in\\s+fact|also),?\\s+)?';

/** Words that say whether something is held. What makes no statement of them is for `telling.ts`. */
export const TELLS: readonly RegExp[] = [
  // Holding, in the words of the Act.
  "\\b(?:we|the council|council)\\s+(?:(?:can|do|does|did|have|has|had|may|also|still|now|already)\\s+)*(?:confirm\\s+(?:that\\s+)?(?:we|it)\\s+)?(?:(?:do|does|did|have|has)\\s+)?(?:not\\s+|don[’']t\\s+|doesn[’']t\\s+|no longer\\s+|never\\s+)?(?:hold|holds|held)\\b",
  '\\b(?:is|are|was|were|(?:has|have)\\s+been)\\s+(?:not\\s+)?(?:being\\s+)?(?:held|withheld|redacted)\\b',
  '\\b(?:service|team|department|unit|officers?|section|office)\\s+(?:(?:do|does|did|also|still)\\s+)*(?:not\\s+)?(?:hold|holds|held)\\b',
  '\\b(?:we|the council|council)\\s+(?:are\\s+withholding|is\\s+withholding|withhold|withholds|(?:have|has)\\s+(?:withheld|redacted))\\b',

  // Having, keeping, getting, looking for and losing it.
  `${US}\\s+(?:(?:do|does|did)\\s+)?(?:have|has)\\s+(?:no|this|that|the|such|an?|some|several|${NUMBER})\\s+(?:such\\s+)?${THINGS}`,
  `${US}\\s+(?:do|does|did)(?:\\s+not|n[’']t)\\s+have\\s+(?:any|this|that|the|such)\\s+(?:such\\s+)?${THINGS}`,
  `${US}\\s+(?:do|does)\\s+have\\s+${BETWEEN}${THINGS}`,
  `${US}\\s+(?:have|has)\\s+(?:no\\s+such|none)\\b`,
  `${US}\\s+(?:have|has)\\s+(?:[\\p{L}\\d]+\\s+){1,4}on\\s+(?:file|record)\\b`,
  `${WE}${HELPING}\\s+(?:had|got|received|recorded|logged|opened|created|kept|keep|keeps|stored?|stores|destroyed|deleted|lost|withheld|possess(?:es)?|aware\\s+of)\\s+${SOME_THINGS}`,
  `${WE}${HELPING}\\s+keeps?\\s+(?:an?|the|such)\\s+(?:list|log|register|note|file)\\b`,
  `(?:${WE}${HELPING}|\\b(?:our|the|an?)\\s+search(?:es)?(?:\\s+(?:has|have|did|not))*)\\s+(?:find|found|locate|located|retrieved?|identif(?:y|ied)|traced?)\\s+(?:${SOME_THINGS}|anything|nothing|none)\\b`,
  "\\b(?:is|are|was|were)\\s+(?:not\\s+)?(?:in|on|among)\\s+(?:our|the council[’']s)\\s+(?:possession|files?|records?|archives?|systems?)\\b",
  '\\bour\\s+(?:records|files|systems?|databases?)\\s+(?:shows?|indicates?|confirms?|contains?|includes?|suggests?|says?)\\b',

  // Its being there, or what became of it.
  `\\b${THINGS}\\s+(?:(?:do|does|did)\\s+(?:not\\s+)?)?(?:exists?|existed)\\b`,
  "\\b(?:it|they|none|nothing)\\s+(?:(?:do|does|did)(?:\\s+not|n[’']t)?\\s+)?exist(?:s|ed)?\\b",
  `\\b${SOME_THINGS}\\s+${WAS}\\s+${EVER}(?:found|located|identified|received|made|recorded|logged|created|kept|opened|carried\\s+out|destroyed|deleted|lost|closed|resolved|concluded|withdrawn|investigated|shredded)\\b`,
  '\\b(?:our|the|that|this|an?)\\s+(?:own\\s+|internal\\s+)?(?:investigation|inquiry|enquiry)\\s+(?:(?:has|had)\\s+)?(?:found|concluded|established|cleared)\\b',
  "\\b(?:nothing|none)\\b[^.,;:]{0,30}\\b(?:is|are|was|were)\\s+(?:on\\s+(?:file|record)|in\\s+(?:our|the council[’']s)\\s+(?:files?|records?))\\b",
  '\\b(?:nothing|none)\\s+(?:was|were|(?:has|have)\\s+been)\\s+(?:found|located|identified|received|made|recorded|logged|kept)\\b',
  '\\b(?:nobody|no[ -]one)\\s+(?:(?:has|had)\\s+)?(?:ever\\s+)?complained\\b',
  '\\bfound\\s+nothing\\b',
  `\\bthere\\s+(?:is|are|was|were)\\s+(?:no|(?:\\d+\\s+)?such)\\s+(?:such\\s+)?${RECORDS}\\b`,
  `\\b${RECORDS}\\b[^.,;]{0,40}\\b(?:is|are)\\s+(?:enclosed|attached)\\b`,
  `${START}(?:this|that|the|these|those|it|they)\\b[^.;:]{0,60}?\\b(?:is|are)\\s+(?:also\\s+|therefore\\s+)?exempt\\s+from\\s+(?:disclosure|release|publication)\\b`,
  // At the beginning of a sentence: further on it may be what somebody would learn.
  `${START}there\\s+(?:is|are|was|were)\\s+(?:[\\p{L}\\d]+\\s+){1,2}${THINGS}\\s+(?:on|about|against|into)\\s+(?:him|her|them|(?:this|that)\\s+(?:person|individual))\\b`,
  `${START}there\\s+(?:is|are|was|were|(?:has|have)\\s+been)\\s+(?:no|some|several|many|a\\s+number\\s+of|${NUMBER})\\s+${BETWEEN}${THINGS}${TO_SEARCH}`,

  // What was done about somebody.
  `${US}\\s+(?:(?:have|has|had|never|also)\\s+)*(?:investigated|prosecuted|dismissed|suspended|disciplined|interviewed)\\s+(?:him|her|them|this|that|the|those|these)\\b`,
  `\\b(?:he|she|they|(?:this|that|the)\\s+(?:officer|employee|person|individual|councillor|manager|member\\s+of\\s+staff))\\s+(?:(?:has|have|had)\\s+)?(?:later\\s+|since\\s+)?(?:resigned|${WAS}\\s+${EVER}(?:dismissed|suspended|disciplined|investigated|prosecuted|convicted|arrested))\\b`,

  // The bare answer.
  `${START}the\\s+answer(?:\\s+to\\s+(?:this|that|your)(?:\\s+\\w+)?)?\\s+is\\s+(?:yes|no|none|nil|zero|${NUMBER})\\b`,
  '^(?:yes|no|none|nil|zero|nothing)\\s*[.!]?$',
  `^${NUMBER}(?:\\s+${BETWEEN}${THINGS})?\\.?$`,
  `\\bnumber\\s+of\\s+${BETWEEN}${THINGS}[^.;:]{0,40}\\b(?:is|was)\\s+(?:zero|${NUMBER})\\b`,
].map((pattern) => new RegExp(pattern, 'giu'));
