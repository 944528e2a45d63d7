/** Reading: the list of minutes, one of them, and the Büro's *Angekommen*. */
import { actions, type Button, bold, type Inline, type Message, text } from '../../chat/message.ts';
import { dateText } from '../../core/calendar.ts';
import { nameOf } from '../../core/directory.ts';
import type { Acting, ButtonHandler, CommandHandler } from '../../core/feature.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { type Sitzung, type SitzungId, sitzungById } from '../sitzung/index.ts';
import { alleGremien, darf, type Gremium, gremiumDer, lehntAb, type Recht, seitenanfang } from '../stadt/index.ts';
import { vermerkeEingang } from './actions.ts';
import { zeigt } from './einsehen.ts';
import { lesbar } from './lesbar.ts';
import { ohneProtokoll } from './offen.ts';
import { standVon } from './rules.ts';
import { type Protokoll, protokollDer, protokolleMitSitzung } from './store.ts';
import { gremiumDerSitzung } from './subjekt.ts';
import * as texte from './texts.ts';
import { suchenKnopf } from './views.suche.ts';
import { abgeben } from './views.ts';
import { angekommenAm } from './zeigen.ts';

const proSeite = 8;

const listeHandler = {
  recht: 'protokoll.liste' as const,
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurMitwirkende),
};

/** `/protokoll liste`: by field and state, in the Gremien whose summaries this person may read. */
const listeCommand: CommandHandler<Recht> = {
  ...listeHandler,
  run: (ctx) => ({ effect: 'reply', message: seite(ctx, 0) }),
};

/** The next page; the subject is how many stand before it. */
const weitereKnopf: ButtonHandler<Recht> = {
  ...listeHandler,
  run: (ctx, { subject }) => ({ effect: 'reply', message: seite(ctx, Number(subject) || 0) }),
};

interface Eintrag {
  readonly sitzung: Sitzung;
  readonly protokoll: Protokoll | null;
  readonly gremium: Gremium;
}

/** Field by field, latest first: all that there are, and what can still be handed in for those who can. */
function eintraege(ctx: Acting): Eintrag[] {
  return alleGremien(ctx.tx)
    .filter((gremium) => lesbar(ctx, gremium) !== null)
    .flatMap((gremium) => [...vorhandene(ctx, gremium), ...fehlende(ctx, gremium)].sort(spaetesteZuerst));
}

const vorhandene = (ctx: Acting, gremium: Gremium): Eintrag[] =>
  protokolleMitSitzung(ctx.tx, gremium.id).map((eines) => ({ ...eines, gremium }));

function fehlende(ctx: Acting, gremium: Gremium): Eintrag[] {
  if (gremium.geschlossen !== null || !darf(ctx, 'protokoll.abgeben', gremium.id)) return [];
  return ohneProtokoll(ctx, [gremium.id]).map((sitzung) => ({ sitzung, protokoll: null, gremium }));
}

function spaetesteZuerst({ sitzung: a }: Eintrag, { sitzung: b }: Eintrag): number {
  return b.datum.localeCompare(a.datum) || b.beginn.localeCompare(a.beginn);
}

function seite(ctx: Acting, gewuenscht: number): Message {
  const alle = eintraege(ctx);
  if (alle.length === 0) return privateMessage(texte.keineListe);
  const ab = seitenanfang(gewuenscht, alle.length, proSeite);
  const gezeigt = alle.slice(ab, ab + proSeite);
  const rest = alle.length - ab - gezeigt.length;
  const weiter = { action: 'protokoll.weitere', subject: String(ab + proSeite), label: `Weitere zeigen (${rest})` };
  return {
    notification: `Protokolle: ${alle.length}`,
    parts: [
      text(bold(`Protokolle, ${ab + 1} bis ${ab + gezeigt.length} von ${alle.length}`)),
      { part: 'list', items: gezeigt.map(zeile) },
      actions(...gezeigt.map(knopf), ...(rest > 0 ? [weiter] : []), suchenKnopf),
    ],
  };
}

function zeile({ sitzung, protokoll, gremium }: Eintrag): Inline[] {
  const stand = texte.standWort[standVon(protokoll)];
  const wo = gremium.geschlossen === null ? gremium.titel : texte.istGeschlossen(gremium.titel);
  return [bold(sitzung.nummer), ` · ${wo}, ${dateText(sitzung.datum)} · ${stand}`];
}

const knopf = ({ sitzung, protokoll }: Eintrag): Button =>
  protokoll === null
    ? abgeben(sitzung)
    : { action: 'protokoll.zeigen', subject: sitzung.id, label: `${sitzung.nummer} ansehen` };

/** One of them: to Tandem and Büro with everything, to the others of the Gremium what the channel was told. */
const zeigenKnopf: ButtonHandler<Recht> = {
  recht: 'protokoll.lesen',
  subjekt: gremiumDerSitzung,
  abgelehnt: lehntAb(texte.nurImGremium),
  run(ctx, { subject }) {
    const sitzung = sitzungById(ctx.tx, subject as SitzungId);
    const protokoll = sitzung === null ? null : protokollDer(ctx.tx, sitzung.id);
    if (sitzung === null || protokoll === null) return notice(texte.nochKeines);
    return zeigt(ctx, protokoll, lesbar(ctx, gremiumDer(ctx.tx, sitzung.gremiumId)) === 'alles');
  },
};

const eingangKnopf: ButtonHandler<Recht> = {
  recht: 'protokoll.bestaetigen',
  subjekt: gremiumDerSitzung,
  abgelehnt: lehntAb(texte.nurBuero),
  run(ctx, { subject }) {
    const sitzung = sitzungById(ctx.tx, subject as SitzungId);
    if (sitzung === null) return notice(texte.hindernis.gibt_es_nicht());
    if (vermerkeEingang(ctx, sitzung.id).ok) return notice(texte.angekommen(sitzung.nummer));
    const protokoll = protokollDer(ctx.tx, sitzung.id);
    if (protokoll === null || protokoll.eingangVon === null) return notice(texte.nochKeines);
    return notice(texte.schonAngekommen(nameOf(ctx.tx, protokoll.eingangVon), angekommenAm(ctx, protokoll) ?? ''));
  },
};

export const lesenCommands = { '/protokoll liste': listeCommand };

export const lesenKnoepfe = {
  'protokoll.weitere': weitereKnopf,
  'protokoll.zeigen': zeigenKnopf,
  'protokoll.eingang': eingangKnopf,
};
