/** German sentences about what is stored, shown, corrected and erased. */

export const nurMitwirkende =
  'KOMM-IN zeigt das den Menschen, die in dieser Stadt mitarbeiten. Fragen zu Ihren Daten beantwortet das Integrationsbüro.';
export const nurBuero = 'Das kann nur das Integrationsbüro. Bitte wenden Sie sich dorthin.';

/** What everybody reads once, unless the city has written its own. */
export const ueblicherHinweis = [
  'KOMM-IN hilft bei der Integrationsarbeit dieser Stadt. Dafür speichert es Ihren Namen, Ihre Rollen, in welchen Kanälen Sie sind und was Sie bei KOMM-IN eintragen.',
  'Was in einem Kanal steht, sehen alle in diesem Kanal. Ihre Antworten auf Einladungen sehen nur das Tandem und das Integrationsbüro. Organisation und Kontakt sehen andere nur, wenn Sie zustimmen.',
  'Antworten werden 30 Tage nach der Sitzung gelöscht, Nachrichten und Eingaben nach 30 Tagen, angefangene Formulare nach 90 Tagen.',
  'Sie können jederzeit sehen, was über Sie gespeichert ist, es berichtigen oder löschen lassen: mit der Schaltfläche unten oder mit /komm-in meine-daten. Fragen beantwortet das Integrationsbüro.',
].join('\n');
export const hinweisTitel = 'Datenschutz bei KOMM-IN';
export const hinweisGrund = 'Sie bekommen diese Nachricht einmal, weil Sie KOMM-IN zum ersten Mal benutzen.';
export const hinweisGespeichert =
  'Gespeichert. Wer KOMM-IN ab jetzt zum ersten Mal benutzt, bekommt diesen Datenschutzhinweis.';
export const hinweisUeblich = 'Gespeichert. Ab jetzt gilt wieder der Text, den KOMM-IN mitbringt.';

export const meineDatenTitel = 'Was KOMM-IN über Sie speichert';
export const alsDatei = 'Alles steht auch in zwei Dateien. Sie kommen in Ihre Nachrichten von KOMM-IN.';
export const undMehr = (anzahl: number): string => `… und ${anzahl} weitere, siehe Datei`;
export const textDatei = 'Was KOMM-IN über Sie speichert, zum Lesen';
export const jsonDatei = 'Was KOMM-IN über Sie speichert, für andere Programme (JSON)';

export const nameAusDemChat =
  'Ihr Name kommt aus Ihrem Profil im Chat. Ändern Sie ihn dort, dann ändert er sich auch hier.';
export const berichtigt = 'Danke. Ihre Angaben sind gespeichert.';
export const freigegeben = (was: readonly string[]): string =>
  was.length === 0
    ? 'Gespeichert. Andere sehen jetzt weder Ihre Organisation noch Ihren Kontakt.'
    : `Gespeichert. Alle sehen jetzt ${was.join(' und ')}. Sie können das jederzeit zurücknehmen.`;
export const nichtsFreizugeben =
  'Freigeben können Sie nur, was eingetragen ist. Tragen Sie es zuerst unter „Berichtigen …“ ein.';
export const eingetragen = (organisation: string | null, kontakt: string | null): string[] => [
  ...(organisation === null ? [] : [`Organisation: ${organisation}`]),
  ...(kontakt === null ? [] : [`Kontakt: ${kontakt}`]),
];
export const freigabeWort = { organisation: 'Ihre Organisation', kontakt: 'Ihren Kontakt' } as const;

export const freigabeBeendet = 'Ihre Organisation wurde geändert. Andere sehen sie nicht mehr.';
export const organisationJetzt = (vorher: string | null, jetzt: string | null): string =>
  jetzt === null
    ? `Ihre Organisation „${vorher ?? ''}“ ist bei KOMM-IN nicht mehr eingetragen.`
    : `Ihre Organisation steht bei KOMM-IN jetzt als „${jetzt}“${vorher === null ? '' : `, vorher als „${vorher}“`}.`;
export const geaendertVon = ' Geändert hat das ';
export const neuFreigeben =
  'Ihre Zustimmung galt für den alten Eintrag. Den neuen sehen andere erst, wenn Sie ihn freigeben. Stimmt er nicht, berichtigen Sie ihn bitte.';
export const nichtsZuSehen = 'Andere sehen deshalb keine Organisation mehr von Ihnen. Sie können eine neue eintragen.';
export const freigabeGrund =
  'Sie bekommen diese Nachricht, weil Sie zugestimmt hatten, dass alle Ihre Organisation sehen.';

