/** What the Büro sees on its Home: how it goes in all fields, and what waits for somebody to look after it. */
import { actions, bold, heading, type Inline, note, type Part, text } from '../../chat/message.ts';
import { addDays } from '../../core/calendar.ts';
import { openKanal } from '../../core/directory.ts';
import type { Context } from '../../core/feature.ts';
import { placeOnHome } from '../../core/homes.ts';
import type { PersonId } from '../../core/ids.ts';
import { parkedPosts, queue } from '../../core/queue.ts';
import { zielstufen } from '../jahresziel/index.ts';
import { gremien, letzteKonferenz } from '../stadt/index.ts';
import { fallsErlaubt, ganzeStadt } from './befehle.ts';
import { blaetterKnoepfe } from './blaettern.ts';
import { seite } from './rules.blaettern.ts';
import { lange } from './rules.ts';
import * as texte from './texts.ts';

const felderProSeite = 20;

const einrichten = { action: 'einrichtung.oeffnen', subject: ganzeStadt, label: texte.kanaeleEinrichten } as const;
const konferenz = { action: 'einrichtung.konferenz', subject: ganzeStadt, label: texte.konferenzEintragen } as const;
export const status = { action: 'status', subject: ganzeStadt, label: texte.statusAnsehen } as const;

/** One item for each field: on a phone a table would be wider than the screen. */
export function alleFelder(ctx: Context, person: PersonId): Part[] {
  const felder = gremien(ctx.tx, 'handlungsfeld');
  if (felder.length === 0) return [heading(texte.alleFelder), text(texte.keineFelder)];
  const spalten = ctx.features.flatMap((feature) => feature.feldSpalten?.(ctx) ?? []);
  const raum = { platz: felderProSeite, hoechstens: felderProSeite };
  const gezeigt = seite(felder.length, () => 1, placeOnHome(ctx.tx, person, 'felder'), raum);
  const items = felder
    .slice(gezeigt.ab, gezeigt.bis)
    .map(({ id, titel }): Inline[] => [
      bold(titel),
      ...spalten
        .flatMap((von) => von(id))
        .flatMap(({ label, wert }): Inline[] => [` · ${label}: `, ...(Array.isArray(wert) ? wert : [wert])]),
    ]);
  const alleStehenHier = items.length === felder.length;
  return [
    heading(texte.alleFelder),
    ...(alleStehenHier ? [] : [note(texte.felderSeite(felder.length, gezeigt))]),
    { part: 'list', items },
    ...blaetterKnoepfe('felder', gezeigt),
  ];
}

/** Empty where nothing does. */
export function wasWartet(ctx: Context, person: PersonId): Part[] {
  const { length, oldest } = queue(ctx.tx);
  const geparkt = parkedPosts(ctx).length;
  const ohneKanal = gremien(ctx.tx).filter(
    ({ art, kanalId }) => art !== 'migrationsbeirat' && openKanal(ctx.tx, kanalId) === null,
  );
  const ohneKonferenz = konferenzFehlt(ctx);
  const nachrichten = [
    ...(geparkt === 0 ? [] : [texte.nichtAngekommen(geparkt)]),
    ...(oldest === null || !lange(ctx.now - oldest) ? [] : [texte.wartetLange(length, texte.wann(ctx, oldest))]),
  ];
  const saetze = [
    ...nachrichten,
    ...(ohneKanal.length === 0 ? [] : [texte.ohneKanal(ohneKanal)]),
    ...(ohneKonferenz ? [texte.ohneKonferenz] : []),
  ];
  if (saetze.length === 0) return [];
  const knoepfe = [
    ...(nachrichten.length === 0 ? [] : [status]),
    ...(ohneKanal.length === 0 ? [] : fallsErlaubt(ctx, person, einrichten)),
    ...(ohneKonferenz ? fallsErlaubt(ctx, person, konferenz) : []),
  ];
  return [
    heading(texte.wasWartet),
    { part: 'list', items: saetze },
    ...(knoepfe.length === 0 ? [] : [actions(...knoepfe)]),
  ];
}

/** Nothing could be asked about goals: the latest conference is over, and what was asked after it, too. */
function konferenzFehlt({ tx, heute }: Context): boolean {
  const stufen = zielstufen(tx);
  if (stufen === null) return false;
  const letzte = letzteKonferenz(tx);
  return letzte === null || addDays(letzte.tag, Math.max(0, ...stufen)) < heute;
}
