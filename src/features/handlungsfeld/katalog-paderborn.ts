/**
 * The usual catalogue: the five Handlungsfelder and their Leitziele [4], under short titles of our own. `4.1.1-2` is the
 * second goal of section 4.1.1; letters count the parts of a goal. *Wortlaut* and *Grundlagen* are the city's to add.
 */
interface Feld {
  readonly nummer: number;
  readonly kuerzel: string;
  readonly titel: string;
  readonly kanal: string;
  readonly leitziele: Readonly<Record<string, string>>;
}

export const paderborn: readonly Feld[] = [
  {
    nummer: 1,
    kuerzel: 'SPR',
    titel: 'Sprachförderung',
    kanal: 'hf-1-sprachfoerderung',
    leitziele: {
      '4.1.1-1': 'Deutsch als Schlüssel zu Chancengleichheit',
      '4.1.1-2': 'Früh beginnen, allen Altersgruppen offen',
      '4.1.1-3': 'Teilnahme überall aktiv einfordern',
      '4.1.1-4': 'Sprachförderkonzept: systematisch und schnell',
      '4.1.1-5': 'Muttersprache pflegen',
    },
  },
  {
    nummer: 2,
    kuerzel: 'KUL',
    titel: 'Kultureller Austausch',
    kanal: 'hf-2-kultureller-austausch',
    leitziele: {
      '4.2.1-1': 'Friedliches Miteinander und Toleranz',
      '4.2.1-2': 'Sich gegenseitig besser kennenlernen',
      '4.2.1-3': 'Faire Berichterstattung über Migration',
      '4.2.1-4': 'Dialog von Medien und Selbstorganisationen',
    },
  },
  {
    nummer: 3,
    kuerzel: 'EHR',
    titel: 'Ehrenamt und Migration',
    kanal: 'hf-3-ehrenamt',
    leitziele: {
      '4.3.1-1': 'Gleiche Chancen auf Teilhabe und Ämter',
      '4.3.1-2': 'Anteil in der Stadtverwaltung wie in der Bevölkerung',
      '4.3.1-3': 'Interkulturelle Öffnung der Vereine',
      '4.3.1-4': 'Engagierte gezielt unterstützen',
      '4.3.1-5': 'Auch Menschen mit Migrationshintergrund einstellen',
      '4.3.1-6': 'Positive Migrationsbiografien in den Medien',
      '4.3.1-7': 'Mehr Vernetzung und Begegnung',
      '4.3.1-8': 'Aktiv in Gesellschaft und Kultur',
      '4.3.1-9': 'Interkulturelle Kompetenz der Fachkräfte',
      '4.3.1-10': 'Elternarbeit für Chancengleichheit',
      '4.3.1-11': 'Beteiligung an Zielen und Umsetzung',
      '4.3.2-1': 'Höhere Schulabschlüsse',
      '4.3.2-2': 'Brücken zwischen den Kulturen',
      '4.3.2-3': 'Überblick über Angebote',
    },
  },
  {
    nummer: 4,
    kuerzel: 'WOH',
    titel: 'Wohnen',
    kanal: 'hf-4-wohnen',
    leitziele: {
      '4.4.1-1': 'Bedürfnisse in der Wohnungspolitik beachten',
      '4.4.1-2': 'Segregation entgegenwirken, gleichmäßig verteilen, kooperieren',
      '4.4.1-3': 'Besonderheiten bei Planung und Bestand beachten',
    },
  },
  {
    nummer: 5,
    kuerzel: 'BIL',
    titel: 'Schulische und berufliche Bildung',
    kanal: 'hf-5-bildung',
    leitziele: {
      '4.5.1-1': 'Interkulturelle Kompetenz in Kita, Schule, Betrieb',
      '4.5.1-2': 'Geld, Internet, Elternhaus: kein Einfluss auf Chancen',
      '4.5.1-2a': 'Zugang zu Information',
      '4.5.1-2b': 'Bildungssystem bekannt',
      '4.5.1-2c': 'Berufe und Arbeitsmarkt bekannt',
      '4.5.1-3': 'Mädchen und Frauen besonders fördern',
      '4.5.1-4': 'Weniger Bürokratie für Ausbildungsbetriebe',
    },
  },
];