export const loeschFrage = [
  'Möchten Sie beim Integrationsbüro beantragen, dass Ihre Daten gelöscht werden?',
  'Dann werden Ihr Name, Ihre Angaben, Ihre Antworten und Ihre Vorschläge gelöscht. Ihre Rollen enden. In Nachrichten von KOMM-IN steht statt Ihres Namens „Gelöschte Person“.',
  'Ohne Namen bleibt, was das Gremium zum Nachweis braucht: zum Beispiel dass eine Sitzung gemeldet wurde. Was Sie selbst im Chat geschrieben haben und Dateien, die schon verschickt sind, kann KOMM-IN nicht löschen.',
];
export const antragGestellt =
  'Ihr Antrag ist beim Integrationsbüro. Sie bekommen eine Nachricht, sobald Ihre Daten gelöscht werden. Bis dahin können Sie den Antrag zurückziehen.';
export const schonBeantragt = (tag: string): string =>
  `Sie haben die Löschung am ${tag} beantragt. Das Integrationsbüro kümmert sich darum. Sie brauchen nichts weiter zu tun.`;
export const zurueckgezogen = 'Ihr Antrag ist zurückgezogen. Es wird nichts gelöscht.';
export const keinAntrag = 'Es gibt keinen offenen Antrag von Ihnen. Es wird nichts gelöscht.';
export const wirdGeloescht = 'Diese Person wird gerade gelöscht oder ist schon gelöscht.';
export const abschied =
  'Ihre Daten bei KOMM-IN werden jetzt gelöscht. Das ist die letzte Nachricht an Sie. Wenn Sie KOMM-IN wieder benutzen, beginnen Sie neu.';
export const loeschungLaeuft = (name: string): string =>
  `${name} wird jetzt gelöscht. Das dauert wenige Minuten. In Nachrichten von KOMM-IN steht danach „Gelöschte Person“.`;
export const originaleBleiben =
  'Hat jemand eine Datei zu einem Protokoll abgegeben, in dem der Name stand, nimmt KOMM-IN sie zurück. Das Original liegt weiter bei der Person, die sie hochgeladen hat. Bitte sprechen Sie mit ihr.';
export const niemandGewaehlt = 'Bitte wählen Sie eine Person, oder schreiben Sie ihren Namen.';
export const beidesGewaehlt = 'Bitte füllen Sie nur eines von beidem aus.';
export const niemandHeisstSo =
  'So heißt bei KOMM-IN niemand ohne Konto. Bitte prüfen Sie die Schreibweise, oder wählen Sie die Person oben aus.';
export const mehrereHeissenSo = (wer: readonly string[]): string =>
  `So heißen mehrere. Bitte schreiben Sie es genauer: ${wer.slice(0, 5).join(' oder ')}${wer.length > 5 ? ' oder …' : ''}.`;
export const letzteImBuero = (name: string): string =>
  `Außer ${name} ist im Integrationsbüro niemand mit Konto. Bitte tragen Sie dort zuerst jemand anderen ein: /komm-in einrichten.`;
export const keineStelleText = 'Der Name steht in keinem gespeicherten Text';
export const loeschEinleitung = (name: string): string => `Es geht um ${name}.`;
export const rollenEnden = (rollen: readonly string[]): string =>
  rollen.length === 0 ? 'Die Person hat zurzeit keine Rolle.' : `Diese Rollen enden: ${rollen.join(', ')}.`;
export const endgueltig = (name: string, stellen: number): string =>
  `Möchten Sie ${name} endgültig löschen? ${
    stellen === 0
      ? 'Aus gespeicherten Texten wird der Name nicht entfernt.'
      : `Der Name wird auch an ${stellen === 1 ? 'einer Stelle' : `${stellen} Stellen`} in Texten entfernt.`
  } Das lässt sich nicht rückgängig machen.`;

export const verlaufTitel = 'Verlauf';
export const keinVerlauf = 'Dazu ist nichts festgehalten.';
export const unbekannteNummer = 'Zu dieser Nummer ist nichts festgehalten. Bitte prüfen Sie die Schreibweise.';
export const keinJahr = 'Bitte schreiben Sie ein Jahr mit vier Ziffern, zum Beispiel 2026.';

export const probeTitel = 'Heute Nacht würde gelöscht:';
export const probeNichts = 'Heute Nacht würde nichts gelöscht. Alle Fristen laufen noch.';
export const probeHinweis = 'Das war eine Probe. Gelöscht wurde noch nichts.';

export const verlaufTexte = {
  'person.loeschen': 'Löschung einer Person angeordnet',
  'datenschutz.hinweis': 'Datenschutzhinweis geändert',
} as const;

export const zwecke = {
  hinweis: {
    titel: 'Ihr Datenschutzhinweis',
    zweck: 'Damit Sie ihn nur einmal bekommen. Bleibt, bis Sie gelöscht werden.',
  },
  antrag: { titel: 'Ihr Antrag auf Löschung', zweck: 'Damit das Integrationsbüro ihn bearbeitet.' },
} as const;
