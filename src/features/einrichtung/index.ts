/** Setting a city up in the chat and changing it there; before that, from its file. On top: nobody imports it. */
import type { Context, Feature, Gegenstand } from '../../core/feature.ts';
import { gremiumById, gremiumName, type Recht } from '../stadt/index.ts';
import { beobachte } from './beobachten.ts';
import { beobachteBuero } from './buero-fehlt.ts';
import { buttons, commands, forms } from './handlers.ts';
import { nimmEingeladene, nimmErgebnis } from './kanal.ts';
import { herausErgebnis } from './noch-im-kanal.ts';
import { zeigeStand } from './stand.ts';
import { stadtName, verlauf } from './texts.ts';

export { richteEin } from './aus-datei.ts';
export { vorgeschlageneKonferenz } from './rules.ts';
export { liesStadtdatei, type Stadtdatei, StadtdateiFalsch } from './stadtdatei.ts';

function gegenstand({ tx }: Context, subject: string): Gegenstand | null {
  if (subject === 'stadt') return { titel: stadtName(tx), gremium: null };
  const gremium = gremiumById(tx, subject);
  return gremium === null ? null : { titel: gremiumName(gremium), gremium: gremium.id };
}

function zeigeAenderung(ctx: Context): void {
  beobachte(ctx);
  zeigeStand(ctx);
}

export const einrichtung: Feature<Recht> = {
  name: 'einrichtung',
  commands,
  forms,
  buttons,
  ereignisse: {
    abgleich(ctx) {
      nimmEingeladene(ctx);
      beobachte(ctx);
      beobachteBuero(ctx);
    },
    // A channel chosen in place of a broken one, or somebody in place of who has left, puts an end to what was told.
    'gremium.geaendert': zeigeAenderung,
    'amt.geaendert'(ctx) {
      zeigeAenderung(ctx);
      beobachteBuero(ctx);
    },
  },
  channelResult(ctx, result) {
    nimmErgebnis(ctx, result);
    herausErgebnis(ctx, result);
  },
  verlaufTexte: verlauf,
  gegenstand,
  hilfe: [
    {
      befehl: '/komm-in einrichten',
      text: 'die Stadt einrichten und später ändern (Integrationsbüro)',
      recht: 'stadt.einrichten',
      knopf: { action: 'einrichtung.oeffnen', label: 'Einrichtung' },
    },
  ],
};
