/** The conversation about the report to the Steuerungsgruppe: made ready by the Büro, read by its members. */
import type { Effect } from '../../../chat/chat.ts';
import { note, text } from '../../../chat/message.ts';
import type { Acting, ButtonHandler, FormHandler } from '../../../core/feature.ts';
import { openForm } from '../../../core/forms.ts';
import { notice } from '../../../core/notice.ts';
import { show } from '../../../core/posts.ts';
import { gremiumById, type Recht, seitenanfang } from '../../stadt/index.ts';
import { entwurf, fassung, gibWeiter, hatWorte, sende, verwirf } from './bericht.ts';
import { type Art, arten, haengeAn } from './dokument.ts';
import { empfang } from './empfang.ts';
import { faktenVon } from './fakten.ts';
import { bearbeiten, hinweisGeben } from './handlers.formulare.ts';
import type { Fakten } from './rules.ts';
import { anzahlGesendete, type Bericht, berichtById, gesendete, nachLetztem, offenerEntwurf } from './store.ts';
import * as texte from './texts.ts';
import { lesen, liste, proSeite, vorDemAbsenden, vorschau } from './views.buero.ts';
import { knopf } from './views.ts';
import { hinweisZu, nurBuero, zumLesen } from './zugang.ts';

/** Begins one after the last that was sent, and only that. */
const neuerKnopf = ({ tx }: Acting) => knopf('naechster', nachLetztem(tx), texte.knopf.beginnen);

/** What a button reads that belongs to no draft any more. */
function erledigt(ctx: Acting, bericht: Bericht | null): Effect {
  if (bericht?.stand === 'gesendet') {
    return notice(texte.schonErledigt.gesendet, knopf('lesen', `${bericht.id}:0`, texte.knopf.lesen));
  }
  return notice(texte.schonErledigt[bericht === null ? 'gibtEsNicht' : 'verworfen'], neuerKnopf(ctx));
}

/** A handler for buttons on a draft; what stands behind the id in the subject is `rest`. */
const amEntwurf = (run: (ctx: Acting, bericht: Bericht, rest: string) => Effect): ButtonHandler<Recht> => ({
  ...nurBuero,
  run(ctx, { subject }) {
    const [id = '', rest = ''] = subject.split(':');
    const bericht = berichtById(ctx.tx, id);
    return bericht?.stand === 'entwurf' ? run(ctx, bericht, rest) : erledigt(ctx, bericht);
  },
});

/** … on a report that was sent. */
const amGesendeten = (run: (ctx: Acting, bericht: Bericht, rest: string) => Effect): ButtonHandler<Recht> => ({
  ...zumLesen,
  run(ctx, { subject }) {
    const [id = '', rest = ''] = subject.split(':');
    const bericht = berichtById(ctx.tx, id);
    return bericht?.stand === 'gesendet' ? run(ctx, bericht, rest) : notice(texte.schonErledigt.gibtEsNicht);
  },
});

const zeigeVorschau = (ctx: Acting, bericht: Bericht, seite: number): Effect =>
  alsVorschau(bericht, faktenVon(ctx, bericht), seite, texte.vorschau.kopf);

const alsVorschau = (bericht: Bericht, fakten: Fakten, seite: number, satz: string): Effect => ({
  effect: 'reply',
  message: vorschau(bericht, fakten, seite, fassung(bericht, fakten), satz),
});

const keineGruppe = notice(texte.senden.keineGruppe, {
  action: 'einrichtung.oeffnen',
  subject: 'stadt',
  label: texte.senden.einrichten,
  style: 'primary',
});

function beginne(ctx: Acting): Effect {
  if (empfang(ctx) === null) return keineGruppe;
  return zeigeVorschau(ctx, entwurf(ctx), 0);
}

/** @param gesehen what was looked at; empty where nobody has looked at it before */
function fragtVorher(ctx: Acting, bericht: Bericht, gesehen: string): Effect {
  const an = empfang(ctx);
  if (an === null) return keineGruppe;
  const fakten = faktenVon(ctx, bericht);
  const jetzt = fassung(bericht, fakten);
  if (gesehen !== '' && gesehen !== jetzt) return alsVorschau(bericht, fakten, 0, texte.vorschau.geaendert);
  return { effect: 'reply', message: vorDemAbsenden(bericht, an, jetzt) };
}

