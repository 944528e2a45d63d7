import type { FestRegel } from './feste.ts';

/**
 * The feasts on which a city asks before it invites, unless its CITY_FILE says otherwise. Chosen for what keeps people
 * from coming: rest from work, prayer at fixed times, fasts broken at sunset. Where two meet, the greater comes first.
 *
 * Left out: Chanukka and Purim, on which work is allowed; Diwali and Vesakh, whose dates the Hindu and Buddhist
 * traditions set each for itself. A city adds them with their `datum`.
 */
export const ueblicheFeste: readonly FestRegel[] = [
  // Islamic. Three days and four, as the Koordinationsrat der Muslime and Diyanet count them.
  {
    name: 'Fest des Fastenbrechens (Zuckerfest)',
    kalender: 'islamisch',
    monat: 10,
    tag: 1,
    dauer: 3,
    vorabend: true,
  },
  { name: 'Opferfest', kalender: 'islamisch', monat: 12, tag: 10, dauer: 4, vorabend: true },
  { name: 'Aschura', kalender: 'islamisch', monat: 1, tag: 10, vorabend: true },
  // The night before the 27th of Ramadan.
  { name: 'Nacht der Bestimmung', kalender: 'islamisch', monat: 9, tag: 26, abends: true },
  { name: 'Ramadan', kalender: 'islamisch', monat: 9, abends: true, vorabend: true },

  // Jewish: the days of rest, two each outside Israel. A Jewish day begins at nightfall.
  { name: 'Rosch ha-Schana', kalender: 'juedisch', monat: 7, tag: 1, dauer: 2, vorabend: true },
  { name: 'Jom Kippur', kalender: 'juedisch', monat: 7, tag: 10, vorabend: true },
  { name: 'Sukkot (Laubhüttenfest)', kalender: 'juedisch', monat: 7, tag: 15, dauer: 2, vorabend: true },
  { name: 'Schemini Azeret und Simchat Tora', kalender: 'juedisch', monat: 7, tag: 22, dauer: 2, vorabend: true },
  { name: 'Pessach', kalender: 'juedisch', monat: 1, tag: 15, dauer: 2, vorabend: true },
  { name: 'Pessach', kalender: 'juedisch', monat: 1, tag: 21, dauer: 2, vorabend: true },
  { name: 'Schawuot (Wochenfest)', kalender: 'juedisch', monat: 3, tag: 6, dauer: 2, vorabend: true },

  // Orthodox. Churches that keep Christmas on 25 December need no rule: that is a public holiday.
  { name: 'orthodoxer Karfreitag', orthodox: 'ostern', versatz: -2 },
  { name: 'orthodoxes Osterfest', orthodox: 'ostern', versatz: 0, dauer: 2, vorabend: true },
  { name: 'orthodoxes Fest Christi Himmelfahrt', orthodox: 'ostern', versatz: 39 },
  { name: 'orthodoxes Pfingstfest', orthodox: 'ostern', versatz: 49, dauer: 2 },
  { name: 'orthodoxes Weihnachtsfest', kalender: 'orthodox', monat: 12, tag: 25, vorabend: true },
  { name: 'orthodoxes Fest der Theophanie', kalender: 'orthodox', monat: 1, tag: 6 },

  // Alevi. Hızır: Tuesday to Thursday of the second full week of February; in some years and places a week earlier.
  {
    name: 'Hızır-Fasten',
    kalender: 'gregorianisch',
    monat: 2,
    tag: 9,
    wochentag: 'di',
    dauer: 3,
    abends: true,
    voraussichtlich: true,
  },
  { name: 'Newroz (Nevruz)', kalender: 'gregorianisch', monat: 3, tag: 21, vorabend: true },
  { name: 'alevitischer Aşure-Tag', kalender: 'islamisch', monat: 1, tag: 13 },
  { name: 'Muharrem-Fasten', kalender: 'islamisch', monat: 1, tag: 1, dauer: 12, abends: true },

  // Yazidi: the first Wednesday of April and the first Friday of December in the old calendar.
  {
    name: 'ezidisches Neujahrsfest (Çarşema Sor)',
    kalender: 'orthodox',
    monat: 4,
    tag: 1,
    wochentag: 'mi',
    vorabend: true,
  },
  { name: 'Ezid-Fest', kalender: 'orthodox', monat: 12, tag: 1, wochentag: 'fr', voraussichtlich: true },
];
