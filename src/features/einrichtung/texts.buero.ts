/** What people read whose place in the Integrationsbüro has changed. */

/** How a person takes part in the Büro. */
export type Platz = 'leitung' | 'buero';

interface Wechsel {
  readonly stadt: string;
  /** Who has changed it. */
  readonly durch: string;
  readonly vorher: Platz | null;
  readonly jetzt: Platz | null;
}

/** What has happened, and what it means. */
export function wechselSaetze({ stadt, durch, vorher, jetzt }: Wechsel): readonly string[] {
  const buero = `Integrationsbüro von ${stadt}`;
  const getragen = `${durch} hat das in KOMM-IN eingetragen.`;
  if (jetzt === 'leitung') {
    return [
      `Sie leiten ab heute das ${buero}. ${getragen} Danke, dass Sie das übernehmen.`,
      'Sie legen mit dem Büro fest, wie KOMM-IN hier arbeitet: wer in welchem Gremium ist, welche Kanäle es gibt und wann KOMM-IN erinnert.',
    ];
  }
  if (vorher === 'leitung' && jetzt === 'buero') {
    return [
      `Sie leiten ab heute das ${buero} nicht mehr. ${getragen} Danke für Ihre Arbeit.`,
      'Sie gehören weiter zum Integrationsbüro und können in KOMM-IN dasselbe tun wie bisher.',
    ];
  }
  if (jetzt === 'buero') {
    return [
      `Sie gehören ab heute zum ${buero}. ${getragen} Danke, dass Sie mitmachen.`,
      'Sie können in KOMM-IN dasselbe tun wie die Leitung: Gremien besetzen, Kanäle wählen und Einstellungen ändern.',
    ];
  }
  return [
    `Sie gehören ab heute nicht mehr zum ${buero}. ${getragen} Danke für Ihre Arbeit.`,
    'Meldungen an das Büro bekommen Sie nicht mehr, und die Einrichtung können Sie nicht mehr ändern. Wenn das ein Versehen ist, sprechen Sie bitte das Integrationsbüro an.',
  ];
}

export function wechselGrund(vorher: Platz | null, jetzt: Platz | null): string {
  if (jetzt === 'leitung') return 'Sie bekommen diese Nachricht, weil Sie jetzt das Integrationsbüro leiten.';
  if (jetzt === 'buero' && vorher === null) {
    return 'Sie bekommen diese Nachricht, weil Sie jetzt zum Integrationsbüro gehören.';
  }
  return vorher === 'leitung'
    ? 'Sie bekommen diese Nachricht, weil Sie bisher das Integrationsbüro geleitet haben.'
    : 'Sie bekommen diese Nachricht, weil Sie bisher zum Integrationsbüro gehört haben.';
}

export const selbstHeraus = {
  frage:
    'Sie gehören danach nicht mehr zum Integrationsbüro und können die Einrichtung nicht mehr ändern. Ist das so richtig?',
  ja: 'Ja, so übernehmen',
};

export const nochImKanal = {
  kurz: (kanal: string): string => `Wer in #${kanal} ist`,
  satz: (gremium: string, kanal: string): string => ` gehört nicht mehr zu: ${gremium}, ist aber noch in #${kanal}.`,
  frage: 'Soll KOMM-IN die Person aus dem Kanal nehmen?',
  knopf: 'Aus dem Kanal nehmen',
  laeuft: 'KOMM-IN nimmt die Person aus dem Kanal.',
  draussen: (kanal: string): string => ` ist nicht mehr in #${kanal}.`,
  gehoertDazu: (gremium: string): string => ` gehört wieder zu: ${gremium}.`,
  vergeblich: (kanal: string, code: string): string =>
    code === 'not_allowed'
      ? `KOMM-IN darf in diesem Workspace niemanden aus #${kanal} nehmen. Bitte nehmen Sie die Person selbst heraus.`
      : `Das hat nicht geklappt (${code}). Sie können es noch einmal versuchen oder die Person selbst aus #${kanal} nehmen.`,
  erledigt: 'Das ist nicht mehr nötig: Die Person ist nicht mehr im Kanal, oder sie gehört wieder dazu.',
};

export const fehlt = {
  satz: (stadt: string): string =>
    `Im Integrationsbüro von ${stadt} ist niemand mehr erreichbar. Meldungen der Tandems kommen dort nicht mehr an.`,
  bitte:
    'Bitte tragen Sie in den nächsten Tagen ein, wer das Büro jetzt leitet: mit „Integrationsbüro …“ in der Einrichtung. Bis dahin dürfen Sie dort alles ändern.',
  grund: 'Sie bekommen diese Nachricht, weil Sie diesen Workspace verwalten.',
  erledigt: (stadt: string): string => `Erledigt: Im Integrationsbüro von ${stadt} ist wieder jemand erreichbar.`,
};
