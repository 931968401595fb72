import type { Span } from './sentences.ts';

// "My X" tells of a life, except where X is the asking itself.
const NEUTRAL = String.raw`requests?|questions?|quer(?:y|ies)|letters?|e-?mails?|messages?|enquir(?:y|ies)|inquir(?:y|ies)|fois?|freedom|understanding|knowledge|views?|opinions?|belief|mind|rights?|behalf|thanks|apologies|intention|information|answers?|response|reply|references?|points?|purposes?|definition|spreadsheet|attention|concerns?|interests?|aim|only|part|assumption|reading|preferred|preference|contact|details`;
const ORDER = String.raw`(?:own|previous|original|initial|earlier|first|second|third|last|latest|recent|other|main|next|current|above|foi|eir|information|this|final|general|follow-?up)`;
const HOLDERS = String.raw`(?:own|local|late|elderly|disabled|young|youngest|eldest|oldest|former|current|previous|next-door|\d{1,2}[- ]year[- ]old|autistic|small)`;
const OWNED = String.raw`planning\s+(?:application|appeal|permission)|council\s+(?:tax(?:\s+bill)?|house|flat)|housing\s+(?:benefit|application)|blue\s+badge|parking\s+(?:ticket|fine|permit|space)|penalty\s+charge(?:\s+notice)?|(?:children|daughter|son|family|mother|father|husband|wife|partner|neighbou?rs?|clients?)(?:['’]s?)?(?:\s+(?:school|care(?:\s+plan)?|ehcp|case|house|home|application|assessment|transport|account))?`;
const OURS = String.raw`compan(?:y|ies)|business(?:es)?|firm|organisation|charity|members?|clients?|customers?|readers?|newspaper|magazine|publication|family|son|daughter|child(?:ren)?|house|home|flat|property|garden|land|neighbou?rs?|street|road|school|group|club|union|association|tenancy|landlord|claim|complaint|appeal|planning\s+application|application|case|drive|driveway|car|shop|office|parish|village|estate|block`;

