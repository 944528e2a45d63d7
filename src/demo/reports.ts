/** What is told of the city's work: a success, the overview, a report, a vote, begun by the demo's people. */
import type { Day } from '../core/calendar.ts';
import type { Acting } from './acting.ts';

const jo = 'U0JOBEISP';
const mila = 'U0MILAVOR';
const tom = 'U0TOMAUFR';
const olena = 'U0OLENAEX';
const ehrenamt = 'C0EHRENA';
const buero = 'C0BUERO';
const umsetzung = 'C0UMSETZ';

const idee = 'Fahrräder gemeinsam reparieren';

/** After the goals, of which it tells. */
export async function seedReports(
  { types, press, fillIn }: Acting,
  workingDayIn: (days: number) => Day,
): Promise<void> {
  await types(tom, ehrenamt, '/checkliste');
  await press(tom, ehrenamt, 'Neue Projektidee');
  await fillIn(tom, { 'Wie heißt die Projektidee?': idee });
  await press(olena, ehrenamt, 'Mehr …', idee);
  await press(olena, ehrenamt, 'Stand ändern …', idee);
  await fillIn(olena, { 'Wie steht es jetzt?': 'bewilligt', Grund: 'Der Verein zahlt das Werkzeug.' });
  await press(olena, 'direct', 'Ansehen und senden …', idee);
  await fillIn(olena, {
    'Ihr Text':
      'Unsere Projektidee „Fahrräder gemeinsam reparieren“ ist bewilligt. Danke an alle, die mitgedacht haben. Die Werkstatt öffnet bald.',
  });

  await types('U0MARAPLA', 'C0WOHNEN', '/komm-in abo');
  await fillIn('U0MARAPLA', {
    'Zu welchen Handlungsfeldern?': 'Ehrenamt und Migration\nSchulische und berufliche Bildung',
  });

  await types(jo, buero, '/komm-in digest jetzt');
  await press('U0YUSUFMU', umsetzung, 'Auf die Tagesordnung', 'Überblick vom');
  await fillIn('U0YUSUFMU', {
    Thema: 'Handlungsfeld Schulische und berufliche Bildung: Räume für den Nachmittag',
    'Warum?': 'Auch die Sprachförderung sucht Räume. Vielleicht gibt es welche, die wir teilen können.',
  });

  await types(jo, buero, '/komm-in bericht');
  await press(jo, buero, 'Kommentar schreiben …');
  await fillIn(jo, {
    'Ihr Kommentar': 'Alle Handlungsfelder haben begonnen. In zweien gibt es schon Jahresziele.',
    'Worüber soll die Steuerungsgruppe entscheiden?': 'Kann die Volkshochschule an zwei Abenden bis 21 Uhr öffnen?',
  });
  await press(jo, buero, 'An die Steuerungsgruppe senden …');
  await press(jo, buero, 'Jetzt senden');

  await types(mila, buero, '/komm-in abstimmung');
  await fillIn(mila, {
    'Ihre Frage': 'Die Stadt öffnet die Turnhalle am Ring für 40 Menschen.',
    'Worum geht es?':
      'Die Unterkunft in der Waldstraße hat einen Wasserschaden. Bis Freitag brauchen alle einen anderen Platz.',
    'Antwort bis (Tag)': workingDayIn(2),
    'Antwort bis (Uhrzeit)': '15:00',
  });
  await press('U0SANAENT', 'direct', 'Einverstanden', 'Turnhalle');
}
