/** `/komm-in hinweise`: what came to a field from outside, for all who take part in it to read [5.2.4]. */
import type { Effect } from '../../chat/chat.ts';
import type { Message } from '../../chat/message.ts';
import { dateText } from '../../core/calendar.ts';
import type { Acting, ButtonHandler, CommandHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice } from '../../core/notice.ts';
import { gegenstandVon } from '../../core/verlauf.ts';
import { darf, type Gremium, gremiumById, gremiumOfKanal, lehntAb, type Recht, seitenanfang } from '../stadt/index.ts';
import { nimmZurueck } from './actions.hinweise.ts';
import { aendern, desHinweises, eintragen, neu } from './handlers.hinweise-formulare.ts';
import { type Hinweis, hinweisById, hinweiseIn } from './store.ts';
import { gremienMit, ort } from './subjekt.hinweise.ts';
import * as texte from './texts.hinweise.ts';
import { einHinweis, liste, listeKnopf, welchesGremium } from './views.hinweise.ts';

const proSeite = 5;

const lesen = { recht: 'hinweis.lesen' as const, abgelehnt: lehntAb(texte.nurImGremium) };

/** In a Gremium's channel its own, elsewhere the choice. */
export const hinweiseCommand: CommandHandler<Recht> = {
  ...lesen,
  subjekt: (ctx, { kanal }) => (kanal === null ? null : (gremiumOfKanal(ctx.tx, kanal)?.id ?? null)),
  run: (ctx, { kanal }) => zeige(ctx, kanal === null ? null : gremiumOfKanal(ctx.tx, kanal), 0),
};

/** Its subject is the Gremium, with how many stand before; or anything else for the choice. */
const listeHandler: ButtonHandler<Recht> = {
  ...lesen,
  subjekt: (ctx, { subject }) => ort(ctx, subject).gremium?.id ?? null,
  run(ctx, { subject }) {
    const { gremium, rest } = ort(ctx, subject);
    return zeige(ctx, gremium, Number(rest) || 0);
  },
};

function zeige(ctx: Acting, gremium: Gremium | null, ab: number): Effect {
  return { effect: 'reply', message: gremium === null ? auswahl(ctx) : seite(ctx, gremium, ab) };
}

function auswahl(ctx: Acting): Message {
  const alle = gremienMit(ctx, 'hinweis.lesen');
  const [einziges] = alle;
  return einziges !== undefined && alle.length === 1 ? seite(ctx, einziges, 0) : welchesGremium(alle);
}

function seite(ctx: Acting, gremium: Gremium, gewuenscht: number): Message {
  const alle = hinweiseIn(ctx.tx, gremium.id);
  const ab = seitenanfang(gewuenscht, alle.length, proSeite);
  const gezeigt = alle.slice(ab, ab + proSeite);
  return liste({ gremium, gezeigt, ab, alle: alle.length, traegtEin: darfEintragen(ctx, gremium) });
}

const darfEintragen = (ctx: Acting, { id, geschlossen }: Gremium): boolean =>
  geschlossen === null && darf(ctx, 'hinweis.eintragen', id);

const ansehen: ButtonHandler<Recht> = {
  ...lesen,
  subjekt: desHinweises,
  run: (ctx, { subject }) =>
    mitHinweis(ctx, subject, (hinweis, gremium) => {
      const herkunft = hinweis.herkunft === gremium.id ? null : (gegenstandVon(ctx, hinweis.herkunft)?.titel ?? null);
      const am = dateText(ctx.calendar.dayAt(hinweis.am));
      const aenderbar = darfEintragen(ctx, gremium);
      return { effect: 'reply', message: einHinweis(hinweis, { gremium, herkunft, am, aenderbar }) };
    }),
};

function mitHinweis(ctx: Acting, id: string, tut: (hinweis: Hinweis, gremium: Gremium) => Effect): Effect {
  const hinweis = hinweisById(ctx.tx, id);
  const gremium = hinweis === null ? null : gremiumById(ctx.tx, hinweis.gremiumId);
  return hinweis === null || gremium === null ? notice(texte.gibtEsNicht) : tut(hinweis, gremium);
}

/** About one that stands, in a Gremium that works. */
const aendert = (tut: (ctx: Acting, hinweis: Hinweis) => Effect): ButtonHandler<Recht> => ({
  ...eintragen,
  subjekt: desHinweises,
  run: (ctx, { subject }) =>
    mitHinweis(ctx, subject, (hinweis, gremium) =>
      gremium.geschlossen === null ? tut(ctx, hinweis) : notice(texte.geschlossen(gremium)),
    ),
});

const neuHandler: ButtonHandler<Recht> = {
  ...eintragen,
  subjekt: (ctx, { subject }) => ort(ctx, subject).gremium?.id ?? null,
  run(ctx, { subject }) {
    const { gremium } = ort(ctx, subject);
    if (gremium === null) return openForm(ctx, neu, null);
    return gremium.geschlossen === null ? openForm(ctx, neu, subject) : notice(texte.geschlossen(gremium));
  },
};

export const hinweisKnoepfe: Readonly<Record<string, ButtonHandler<Recht>>> = {
  'hinweis.liste': listeHandler,
  'hinweis.ansehen': ansehen,
  'hinweis.neu': neuHandler,
  'hinweis.aendern': aendert((ctx, { id }) => openForm(ctx, aendern, id)),
  'hinweis.zuruecknehmen': aendert((_, hinweis) =>
    notice(
      texte.wirklich(hinweis),
      { action: 'hinweis.loeschen', subject: hinweis.id, label: texte.knopf.jaZuruecknehmen, style: 'danger' },
      listeKnopf(hinweis.gremiumId),
    ),
  ),
  'hinweis.loeschen': aendert((ctx, hinweis) => {
    nimmZurueck(ctx, hinweis);
    return notice(texte.dank.zurueckgenommen(hinweis), listeKnopf(hinweis.gremiumId));
  }),
};
