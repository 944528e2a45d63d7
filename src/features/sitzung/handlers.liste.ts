/** `/sitzung liste` and `/sitzung hilfe`. */
import { actions, bold, type Inline, type Message, note, text } from '../../chat/message.ts';
import type { Acting, ButtonHandler, CommandHandler } from '../../core/feature.ts';
import { privateMessage } from '../../core/notice.ts';
import { darf, gremien, gremienVon, gremiumDer, lehntAb, type Recht, siehtFelder } from '../stadt/index.ts';
import { jetzt } from './pruefen.ts';
import { istVorbei } from './rules.ts';
import { antwortVon, kommendeSitzungen, type Sitzung } from './store.ts';
import * as texte from './texts.ts';

const proSeite = 8;

const listeHandler = {
  recht: 'sitzung.liste' as const,
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurMitwirkende),
};

export const listeCommand: CommandHandler<Recht> = {
  ...listeHandler,
  run: (ctx) => ({ effect: 'reply', message: seite(ctx, 0) }),
};

/** The next page; the subject is how many stand before it. */
export const weitereKnopf: ButtonHandler<Recht> = {
  ...listeHandler,
  run: (ctx, { subject }) => ({ effect: 'reply', message: seite(ctx, Number(subject) || 0) }),
};

/** The fields for all who may know of them; the other Gremien for those in them or announcing for them. */
function seite(ctx: Acting, gewuenscht: number): Message {
  const eigene = new Set(gremienVon(ctx, ctx.actor).map(({ id }) => id));
  const sieht = siehtFelder(ctx, ctx.actor);
  const sichtbar = gremien(ctx.tx).filter((gremium) =>
    gremium.art === 'handlungsfeld'
      ? sieht(gremium)
      : eigene.has(gremium.id) || darf(ctx, 'sitzung.melden', gremium.id),
  );
  const alle = kommendeSitzungen(
    ctx.tx,
    sichtbar.map(({ id }) => id),
    ctx.heute,
  ).filter((sitzung) => !istVorbei(sitzung, jetzt(ctx)));
  if (alle.length === 0) return privateMessage(texte.keineKommenden);
  // Since the page before was shown, some may have taken place.
  const ab = Math.min(gewuenscht, Math.floor((alle.length - 1) / proSeite) * proSeite);
  const gezeigt = alle.slice(ab, ab + proSeite);
  const rest = alle.length - ab - gezeigt.length;
  const weiter = { action: 'sitzung.weitere', subject: String(ab + proSeite), label: `Weitere zeigen (${rest})` };
  return {
    notification: `Kommende Sitzungen: ${alle.length}`,
    parts: [
      text(bold(`Kommende Sitzungen, ${ab + 1} bis ${ab + gezeigt.length} von ${alle.length}`)),
      { part: 'list', items: gezeigt.map((sitzung) => zeile(ctx, sitzung)) },
      ...(rest > 0 ? [actions(weiter)] : []),
    ],
  };
}

function zeile(ctx: Acting, sitzung: Sitzung): Inline[] {
  const eigene = antwortVon(ctx.tx, sitzung.id, ctx.actor);
  const antwort = eigene === null ? [] : [' · Ihre Antwort: ', texte.antwortKnopf[eigene]];
  return [
    bold(texte.terminText(sitzung)),
    ` · ${gremiumDer(ctx.tx, sitzung.gremiumId).titel}: ${sitzung.thema}`,
    ...antwort,
  ];
}

export const hilfeCommand: CommandHandler<Recht> = {
  recht: 'hilfe.lesen',
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurMitwirkende),
  run: () => ({
    effect: 'reply',
    message: {
      notification: 'Hilfe zu /sitzung',
      parts: [
        text(bold('So geht /sitzung')),
        { part: 'list', items: texte.hilfe.map(([befehl, wozu]): Inline[] => [bold(befehl), ` – ${wozu}`]) },
        note(texte.hilfeHinweis),
      ],
    },
  }),
};
