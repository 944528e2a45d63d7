/** `/komm-in wer`, and the Tandem as the Büro manages it. */
import type { Effect } from '../../chat/chat.ts';
import { kontoOf, personById, visibleOf } from '../../core/directory.ts';
import type { Acting, ButtonHandler, CommandHandler, Context } from '../../core/feature.ts';
import { notice } from '../../core/notice.ts';
import {
  type Amt,
  alleAemter,
  amtById,
  darf,
  dasGremium,
  type Gremium,
  gremien,
  gremiumOfKanal,
  lehntAb,
  leitungDesBueros,
  offenesFeld,
  type Recht,
  tandemVon,
} from '../stadt/index.ts';
import { fehlendeSeiten, gilt } from './rules.ts';
import { uebergabeMit } from './store.ts';
import { feldDes, nurDasBuero } from './subjekt.ts';
import { aemterDesTandems } from './tandem.ts';
import * as texte from './texts.ts';
import { type Feldleitung, type Mitglied, type Sichtbar, verwalten, werLeitet } from './views.ts';

/** The same list, however it is asked for. */
export const wer: CommandHandler<Recht> & ButtonHandler<Recht> = {
  recht: 'tandem.lesen',
  subjekt: () => null,
  abgelehnt: lehntAb(texte.nurMitwirkende),
  run: zeigeWer,
};

/** `/komm-in tandem`: that of the channel, or all to choose from. */
export const tandemCommand: CommandHandler<Recht> = {
  recht: 'tandem.aendern',
  subjekt: () => null,
  abgelehnt: nurDasBuero,
  run(ctx, { kanal }) {
    const gremium = kanal === null ? null : gremiumOfKanal(ctx.tx, kanal);
    const feld = gremium === null ? null : offenesFeld(ctx.tx, gremium.id);
    return feld === null ? zeigeWer(ctx) : zeigeTandem(ctx, feld);
  },
};

export const verwaltenKnopf: ButtonHandler<Recht> = {
  recht: 'tandem.aendern',
  subjekt: feldDes,
  abgelehnt: nurDasBuero,
  run(ctx, { subject }) {
    const gremium = offenesFeld(ctx.tx, subject);
    return gremium === null ? notice(texte.keinFeld) : zeigeTandem(ctx, gremium);
  },
};

function zeigeTandem(ctx: Acting, gremium: Gremium): Effect {
  const alle = aemterDesTandems(ctx.tx, gremium.id);
  const mitglieder = alle
    .filter(({ bis }) => bis === null || bis >= ctx.heute)
    .flatMap((amt): Mitglied[] => {
      const uebergabe = uebergabeMit(ctx.tx, amt.id);
      const neues = uebergabe === null ? null : amtById(ctx.tx, uebergabe.neuesAmt);
      // The term that a handover begins stands beside the one it ends.
      if (uebergabe?.neuesAmt === amt.id) return [];
      const konto = kontoOf(ctx.tx, amt.personId);
      return [
        {
          amt,
          organisation: personById(ctx.tx, amt.personId)?.organisation ?? null,
          konto: konto === null ? 'keines' : konto.deactivated ? 'nicht_mehr_aktiv' : 'aktiv',
          uebergabe:
            uebergabe === null || neues === null
              ? null
              : { an: neues.personId, ab: uebergabe.ab, neuesAmt: uebergabe.neuesAmt },
        },
      ];
    });
  return {
    effect: 'reply',
    message: verwalten(gremium, mitglieder, fehlendeSeiten(alle, ctx.heute), ctx.heute),
  };
}

function zeigeWer(ctx: Acting): Effect {
  const felder = gremien(ctx.tx, 'handlungsfeld').map((gremium): Feldleitung => {
    const tandem = tandemVon(ctx.tx, gremium.id, ctx.heute).map((amt) => sichtbar(ctx, amt));
    return { gremium, tandem, aenderbar: darf(ctx, 'tandem.aendern', gremium.id) };
  });
  const buero = dasGremium(ctx.tx, 'integrationsbuero');
  if (felder.length === 0 && buero === null) return { effect: 'reply', message: lehntAb(texte.keineFelder)(ctx) };
  const leitung = leitungDesBueros(ctx).map((amt) => sichtbar(ctx, amt));
  const kontakte = alleAemter(ctx.tx)
    .filter((amt) => amt.rolle === 'kontakt' && gilt(amt, ctx.heute))
    .map((amt) => sichtbar(ctx, amt));
  const imBuero = buero === null ? null : { id: buero.id, leitung };
  return { effect: 'reply', message: werLeitet(felder, imBuero, kontakte) };
}

function sichtbar(ctx: Context, { personId, seite }: Amt): Sichtbar {
  const { organisation, contact } = visibleOf(ctx.tx, personId);
  const konto = kontoOf(ctx.tx, personId)?.deactivated === true ? texte.kontoNichtAktiv : '';
  return { person: personId, angaben: [organisation ?? texte.seiteText(seite), contact ?? '', konto].filter(Boolean) };
}
