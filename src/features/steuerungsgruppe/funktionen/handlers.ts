/** The conversation about who is in the Steuerungsgruppe, as a table of contents. */
import type { Button } from '../../../chat/message.ts';
import { isReachable, personById, visibleOf } from '../../../core/directory.ts';
import type { Acting, ButtonHandler, CommandHandler, FormHandler } from '../../../core/feature.ts';
import type { PersonId } from '../../../core/ids.ts';
import { notice } from '../../../core/notice.ts';
import { darf, funktionen, type Gremium, lehntAb, type Recht, zugehoerige } from '../../stadt/index.ts';
import { gruppe, inDerGruppe } from '../gruppe.ts';
import { abstimmungen } from '../texts.ts';
import { besetzungen } from './actions.ts';
import { aendern, aendernKnopf, beenden, beendenKnopf } from './handlers.aendern.ts';
import { besetzen, besetzenKnopf } from './handlers.besetzen.ts';
import * as texte from './texts.ts';
import { amtszeiten, type Inhaber, uebersicht, type Zeile } from './views.ts';
import { nurBuero } from './zutritt.ts';

const ansehen: CommandHandler<Recht> & ButtonHandler<Recht> = {
  recht: 'steuerungsgruppe.lesen',
  subjekt: inDerGruppe,
  abgelehnt: lehntAb(texte.nurMitglieder),
  run(ctx) {
    const gremium = gruppe(ctx);
    if (gremium === null) return notice(texte.gibtEsNicht);
    const leitung = zugehoerige(ctx.tx, gremium, ctx.heute).filter(({ durch }) =>
      durch.some(({ rolle }) => rolle === 'leitung'),
    );
    const personen = leitung.map(({ person }) => person);
    return {
      effect: 'reply',
      message: uebersicht(zeilen(ctx, gremium), personen, ctx.heute, knoepfe(ctx, gremium)),
    };
  },
};

function knoepfe(ctx: Acting, gremium: Gremium): Button[] {
  const liste: Button = { action: 'abstimmung.liste', subject: gremium.id, label: abstimmungen };
  const abstimmen = darf(ctx, 'abstimmung.lesen', gremium.id) ? [liste] : [];
  if (!darf(ctx, 'gremium.besetzen', gremium.id)) return abstimmen;
  const besetzen: Button = {
    action: 'steuerungsgruppe.besetzen',
    subject: gremium.id,
    label: 'Funktion besetzen …',
    style: 'primary',
  };
  const zeiten: Button = {
    action: 'steuerungsgruppe.amtszeiten',
    subject: gremium.id,
    label: 'Ändern oder beenden …',
  };
  return [besetzen, ...(besetzungen(ctx, gremium).length === 0 ? [] : [zeiten]), ...abstimmen];
}

function zeilen(ctx: Acting, gremium: Gremium): Zeile[] {
  const siehtAlles = darf(ctx, 'gremium.besetzen', gremium.id);
  const organisation = (person: PersonId): string | null =>
    (siehtAlles ? personById(ctx.tx, person)?.organisation : visibleOf(ctx.tx, person).organisation) ?? null;
  const alle = besetzungen(ctx, gremium);
  return funktionen.map((funktion) => ({
    funktion,
    inhaber: alle
      .filter((amt) => amt.funktion === funktion)
      .map(
        ({ id, personId: person, von, bis }): Inhaber => ({
          id,
          person,
          hatKonto: isReachable(ctx.tx, person),
          organisation: organisation(person),
          von,
          bis,
        }),
      ),
  }));
}

const amtszeitenKnopf: ButtonHandler<Recht> = {
  ...nurBuero,
  run(ctx) {
    const gremium = gruppe(ctx);
    if (gremium === null) return notice(texte.gibtEsNicht);
    const alle = zeilen(ctx, gremium);
    const besetzt = alle.some(({ inhaber }) => inhaber.length > 0);
    return besetzt ? { effect: 'reply', message: amtszeiten(alle, ctx.heute) } : notice(texte.keineAmtszeit);
  },
};

export const funktionCommands = { '/komm-in steuerungsgruppe': ansehen };
export const funktionFormulare: readonly FormHandler<Recht>[] = [besetzen, aendern, beenden];
export const funktionKnoepfe: Readonly<Record<string, ButtonHandler<Recht>>> = {
  'steuerungsgruppe.verwalten': ansehen,
  'steuerungsgruppe.besetzen': besetzenKnopf,
  'steuerungsgruppe.amtszeiten': amtszeitenKnopf,
  'steuerungsgruppe.aendern': aendernKnopf,
  'steuerungsgruppe.beenden': beendenKnopf,
};
