/** Goals in their life, without the forms in which their Raster is filled in. */
import { day } from '../../../src/core/calendar.ts';
import { personOfAccount } from '../../../src/core/directory.ts';
import type { Acting } from '../../../src/core/feature.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { legeAufgabeAn } from '../../../src/features/aufgabe/index.ts';
import { gehe, nachAenderung, nachAnlegen } from '../../../src/features/jahresziel/leben.ts';
import type { JahreszielId, Zustand } from '../../../src/features/jahresziel/schema.ts';
import {
  addIndikator,
  addWirkung,
  addZiel,
  aendereZiel,
  type Indikator,
  type Jahresziel,
  zielById,
} from '../../../src/features/jahresziel/store.ts';
import { gremien } from '../../../src/features/stadt/index.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { handelt, inWohnen, start } from '../projektidee/auf-dem-weg.ts';

export { handelt, inWohnen };

export const titel = 'Nachbarn kennen sich besser';
export type Name = Parameters<typeof handelt>[1];

export const karten = (stadt: Musterstadt, kanal = stadt.wohnen) =>
  stadt.mara
    .reads(kanal)
    .filter(({ onlyYou, text }) => !onlyYou && text.includes('Jahresziel für die Jahreskonferenz'));
export const karte = (stadt: Musterstadt): string[] => karten(stadt)[0]?.text.split('\n') ?? [];
export const privat = (stadt: Musterstadt, name: Name) => stadt[name].reads(stadt.wohnen).at(-1);

export const personVon = (stadt: Musterstadt, name: Name): PersonId => {
  const person = stadt.workspace.tx((tx) => personOfAccount(tx, stadt[name].account));
  if (person === null) throw new Error(`nobody is ${name}`);
  return person;
};

let gedrueckt = 0;

/** What a person's button does, be it shown or not. */
export const drueckt = async (stadt: Musterstadt, name: Name, action: string, subject: string): Promise<string> => {
  const actor = { account: stadt[name].account, name, workspace: 'T1' };
  const call = { kind: 'button', key: `press ${gedrueckt++}`, action, subject, message: null, actor } as const;
  return JSON.stringify(await stadt.app.listener.call(call));
};

type Messbar = Partial<Pick<Indikator, 'art' | 'name' | 'einheit' | 'startwert' | 'zielwert'>>;
const familien: Messbar = { art: 'zahl', name: 'Familien mit Kontakt', einheit: 'Familien', zielwert: 20 };

/** Ada has begun a goal in Wohnen, with Mara federführend, a Wirkung and these indicators. */
export async function mitZiel(
  werte: Partial<Jahresziel> & { readonly indikatoren?: readonly Messbar[]; readonly bis?: Zustand } = {},
): Promise<{ stadt: Musterstadt; id: JahreszielId }> {
  const stadt = await musterstadt(start);
  const { indikatoren = [familien], bis = 'entwurf', ...kopf } = werte;
  let id: JahreszielId | null = null;
  await handelt(stadt, 'jo', '2026-09-28', (ctx) => {
    const wohnen = gremien(ctx.tx).find(({ kuerzel }) => kuerzel === 'WOH');
    if (wohnen === undefined) throw new Error('no Wohnen');
    const ziel = addZiel(ctx.tx, {
      ...{ gremiumId: wohnen.id, jahr: 2027, titel, ideeId: null, vorstellung: null, uebernommenVon: null },
      ...{ federPerson: personVon(stadt, 'mara'), federName: null, prueftPerson: null, prueftName: 'VHS' },
      ...{ stelltVorPerson: null, stelltVorName: null, angelegtVon: ctx.actor, angelegtAm: ctx.now },
      fragenAb: ctx.heute,
      ...kopf,
    });
    const wirkung = addWirkung(ctx.tx, { zielId: ziel.id, text: 'Neue Familien haben Kontakt', fuerWen: 'Familien' });
    for (const eines of indikatoren) {
      const leer = { einheit: null, startwert: null, zielwert: null, bis: null, quelle: null };
      addIndikator(ctx.tx, { art: 'zahl', name: 'Anzahl', ...leer, ...eines, wirkungId: wirkung.id });
    }
    nachAnlegen(ctx, ziel);
    id = ziel.id;
    const weg: Zustand[] = ['vorgeschlagen', 'vereinbart', 'in_arbeit', 'ergebnis', 'ueberprueft'];
    for (const nach of weg.slice(0, weg.indexOf(bis) + 1)) {
      gehe(ctx, ziel, { nach, urteil: nach === 'ueberprueft' ? 'teilweise' : null, brauchtText: false }, 'Weil');
    }
  });
  if (id === null) throw new Error('no goal');
  return { stadt, id };
}

export async function aendert(stadt: Musterstadt, id: JahreszielId, werte: Partial<Jahresziel>): Promise<void> {
  await handelt(stadt, 'ada', '2026-09-28', (ctx) => nachAenderung(ctx, aendereZiel(ctx.tx, id, werte)));
}

export const alsMassnahme = (ctx: Acting, id: JahreszielId, was: string, bis: string): void => {
  const gremium = zielById(ctx.tx, id)?.gremiumId;
  if (gremium === undefined) throw new Error('no goal');
  const aus = { gremium, herkunft: id, herkunftTitel: titel };
  legeAufgabeAn(ctx, { ...aus, was, wer: { person: ctx.actor }, bis: day(bis) });
};

export async function oeffnetZustand(stadt: Musterstadt, name: Name, knopf = 'Zustand ändern …'): Promise<void> {
  await stadt[name].presses('Mehr …', inWohnen(stadt));
  await stadt[name].presses(knopf, inWohnen(stadt));
}

export const fehler = (stadt: Musterstadt, name: Name) =>
  Object.fromEntries(
    (stadt[name].form()?.fields ?? []).flatMap(({ key, error }) => (error === null ? [] : [[key, error]])),
  );
