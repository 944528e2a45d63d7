/** Reading: the list of minutes, one of them, and the Büro's *Angekommen*. */
import { actions, type Button, bold, type Inline, type Message, text } from '../../chat/message.ts';
import { dateText } from '../../core/calendar.ts';
import { nameOf } from '../../core/directory.ts';
import type { Acting, ButtonHandler, CommandHandler } from '../../core/feature.ts';
import { notice, privateMessage } from '../../core/notice.ts';
import { begonneneSitzungen, type Sitzung, type SitzungId, sitzungById } from '../sitzung/index.ts';
import { darf, gremien, gremiumDer, type Recht } from '../stadt/index.ts';
import { vermerkeEingang } from './actions.ts';
import { zeigt } from './einsehen.ts';
import { abgabeAb, standVon } from './rules.ts';
import { type Protokoll, protokollDer, protokolle } from './store.ts';
import { gremiumDerSitzung } from './subjekt.ts';
import * as texte from './texts.ts';
import { suchenKnopf } from './views.suche.ts';
import { abgeben } from './views.ts';
import { angekommenAm } from './zeigen.ts';

const proSeite = 8;

const listeHandler = {
  recht: 'protokoll.liste' as const,
  subjekt: () => null,
  abgelehnt: () => privateMessage(texte.nurMitwirkende),
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
}

/** Field by field, latest first. What is missing only those see who can hand it in. */
function eintraege(ctx: Acting): Eintrag[] {
  return gremien(ctx.tx)
    .filter(({ id }) => darf(ctx, 'protokoll.lesen', id))
    .flatMap(({ id }) => {
      const vorhanden = new Map(protokolle(ctx.tx, [id]).map((eines) => [eines.sitzungId, eines]));
      const leitet = darf(ctx, 'protokoll.abgeben', id);
      return begonneneSitzungen(ctx, [id], abgabeAb(ctx.heute)).flatMap((sitzung) => {
        const protokoll = vorhanden.get(sitzung.id) ?? null;
        return protokoll === null && !leitet ? [] : [{ sitzung, protokoll }];
      });
    });
}

function seite(ctx: Acting, gewuenscht: number): Message {
  const alle = eintraege(ctx);
  if (alle.length === 0) return privateMessage(texte.keineListe);
  const letzte = Math.floor((alle.length - 1) / proSeite) * proSeite;
  const ab = Math.min(Math.max(0, Math.floor(gewuenscht)), letzte);
  const gezeigt = alle.slice(ab, ab + proSeite);
  const rest = alle.length - ab - gezeigt.length;
  const weiter = { action: 'protokoll.weitere', subject: String(ab + proSeite), label: `Weitere zeigen (${rest})` };
  return {
    notification: `Protokolle: ${alle.length}`,
    parts: [
      text(bold(`Protokolle, ${ab + 1} bis ${ab + gezeigt.length} von ${alle.length}`)),
      { part: 'list', items: gezeigt.map((eintrag) => zeile(ctx, eintrag)) },
      actions(...gezeigt.map(knopf), ...(rest > 0 ? [weiter] : []), suchenKnopf),
    ],
  };
}

function zeile(ctx: Acting, { sitzung, protokoll }: Eintrag): Inline[] {
  const stand = texte.standWort[standVon(protokoll)];
  return [
    bold(sitzung.nummer),
    ` · ${gremiumDer(ctx.tx, sitzung.gremiumId).titel}, ${dateText(sitzung.datum)} · ${stand}`,
  ];
}

const knopf = ({ sitzung, protokoll }: Eintrag): Button =>
  protokoll === null
    ? abgeben(sitzung)
    : { action: 'protokoll.zeigen', subject: sitzung.id, label: `${sitzung.nummer} ansehen` };

/** One of them: to Tandem and Büro with everything, to the others of the Gremium what the channel was told. */
const zeigenKnopf: ButtonHandler<Recht> = {
  recht: 'protokoll.lesen',
  subjekt: gremiumDerSitzung,
  abgelehnt: () => privateMessage(texte.nurImGremium),
  run(ctx, { subject }) {
    const sitzung = sitzungById(ctx.tx, subject as SitzungId);
    const protokoll = sitzung === null ? null : protokollDer(ctx.tx, sitzung.id);
    if (protokoll === null) return notice(texte.nochKeines);
    return zeigt(ctx, protokoll, darf(ctx, 'protokoll.abgeben', protokoll.gremiumId));
  },
};

const eingangKnopf: ButtonHandler<Recht> = {
  recht: 'protokoll.bestaetigen',
  subjekt: gremiumDerSitzung,
  abgelehnt: () => privateMessage(texte.nurBuero),
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
