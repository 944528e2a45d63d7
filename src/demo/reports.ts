/** What is told of the city's work: a success, the overview, a report, a vote, begun by the demo's people. */
import { addDays, type Day } from '../core/calendar.ts';
import type { Acting } from './acting.ts';
import { people } from './workspace.ts';

const { jo, mara, mila, olena, sana, tom, yusuf } = people;
const ehrenamt = 'C0EHRENA';
const buero = 'C0BUERO';
const umsetzung = 'C0UMSETZ';

/** After the goals, of which it tells. */
export async function seedReports(
  { types, press, reads, pressInForm, submitAll, fillIn }: Acting,
  heute: Day,
  workingDayIn: (days: number) => Day,
): Promise<void> {
  await types(tom, ehrenamt, '/checkliste');
  await press(tom, ehrenamt, 'Neue Projektidee');
  await fillIn(tom, { 'Wie heißt die Projektidee?': 'Fahrräder gemeinsam reparieren' });

  await types(olena, ehrenamt, '/komm-in erfolge');
  await press(olena, ehrenamt, 'Erfolg eintragen …');
  await submitAll(olena, {
    'Was wurde erreicht?': 'Alle Begleitungen zu Ämtern sind besetzt',
    'Wann?': addDays(heute, -4),
  });
  await pressInForm(olena, 'Ansehen und senden …');
  await fillIn(olena, {
    'Ihr Text': 'Wer zu einem Amt muss, geht jetzt nicht mehr allein. Danke an alle, die ihre Zeit dafür geben.',
  });

  await types(mara, 'C0WOHNEN', '/komm-in abo');
  await fillIn(mara, {
    'Zu welchen Handlungsfeldern?': 'Ehrenamt und Migration\nSchulische und berufliche Bildung',
  });

  await types(jo, buero, '/komm-in digest jetzt');
  await press(yusuf, umsetzung, 'Auf die Tagesordnung', 'Überblick vom');
  await fillIn(yusuf, {
    Thema: 'Handlungsfeld Schulische und berufliche Bildung: Räume für den Nachmittag',
    'Warum?': 'Auch die Sprachförderung sucht Räume. Vielleicht gibt es welche, die wir teilen können.',
  });

  await types(jo, buero, '/komm-in bericht');
  await press(jo, buero, 'Kommentar schreiben …');
  await fillIn(jo, {
    'Ihr Kommentar': 'Alle Handlungsfelder haben begonnen. In zweien gibt es schon Jahresziele.',
    'Worüber soll die Steuerungsgruppe entscheiden?': 'Kann die Volkshochschule an zwei Abenden bis 21 Uhr öffnen?',
  });
  await press(jo, buero, 'An die Steuerungsgruppe senden …', 'Ein Kommentar ist geschrieben.');
  await press(jo, buero, 'Jetzt senden', 'Möchten Sie ihn jetzt senden?');

  await types(mila, buero, '/komm-in abstimmung');
  await fillIn(mila, {
    'Ihre Frage': 'Die Stadt öffnet die Turnhalle am Ring für 40 Menschen.',
    'Worum geht es?':
      'Die Unterkunft in der Waldstraße hat einen Wasserschaden. Alle dort brauchen schnell einen anderen Platz.',
    'Antwort bis (Tag)': workingDayIn(2),
    'Antwort bis (Uhrzeit)': '15:00',
  });
  await press(sana, 'direct', 'Einverstanden', 'Turnhalle');
  await reads(sana, 'direct', 'Eingetragen: „Einverstanden“.');
}
