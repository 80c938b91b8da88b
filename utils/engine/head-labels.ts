/** Words of the labels in the head of an application, of a job and of a roster: what form-head.ts weighs. */

/** A day as it stands behind such a label. */
const DAY = String.raw`(?:\d{1,4}[-/.]\d|(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|today|yesterday|\d+\s+(?:hour|day|week|month)s?\s+ago)`;
/** The day of applying, or until which one may. */
const APPLIED = String.raw`\b(?:clos(?:es|ing)|applied|applying|deadline|application\s(?:received|submitted))(?:\s(?:date|on))?\s*:?\s*${DAY}|\bclosing\sdate\b`;
/** What may follow the word that makes a label. */
const ENDS = String.raw`(?:\s+(?:no|number|num|id|code|date|title|name|list))?\.?\s*(?:[:#|\t]|\s{2,}|\s[-\u2013]\s|\(?\w{0,4}[-\u2013/]?\d)`;
/** The day on which a form was filled in. */
export const FORM_DAY = /\bdate\s*:\s*\d/i;
/** The same where it ends its line: a job has two days. */
export const ONE_DAY = /\bdate\s*:\s*\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\s*$/i;
/** Labels of an application, with what follows them. */
export const APPLICATION = new RegExp(
  String.raw`\b(?:requisition|req|vacancy|(?:job|position)\s(?:posting|opening|announcement|number|no|id|req|code|ref)|(?:job\s)?posting|announcement|bulletin|opening|applicants?|candidate|date\sof\sapplication|application\s(?:date|number|no|id)|recruitment|exam(?:ination)?|date\savailable|desired\s(?:salary|pay)|salary\s(?:desired|expected))${ENDS}|${APPLIED}`,
  'i',
);
/** Labels of an application that stand beside a title without a label of its own: those that no job and no headline has. */
export const SURELY_APPLICATION = new RegExp(
  String.raw`\b(?:requisition|req|vacancy|(?:job|position)\s(?:posting|opening|announcement|number|no|id|req|code|ref)|(?:job\s)?posting|date\sof\sapplication|application\s(?:date|number|no|id|received|submitted|status)|date\savailable|desired\s(?:salary|pay)|salary\s(?:desired|expected))${ENDS}|${APPLIED}`,
  'i',
);
/** The applicant, below a title without a label; above it the same is a headline. */
export const APPLICANT = new RegExp(String.raw`^\W*(?:applicants?|candidate)(?:'s)?${ENDS}`, 'i');
/** A line that is the title of a form and nothing else. */
export const FORM_TITLE =
  /^\W*(?:(?:employment|job|online|on-?line|official|city|county|standard|general)\s+)*application(?:\s+(?:form|for\s+(?:(?:the\s+)?(?:employment|appointment|position|post|job|work))(?:\s+(?:of|as|with)\b.{0,30})?))?\W*$/i;
/** How far an application has come; "Status" alone is a label of jobs too. */
export const APPLICATION_STATUS =
  /\b(?:status|stage|outcome|disposition)\s*[:|]\s*(?:appl(?:ied|ication)|submitted|received|pending|under review|in (?:process|progress|review)|interview|screening|not selected|withdrawn|waitlisted)/i;
/** The day of an application, or how far it came: said of no job, whatever stands beside it. */
export const SURELY_APPLIED = new RegExp(
  String.raw`${APPLICATION_STATUS.source}|\b(?:date\sapplied|applied\son|application\s(?:date|status|received|submitted|no|number|id))\b`,
  'i',
);
/** A post has a number too where it was held: two dates close below say so. */
export const POST_NUMBER = /\b(?:job|position)\s(?:number|no|id|code)\b/i;
/** Labels that a job, a roster and an application have: beside one of these a name or a reference says nothing. */
export const SERVICE = /\b(?:agency|badge|shield|star)(?:\s(?:no|number|id))?\.?\s*[:|#]/i;
export const RANK = /\brank\s*[:|\t]\s*$/i;
/** A reference and nothing else of an application. */
export const REFERENCE = /\bref\.?\s*[:(]?\s*[A-Z]{0,4}[-/]?\d/i;
/** A form's parts of a name; a post behind them on their line is the one of the form. */
export const NAME_PARTS = /\b(?:last|first|middle|given|family)\s+name\b/i;
export const POST_LABEL = /\b(?:position|post|job)\b[^:|\t]{0,20}[:|\t]\s*$/i;

/** The applicant's own name or the day, as they stand below the post in a head. */
export const PERSON =
  /(?:^|[:|\t]|\s{2,})\s*(?:(?:full|last|first|legal|print|your)\s)?name(?:\s*\((?:last|print)[^)]*\))?\s*(?::|\||\s{2,}|\s(?=[A-Z]))|\bname\s*:/i;
export const EMPLOYER_NAME =
  /\b(?:employer|company|agency|business|supervisor|school|organi[sz]ation|contact|reference|department)(?:'s)?\s+name\b/i;
/** Labels of a job that was held. */
export const EMPLOYMENT =
  /\b(?:employer|company|from|dates|dates? (?:of employment|employed|worked)|start(?:ed)?|start date|end date|hire date|date (?:hired|of hire)|supervisor|reason for leaving|duties|hours(?: per week)?|years(?: of service)?|status)\s*[:|#]/i;
/** A label or question before a phrase that names a post as the one that is wanted. */
export const WANTED =
  /\b(?:apply|applying|application for|choice|preference|preferred|desired|sought|wanted|requested|vacancy|opening|posting|announcement|requisition|recruitment|examination|applied)\b[^.;?]{0,40}?(?:[:?|\t]|\s{2,}|\s[-\u2013])\s*(?:\d+[.)]\s*)?$/i;

/** A label before a phrase that names a post as one that was held. */
export const HELD = /\b(?:current|present|previous|last|latest|past|held|highest|recent|former|prior|now)\b/i;