/** What is sent is what was looked at. */
function sendet(ctx: Acting, bericht: Bericht, gesehen: string): Effect {
  const an = empfang(ctx);
  if (an === null) return keineGruppe;
  const fakten = faktenVon(ctx, bericht);
  if (fassung(bericht, fakten) !== gesehen) return alsVorschau(bericht, fakten, 0, texte.vorschau.geaendert);
  sende(ctx, bericht, fakten, an);
  const { kanal, personen } = an;
  const auchPrivat =
    kanal === null || personen.length === 0 ? [] : [texte.senden.auchPrivat(personen.length, kanal.name)];
  return notice([texte.senden.gesendet, ...auchPrivat].join(' '), knopf('lesen', `${bericht.id}:0`, texte.knopf.lesen));
}

function schickeDatei(ctx: Acting, bericht: Bericht, gewuenscht: string): Effect {
  const art: Art = arten.find((eine) => eine === gewuenscht) ?? 'pdf';
  const fakten = faktenVon(ctx, bericht);
  const titel = bericht.stand === 'entwurf' ? texte.datei.titelEntwurf(fakten.stand) : texte.titelVom(fakten.stand);
  const to = { person: ctx.actor };
  const role = `datei ${ctx.now}`;
  const message = { notification: titel, parts: [text(titel), note(texte.datei.grund)] };
  const parent = show(ctx, { subject: bericht.id, role, to }, message);
  haengeAn(ctx, bericht, fakten, art, { role, to, parent });
  return notice(texte.datei.unterwegs);
}

const zeigeSeite = (ctx: Acting, bericht: Bericht, wo: string): Effect => ({
  effect: 'reply',
  message: lesen(bericht, faktenVon(ctx, bericht), wo),
});

function zeigeListe(ctx: Acting, wo: string): Effect {
  const anzahl = anzahlGesendete(ctx.tx);
  if (anzahl === 0) return notice(texte.liste.keine);
  const ab = seitenanfang(Number(wo) || 0, anzahl, proSeite);
  const gezeigt = gesendete(ctx.tx, ab, proSeite).map((eine) => ({
    ...eine,
    am: ctx.calendar.dayAt(eine.erledigtAm ?? eine.angelegtAm),
  }));
  return { effect: 'reply', message: liste(gezeigt, ab, anzahl) };
}

export const berichtCommands = {
  '/komm-in bericht': { ...nurBuero, run: beginne },
  '/komm-in berichte': { ...zumLesen, run: (ctx: Acting) => zeigeListe(ctx, '0') },
};

export const berichtForms: readonly FormHandler<Recht>[] = [bearbeiten, hinweisGeben];

export const berichtButtons: Readonly<Record<string, ButtonHandler<Recht>>> = {
  // The help says where it was asked for: the Gremium of that channel, or the whole city.
  'bericht.beginnen': {
    ...nurBuero,
    run: (ctx, { subject }) =>
      subject === 'stadt' || gremiumById(ctx.tx, subject) !== null
        ? beginne(ctx)
        : notice(texte.keiner, neuerKnopf(ctx)),
  },
  'bericht.naechster': {
    ...nurBuero,
    run(ctx, { subject }) {
      const gemeint = subject === nachLetztem(ctx.tx) || offenerEntwurf(ctx.tx) !== null;
      return gemeint ? beginne(ctx) : notice(texte.keiner, neuerKnopf(ctx));
    },
  },
  'bericht.vorschau': amEntwurf((ctx, bericht, seite) => zeigeVorschau(ctx, bericht, Number(seite) || 0)),
  'bericht.bearbeiten': amEntwurf((ctx, { id }) => openForm(ctx, bearbeiten, id)),
  'bericht.vorschauDatei': amEntwurf(schickeDatei),
  'bericht.senden': amEntwurf(fragtVorher),
  'bericht.jetztSenden': amEntwurf(sendet),
  'bericht.verwerfen': amEntwurf((ctx, bericht) => {
    verwirf(ctx, bericht);
    return notice(texte.verworfen(hatWorte(bericht)), neuerKnopf(ctx));
  }),
  'bericht.weitergegeben': {
    ...nurBuero,
    run(ctx, { subject }) {
      const [id = '', person = ''] = subject.split(':');
      const bericht = berichtById(ctx.tx, id);
      const wie = bericht === null ? 'weg' : gibWeiter(ctx, bericht, person);
      return notice(texte.weitergeben[wie]);
    },
  },
  'bericht.lesen': amGesendeten(zeigeSeite),
  'bericht.datei': amGesendeten(schickeDatei),
  'bericht.liste': { ...zumLesen, run: (ctx, { subject }) => zeigeListe(ctx, subject) },
  'bericht.hinweis': hinweisZu((ctx, subject) => openForm(ctx, hinweisGeben, subject)),
};
