/** Somebody with a name that occurs nowhere else, who does everything there is to do. */

import { day } from '../../../src/core/calendar.ts';
import { personOfAccount } from '../../../src/core/directory.ts';
import { addAmt, gremien } from '../../../src/features/stadt/index.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { abgegeben } from '../protokoll/abgegeben.ts';
import { announced, termin } from '../sitzung/announced.ts';

export const zita = {
  ...{ account: 'U0ZITAQUORN', name: 'Zita Quornfeld' },
  ...{ admin: false, guest: false, deactivated: false, foreign: false, bot: false },
};
/** Whatever of her may be found in a file. */
export const spuren = /zita|quorn/i;

export const personOf = (stadt: Musterstadt) => {
  const id = stadt.workspace.tx((tx) => personOfAccount(tx, zita.account));
  if (id === null) throw new Error('nobody has this account');
  return id;
};

/** She is in the Tandem of Wohnen, and others write her name into what they announce. */
export async function lebt(stadt: Musterstadt): Promise<void> {
  stadt.chat.arrives(zita);
  stadt.chat.notice({ kind: 'account', account: zita });
  stadt.chat.notice({ kind: 'joined', conversation: stadt.wohnen, account: zita.account });
  stadt.workspace.tx((tx) => {
    const wohnen = gremien(tx).find(({ kuerzel }) => kuerzel === 'WOH');
    const personId = personOfAccount(tx, zita.account);
    if (wohnen === undefined || personId === null) throw new Error('this city has no Wohnen');
    const amt = { personId, rolle: 'tandem' as const, gremiumId: wohnen.id, seite: 'verwaltung' as const };
    addAmt(tx, { ...amt, von: day('2026-01-01'), bis: null });
  });
  await announced(stadt, { thema: 'Abschied von Zita Quornfeld', tagesordnung: 'Frau Quornfeld berichtet' });
  const sie = stadt.chat.person(zita.account);
  await sie.presses('Ich komme', { conversation: stadt.wohnen });
  await sie.opensHome();
  await sie.types(stadt.wohnen, '/komm-in meine-daten');
  await sie.presses('Berichtigen …', { conversation: stadt.wohnen });
  await sie.submits({ organisation: 'Quornverein', kontakt: 'zita@quornverein.example' });
  await sie.types(stadt.wohnen, '/sitzung');
  await sie.submits({ ...termin, datum: '2026-11-11' });
  await sie.submits({ thema: 'Quornfelds Idee' });
  await sie.types(stadt.sprache, '/sitzung');
  await sie.presses('Sitzung vorschlagen', { conversation: stadt.sprache });
  await sie.submits({ thema: 'Quornfelds Vorschlag' });
  await sie.types(stadt.wohnen, '/sitzung');
  await sie.submits({ ...termin, datum: '2026-12-02', ort: 'bei Quornfelds' });
  await stadt.settle();
}

/** … and into the minutes of a Sitzung, and an Aufgabe is hers; somebody looks for her by name. */
export async function stehtImProtokoll(stadt: Musterstadt): Promise<void> {
  await stadt.sleepUntil('2026-10-15 08:30');
  await abgegeben(stadt, 'ada', {
    vereinbarungen: 'Frau Quornfeld spricht mit der Schule.\nDas Café bleibt.',
    aufgaben: 'Zita Quornfeld: Raum bei Quornfelds buchen bis 10.11.\nVerein Quornfeld: Liste schicken bis 1.12.',
  });
  const sie = stadt.chat.person(zita.account);
  await stadt.jo.types(stadt.wohnen, '/protokoll suche quornfeld');
  await sie.types(stadt.wohnen, '/protokoll suche Zita');
  await sie.types(stadt.wohnen, '/protokoll suche');
  await sie.submits({ wort: 'Quornfeld' });
  await stadt.settle();
}

/** … and into a Projektidee, whose Umsetzungsplan names her in what is open, taken over and dropped. */
export async function stehtImPlan(stadt: Musterstadt): Promise<void> {
  const hier = { conversation: stadt.wohnen };
  await stadt.ada.types(stadt.wohnen, '/checkliste');
  await stadt.ada.presses('Neue Projektidee', hier);
  await stadt.ada.submits({ titel: 'Quornfelds Café' });
  await stadt.settle();
  await stadt.ada.presses('Checkliste ausfüllen', hier);
  await stadt.ada.submits({ text3: 'Verein Quornfeld', text4: `Quornfelds Bedenken ${'wegen des Lärms '.repeat(15)}` });
  await stadt.ada.submits({ stelle5: 'Frau Quornfeld', text7: 'Stühle: Frau Quornfeld\nStühle: Zita Quornfeld' });
  await stadt.ada.submits({ offen9: ['offen'] });
  await stadt.settle();
  await stadt.ada.presses('Mehr …', hier);
  await stadt.ada.presses('Umsetzungsplan beginnen', hier);
  await stadt.ada.presses('Trotzdem beginnen', hier);
  await stadt.ada.presses('Übernehmen …', hier);
  await stadt.ada.submits();
  await stadt.ada.presses('Weglassen', hier);
  await stadt.settle();
}

export async function beantragt(stadt: Musterstadt): Promise<void> {
  const sie = stadt.chat.person(zita.account);
  await sie.types(stadt.wohnen, '/komm-in meine-daten');
  await sie.presses('Löschen …', { conversation: stadt.wohnen });
  await sie.presses('Löschung beantragen', { conversation: stadt.wohnen });
  await stadt.settle();
}

/** She asks, the Büro looks at it and confirms, with every place that is offered. */
export async function wirdGeloescht(stadt: Musterstadt): Promise<void> {
  await beantragt(stadt);
  await stadt.jo.presses('Prüfen …', { conversation: stadt.buero });
  await stadt.jo.submits();
  await stadt.jo.submits();
  await stadt.settle();
}
