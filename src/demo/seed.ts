/** Something to look at: what people of the invented city have done before the demo is opened, by the same doors. */
import type { App } from '../app.ts';
import { addDays, type Calendar, type Day } from '../core/calendar.ts';
import type { Instant } from '../core/clock.ts';
import type { Emulator } from '../emulator/index.ts';
import { acting } from './acting.ts';
import { seedGoals } from './goals.ts';
import { seedReports } from './reports.ts';
import { people } from './workspace.ts';

export async function seed(city: {
  readonly emulator: Emulator;
  readonly app: App;
  readonly calendar: Calendar;
  readonly now: Instant;
  /** Jahresziele too, and what is told of them: they fill the channels of two fields and of the groups. */
  readonly goals: boolean;
}): Promise<void> {
  const { emulator, app, calendar, now, goals } = city;
  const heute = calendar.dayAt(now);
  const act = acting(emulator, () => app.drain());
  const { say, types, press, fillIn } = act;

  await say(
    people.mara,
    'C0WOHNEN',
    'Guten Tag zusammen. In unserem Haus suchen drei Familien jemanden, der beim Ausfüllen von Anträgen hilft.',
  );
  await say(people.eren, 'C0WOHNEN', 'Danke, Mara. Das nehmen wir in die nächste Sitzung mit.');
  await say(people.jo, 'C0BUERO', 'Sitzungsmeldungen kommen ab jetzt hier an. Bitte bestätigt den Eingang.');

  await types(people.pia, 'C0SPRACHE', '/sitzung');
  await fillIn(people.pia, {
    Datum: workingDayIn(9),
    Beginn: '17:00',
    Ende: '18:30',
    Ort: 'Volkshochschule, Raum 12',
    Thema: 'Sprachcafé im Stadtteil',
    Tagesordnung: 'Erfahrungen aus dem ersten Monat\nWer begleitet am Samstag?\nWerbung in den Kitas',
  });
  await press(people.mara, 'C0SPRACHE', 'Ich komme');
  await press(people.ayla, 'C0SPRACHE', 'Mehr …');
  await press(people.ayla, 'C0SPRACHE', 'Ändern …');
  await fillIn(people.ayla, { Beginn: '17:30', Ende: '19:00', Ort: 'Volkshochschule, Raum 3 im Erdgeschoss' });

  await types(people.kim, 'C0BILDUN', '/sitzung');
  await fillIn(people.kim, {
    Datum: workingDayIn(5),
    Beginn: '16:00',
    Ende: '17:00',
    Ort: 'Stadtbibliothek',
    Thema: 'Lernpaten für die fünften Klassen',
    Wiederholen: 'Alle zwei Wochen',
    'Wiederholen bis': addDays(workingDayIn(5), 5 * 14),
  });

  if (goals) {
    await seedGoals(act, heute, workingDayIn);
    await seedReports(act, heute, workingDayIn);
  }
  // Whoever opens the demo has not asked for anything yet.
  emulator.admin.reopen();

  function workingDayIn(days: number): Day {
    return calendar.workingDayFrom(addDays(heute, days));
  }
}
