import type { Message } from '../../chat/message.ts';
import { type KanalId, kanalById } from '../../core/directory.ts';
import type { Acting, Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { zielstufen } from '../jahresziel/index.ts';
import {
  type AmtRolle,
  aemterIn,
  einstellungVon,
  festRegeln,
  gremien,
  letzteKonferenz,
  stundeDerErinnerung,
  ueblicheFeste,
  vorlaufDerErinnerung,
} from '../stadt/index.ts';
import { digestPlan } from '../umsetzungsgruppe/index.ts';
import { laender } from './laender.ts';
import { festNamen } from './rules.ts';
import { auftragVon } from './store.ts';
import { kanalLage } from './texts.kanal.ts';
import { stadtName } from './texts.ts';
import * as views from './views.ts';

/** Who holds this role today, in the one Gremium of the city that has it. */
export function inhaber(ctx: Context, art: 'integrationsbuero' | 'migrationsbeirat', rolle: AmtRolle): PersonId[] {
  return gremien(ctx.tx, art)
    .flatMap(({ id }) => aemterIn(ctx.tx, id, ctx.heute))
    .filter((amt) => amt.rolle === rolle)
    .map(({ personId }) => personId);
}

export function stadtUebersicht(ctx: Acting): Message {
  const { tx } = ctx;
  const leitung = inhaber(ctx, 'integrationsbuero', 'leitung');
  const personen = inhaber(ctx, 'integrationsbuero', 'buero');
  const land = einstellungVon(tx, 'land') ?? 'NW';
  return views.uebersicht({
    name: stadtName(tx),
    land: Object.entries(laender).find(([kuerzel]) => kuerzel === land)?.[1] ?? land,
    leitung,
    personen,
    kontakt: inhaber(ctx, 'migrationsbeirat', 'kontakt'),
    felder: gremien(tx, 'handlungsfeld'),
    jahreskonferenz: letzteKonferenz(tx)?.tag ?? null,
    heute: ctx.heute,
    imKanal: vorlaufDerErinnerung(tx, 'imKanal'),
    persoenlich: vorlaufDerErinnerung(tx, 'persoenlich'),
    stunde: stundeDerErinnerung(tx),
    zielstufen: zielstufen(tx),
    digest: digestPlan(tx),
    feste: festNamen(festRegeln(tx)).length,
    imBuero: [...leitung, ...personen].includes(ctx.actor),
  });
}

export function kanalUebersicht({ tx }: Context): Message {
  return views.kanaele(
    gremien(tx)
      .filter(({ art }) => art !== 'migrationsbeirat')
      .map((gremium) => {
        const auftrag = auftragVon(tx, gremium.id);
        const mit = (id: KanalId | null | undefined) => (id == null ? null : kanalById(tx, id));
        return { gremium, lage: kanalLage(mit(gremium.kanalId), auftrag, mit(auftrag?.kanalId)) };
      }),
  );
}

/** Which of the usual feasts hold here, and which the city has added. */
export function festUebersicht({ tx }: Context): Message {
  const liste = festRegeln(tx);
  const ueblich = festNamen(ueblicheFeste);
  return views.feste(
    festNamen(liste).filter((name) => ueblich.includes(name)),
    liste.filter(({ name }) => !ueblich.includes(name)),
  );
}
