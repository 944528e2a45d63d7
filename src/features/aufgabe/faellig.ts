import { amTag, type Faellig } from '../../core/faellig.ts';
import type { Context } from '../../core/feature.ts';
import type { PersonId } from '../../core/ids.ts';
import { erinnertOhneAntwort, spaeterKnoepfe } from '../erinnerung/index.ts';
import { aemterVon, type Gremium, type GremiumId, gremien } from '../stadt/index.ts';
import { vertretung } from '../tandem/index.ts';
import { lageNach, letzteStufe } from './rules.ts';
import { type Aufgabe, haltendeIn, offeneVon, verwaisteIn } from './store.ts';
import { grund } from './texts.ts';
import { eigene, fuerAndere, type Lage } from './views.ts';

/** What this person holds, and what somebody holds to whom the bot cannot write and whom they stand in for. */
export function faellig(ctx: Context, person: PersonId): Faellig[] {
  const vertretbare = moeglicheVertretung(ctx, person);
  return [...selbst(ctx, person), ...(vertretbare.length === 0 ? [] : stattAnderer(ctx, vertretbare)(person))];
}

/** Where this person may stand in for others: in the fields they lead; whoever works in the Büro, everywhere. */
function moeglicheVertretung({ tx, heute }: Context, person: PersonId): Gremium[] {
  const aemter = aemterVon(tx, person, heute);
  if (aemter.length === 0) return [];
  const imBuero = aemter.some(({ rolle }) => rolle === 'leitung' || rolle === 'buero');
  const leitet = (id: GremiumId): boolean =>
    aemter.some(({ rolle, gremiumId }) => rolle === 'tandem' && gremiumId === id);
  return gremien(tx).filter(({ id }) => imBuero || leitet(id));
}

function selbst(ctx: Context, person: PersonId): Faellig[] {
  const aufgaben = offeneVon(ctx.tx, person);
  if (aufgaben.length === 0) return [];
  const offene = new Map(gremien(ctx.tx).map((gremium) => [gremium.id, gremium]));
  return aufgaben.flatMap((aufgabe) => {
    const gremium = offene.get(aufgabe.gremiumId);
    return gremium === undefined ? [] : [alsFaellig(ctx, aufgabe, gremium, null)];
  });
}

/** Most people hold nothing. */
export function faelligReihum(ctx: Context): (person: PersonId) => Faellig[] {
  const haltende = haltendeIn(
    ctx.tx,
    gremien(ctx.tx).map(({ id }) => id),
  );
  const statt = stattAnderer(ctx);
  return (person) => [...(haltende.has(person) ? selbst(ctx, person) : []), ...statt(person)];
}

/** What somebody holds to whom the bot cannot write is the same for whoever stands in. */
function stattAnderer(ctx: Context, alle: readonly Gremium[] = gremien(ctx.tx)): (person: PersonId) => Faellig[] {
  const ids = alle.map(({ id }) => id);
  const verwaist = verwaisteIn(ctx.tx, ids);
  const vertretungen = alle.flatMap((gremium) => {
    const aufgaben = verwaist.filter(({ gremiumId }) => gremiumId === gremium.id);
    return aufgaben.length === 0 ? [] : [{ gremium, aufgaben, ...vertretung(ctx, gremium.id) }];
  });
  return (person) =>
    vertretungen
      .filter(({ personen }) => personen.includes(person))
      .flatMap(({ gremium, aufgaben, als }) => aufgaben.map((aufgabe) => alsFaellig(ctx, aufgabe, gremium, als)));
}

/** @param als as whom this person is reminded; null: it is their own */
function alsFaellig(ctx: Context, aufgabe: Aufgabe, gremium: Gremium, als: 'tandem' | 'buero' | null): Faellig {
  return {
    key: schluessel(aufgabe),
    bis: aufgabe.bis,
    // Home asks for no steps, and a reminder for no text before its day: of many Aufgaben little is looked up.
    get stufen() {
      const stufe = letzteStufe(ctx.calendar, aufgabe, ctx.heute);
      return stufe === null || lageDer(ctx, aufgabe).ruht ? [] : [amTag(stufe)];
    },
    titel: `Aufgabe: ${aufgabe.was}`,
    get parts() {
      const lage = lageDer(ctx, aufgabe);
      return als === null ? eigene(aufgabe, gremium, lage) : fuerAndere(aufgabe, gremium, lage);
    },
    grund: als === null ? grund.eigene : als === 'buero' ? grund.buero : grund.tandem(gremium),
    bisBeantwortet: true,
  };
}

/** How far the reminders are. */
export function lageDer(ctx: Context, aufgabe: Aufgabe): Lage {
  const lage = lageNach(erinnertOhneAntwort(ctx, schluessel(aufgabe)));
  // Before anybody was reminded of it there is nothing to put off.
  const erinnert = letzteStufe(ctx.calendar, aufgabe, ctx.heute) !== null;
  const spaeter = erinnert ? spaeterKnoepfe(ctx, { key: schluessel(aufgabe), bis: aufgabe.bis }) : [];
  return { fragt: lage !== 'erinnern', ruht: lage === 'ruht', spaeter };
}

/** Of the `Faellig`: one for everybody who may answer. */
export const schluessel = ({ id }: Pick<Aufgabe, 'id'>): string => `aufgabe:${id}`;