const MY = String.raw`\bmy\s+(?!(?:${ORDER}\s+){0,3}(?:${NEUTRAL})\b)(?:${HOLDERS}\s+){0,2}(?:(?:${OWNED})(?!\p{L})|[\p{L}'’-]{2,40})`;
const OUR = String.raw`\bour\s+(?:${HOLDERS}\s+){0,2}(?:${OURS})\b`;
const I_AM = String.raw`\b(?:i\s+am|i['’]m|i\s+was|i['’]ve\s+been|i\s+have\s+been)\s+(?:(?:also|currently|now|only|just|still|not|both|once|previously)\s+){0,2}(?:(?:an?|the|one\s+of)\s+(?!(?:bit|little|following)\b)(?:[\p{L}-]{1,30}\s+){0,2}[\p{L}-]{1,30}|disabled|pregnant|retired|unemployed|homeless|employed|self-employed|blind|deaf|elderly|vulnerable|suffering|injured|hurt|hit|fined|evicted|dismissed|sacked|refused|denied|assessed|born|arrested|assaulted|made\s+redundant|given\s+an?|issued|involved|diagnosed|living|resident|driving|walking|cycling|parked|charged|visited|bitten|knocked|acting|writing\s+as|working\s+(?:for|at|as|on|with)|studying|researching|investigating|preparing|campaigning|(?:doing|writing)\s+(?:an?|my)\s+(?!(?:request|letter|foi|freedom|e-?mail|complaint)\b)[\p{L}-]{2,30}|representing|in\s+(?:dispute|debt|receipt|arrears|year|my)|from|based|at|one\s+of)\b`;
const WE_ARE = String.raw`\b(?:we\s+are|we['’]re)\s+(?:an?|the)\s+(?:[\p{L}-]{1,30}\s+){0,3}(?:charity|company|firm|family|newspaper|magazine|group|business|organisation|agency|couple|union|association|solicitors?|residents?|tenants?|parents?|owners?|students?|landlords?)\b`;
const DID = String.raw`live|lived|reside|resided|work|worked|own|owned|rent|rented|run|ran|manage|bought|purchased|sold|applied|appealed|complained|suffered|fell|tripped|slipped|pay|paid|moved|drive|drove|park|parked|represent|act\s+for|acted\s+for|witnessed|study|studied|lost|injured|broke|damaged|teach|taught|care\s+for|grew\s+up|reported|commute|cycle|foster|adopted|married|employ|volunteer|attended|attend|received\s+(?!your\b)(?:an?|the|this|two|three)|got\s+an?|had\s+(?:an?|on|in|at)|called|rang|phoned|telephoned|need\s+(?:it|this|them)\s+for|have\s+(?:lived|worked|owned|applied|suffered|complained|paid|rented|been\s+(?:waiting|living|paying|refused|injured|evicted))|have\s+(?:an?|two|three|four)\s+(?!(?:few|number|couple|quick|simple|further|follow|question|request|query|right|questions|list)\b)(?:[\p{L}-]{1,30}\s+){0,3}?(?:child(?:ren)?|sons?|daughters?|disability|condition|house|home|flat|property|business|dog|car|tenancy|claim|case|complaint|appeal|application|permit|badge|appointment|baby|kids|interest\s+in)`;
const WE_OR_I = String.raw`(?<!\bif\s)\b(?:i|we)\s+(?:(?:also|currently|now|used\s+to|recently|once|both|previously|personally|still|have\s+always)\s+){0,2}(?:${DID})\b`;
const ROLE = String.raw`resident|parent|mother|father|mum|dad|grandparent|tenant|leaseholder|home\s?owner|house\s?holder|owner|occupier|landlord|neighbou?r|journalist|reporter|student|researcher|academic|teacher|councillor|carer|user|holder|tax\s?payer|council\s+tax\s?payer|rate\s?payer|employee|worker|member|victim|pensioner|driver|cyclist|motorist|patient|constituent|solicitor|lawyer|charity|company|business|trader|governor|customer|claimant|applicant|local|family|person|veteran|contractor|supplier|organisation|doctor|nurse|social\s+worker`;
const AS_A = String.raw`(?:(?<=^|[.?!,;:(\n–—-]\s{0,3})|(?<=\b(?:and|but|speaking|writing|asking|request|this)\s{1,2}))as\s+(?:(?:an?|the)\s+(?:[\p{L}-]{1,30}\s+){0,3}(?:${ROLE})|chair(?:man|woman|person)?|secretary|editor|clerk|director|treasurer)\b(?:\s+(?:of|at|in|on|with|for)\s+[^\s,.;?!]{1,40})?`;
const BEHALF = String.raw`\b(?:i|we)\b[^.?!\n]{0,60}\bon\s+behalf\s+of\s+(?:[^\s,.;?!]{1,40}\s?){1,4}`;
const TO_ME = String.raw`(?:near(?:\s+to)?|next(?:\s+door)?\s+to|opposite|like|paid\s+to|owed\s+to|owes|against|about|involving|concerning|affecting|issued\s+to|sold\s+to|given\s+to|made\s+by|sent\s+by|submitted\s+by|held\s+on|hold\s+on|around|behind)\s+me\b`;

const CIRCUMSTANCE = new RegExp(
  [
    MY,
    OUR,
    BEHALF,
    I_AM,
    WE_ARE,
    WE_OR_I,
    AS_A,
    String.raw`\b${TO_ME}`,
    String.raw`\bwhere\s+(?:i|we)\s+(?:live|work|park)\b`,
  ].join('|'),
  'giu',
);

/** Where a text tells of the requester's own life: "my son", "I am a journalist", "as a resident of ...". */
export function circumstancesIn(text: string): Span[] {
  return [...text.matchAll(CIRCUMSTANCE)].map((found) => ({
    start: found.index,
    end: found.index + found[0].trimEnd().length,
  }));
}
