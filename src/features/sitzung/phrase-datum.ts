/** The day in a phrase: `14.10.`, `Mi., 14.10.26`, `14. Okt. 2027`, `übermorgen`, `nächsten Mittwoch`, `in zwei Wochen`. */
import { casual } from 'chrono-node/de';
import { addDays, type Day, parseDay } from '../../core/calendar.ts';
import { type Stelle, wortanfang, wortende, zeitform } from './phrase-zeit.ts';

const wochentage = ['so', 'mo', 'di', 'mi', 'do', 'fr', 'sa'];
const monate = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];

const tagesname = '(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)';
const tageskuerzel = '(?:Mo|Di|Mi|Do|Fr|Sa|So)';
const monatsname =
  '(?:Jan(?:uar)?|Feb(?:ruar)?|März?|Apr(?:il)?|Mai|Juni?|Juli?|Aug(?:ust)?|Sept?(?:ember)?|Okt(?:ober)?|Nov(?:ember)?|Dez(?:ember)?)';
const anzahl = String.raw`(?:\d{1,2}|eine[mr]|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)`;

// Two digits are a year only when nothing parts them from the month, and no `Uhr` follows: `14. Oktober 18 Uhr`.
const jahr = String.raw`(?:(?<jahr> ?20\d\d|(?<=\d\.)\d\d)(?! ?(?:Uhr|h)(?!\p{L})|[:.]\d))?`;
const monat = String.raw`(?:(?<zahl>\d{1,2})\.| ?(?<monat>${monatsname})\.?)`;
const kommenden = '(?:am )?(?:(?:nächsten|naechsten|kommenden|diesen) )?';
const kalendertag =
  `(?:${kommenden}(?<dazu>${tagesname}|${tageskuerzel})[., ]{1,3})?` +
  String.raw`(?<kalendertag>(?:am |de[nm] )?(?<tag>\d{1,2})\.${monat}${jahr})`;

// `So` and `Fr.` are words too: a short name counts after `am` or `nächsten`, or right before a time.
const kuerzel =
  String.raw`(?<=(?<!\p{L})(?:am|nächsten|naechsten|kommenden|diesen) )${tageskuerzel}\.?|` +
  String.raw`${tageskuerzel}\.?(?=[ ,]{1,2}${zeitform})`;
const wochentag = `${kommenden}(?<wochentag>${tagesname}|${kuerzel})`;

const dauer = `(?<tagVorne>${tagesname},? )?(?:heute )?(?<dauer>in ${anzahl} (?:Tag(?:en)?|Wochen?))`;
// `Wohnen heute` is a topic: these count at the very beginning, or next to a time.
const wort = '(?:heute|morgen|übermorgen|uebermorgen)';
const daneben = '[ ,]{1,2}(?:[–-] )?';
const relativ = String.raw`(?<relativ>(?<=^|(?:\d(?: ?h)?|Uhr)${daneben})${wort}|${wort}(?=${daneben}${zeitform}))`;

// What makes a date another one than the Sitzung's (a deadline, a span, a series), or not a certain one.
const davor =
  '(?<davor>(?:bis(?: zum)?|seit(?: dem)?|vom|jeden|letzten|vorigen|vergangenen|übernächsten|' +
  'ersten|zweiten|dritten|vierten|(?:(?:über)?nächste|kommende|diese) Woche(?: am|,)?) |' +
  String.raw`\d{1,2}\.(?: ?[-–/] ?| bis | und ))?`;
const danach =
  '(?<danach> (?:(?:über)?nächster|kommender|dieser) Woche|' +
  String.raw` ?(?:[-–]|bis(?: zum)?) ?\d{1,2}\.(?:\d{1,2}\.| ?${monatsname}\.?)(?:\d\d){0,2})?`;

const tag = `(?:${kalendertag}|${dauer}|${relativ}|${wochentag})`;
const muster = new RegExp(`${wortanfang}${davor}${tag}${danach}${wortende}`, 'giu');

/** The first day that exists; a span, a deadline (`bis 16.10.`) and `31.02.` are none. */
export function erstesDatum(text: string, heute: Day): Stelle<Day> | null {
  for (const fund of text.matchAll(muster)) {
    const wert = tagAus(fund, heute);
    if (wert === null) continue;
    const { dazu, kalendertag: nurTag } = fund.groups ?? {};
    const bis = fund.index + fund[0].length;
    // A weekday that contradicts its date stays in the text, where people see it.
    const widerspruch = dazu !== undefined && nurTag !== undefined && tagIndex(dazu) !== tagDerWoche(wert);
    return { von: widerspruch ? bis - nurTag.length : fund.index, bis, wert };
  }
  return null;
}

function tagAus({ index, groups = {} }: RegExpExecArray, heute: Day): Day | null {
  const { davor, danach, tagVorne, tag, zahl, monat, jahr, wochentag, dauer, relativ = dauer } = groups;
  if (davor !== undefined || danach !== undefined || tagVorne !== undefined) return null;
  if (tag !== undefined) return imKalender(tag, zahl ?? monatszahl(monat ?? ''), jahr?.trim(), heute);
  if (wochentag !== undefined) return naechster(tagIndex(wochentag), heute);
  // `Guten Morgen`; a phone writes the first word with a capital.
  if (relativ === undefined || (index > 0 && /^\p{Lu}/u.test(relativ))) return null;
  return relativerTag(relativ.toLowerCase(), heute);
}

/** Without a year: the next such day from `heute` on; a 29 February waits for its leap year. */
function imKalender(tag: string, monat: string, jahr: string | undefined, heute: Day): Day | null {
  const im = (j: number) => parseDay(`${j}-${monat.padStart(2, '0')}-${tag.padStart(2, '0')}`);
  if (jahr !== undefined) return im(Number(jahr.padStart(4, '20')));
  const dieses = Number(heute.slice(0, 4));
  for (let j = dieses; j <= dieses + 8; j++) {
    const gefunden = im(j);
    if (gefunden !== null && gefunden >= heute) return gefunden;
  }
  return null;
}

/** The next one after today: on a Wednesday, `Mi` is a week on, for whoever means today writes `heute`. */
function naechster(wochentag: number, heute: Day): Day {
  return addDays(heute, ((wochentag - tagDerWoche(heute) + 6) % 7) + 1);
}

const monatszahl = (name: string): string => String(monate.indexOf(name.slice(0, 3).toLowerCase()) + 1);
const tagIndex = (name: string): number => wochentage.indexOf(name.slice(0, 2).toLowerCase());
const tagDerWoche = (tag: Day): number => new Date(tag).getUTCDay();

/**
 * `übermorgen`, `in zwei Wochen`, by chrono. It gets no more than these words: in a whole phrase its German takes
 * `Raum 3:` for three o'clock, `Frühstück` for a Friday and `14. Oktober 18 Uhr` for the year 2018.
 */
function relativerTag(worte: string, heute: Day): Day | null {
  const [gelesen] = casual.parse(worte, new Date(`${heute}T12:00`));
  if (gelesen?.text !== worte) return null;
  const [jahr, monat, tag] = (['year', 'month', 'day'] as const).map((teil) => String(gelesen.start.get(teil)));
  return parseDay(`${jahr}-${monat?.padStart(2, '0')}-${tag?.padStart(2, '0')}`);
}
