/** A report as a Word document or a PDF. */
import type { Day } from '../../../core/calendar.ts';
import type { Context } from '../../../core/feature.ts';
import { attach } from '../../../core/files.ts';
import type { Standing } from '../../../core/posts.ts';
import { typedPoints } from '../../../core/typed.ts';
import { type BerichtDokument, sealed } from '../../../documents/index.ts';
import { wirdGefragt } from '../../jahresziel/index.ts';
import { einstellungVon } from '../../stadt/index.ts';
import { type Fakten, type Feldfakten, ideenZusammen, istStill, type Zielfakten, zaehle } from './rules.ts';
import type { Bericht } from './store.ts';
import * as inhalt from './texts.inhalt.ts';
import * as texte from './texts.ts';

export const arten = ['docx', 'pdf'] as const;
export type Art = (typeof arten)[number];

/** Lets it stand in a thread. @param role what the thread is for this report */
export function haengeAn(
  ctx: Context,
  bericht: Bericht,
  fakten: Fakten,
  art: Art,
  standing: Omit<Standing, 'subject' | 'pinned'>,
): void {
  const entwurf = bericht.stand === 'entwurf';
  const { stand } = fakten;
  const name = entwurf ? texte.datei.entwurf(stand, art) : texte.datei.name(stand, art);
  const title = entwurf ? texte.datei.titelEntwurf(stand) : texte.titelVom(stand);
  const data = dokument(einstellungVon(ctx.tx, 'stadt'), bericht, fakten);
  const document = sealed({ kind: `bericht.${art}`, data });
  const role = `${standing.role} ${art}`;
  attach(ctx, { ...standing, subject: bericht.id, role }, { name, title, document });
}

/** @param stadt the city's name; null: nobody has said */
export function dokument(
  stadt: string | null,
  bericht: Pick<Bericht, 'stand' | 'kommentar' | 'entscheidungen'>,
  fakten: Fakten,
): BerichtDokument {
  const { felder, stand, ab } = fakten;
  const { kommentar, entscheidungen } = bericht;
  const ideen = felder.flatMap((feld) =>
    feld.ideen.titel.map((idee) => texte.ideeWahl(feld.titel, inhalt.ideeTitel(idee))),
  );
  return {
    titel: bericht.stand === 'entwurf' ? `Entwurf: ${texte.titel}` : texte.titel,
    stadt,
    zeitraum: inhalt.zeitraum(ab, stand),
    stand,
    kommentar,
    entscheidungen: [...typedPoints(entscheidungen ?? ''), ...ideen],
    ueberblick: inhalt.saetze(zaehle(felder, stand), ideenZusammen(felder), fakten),
    erklaerung: inhalt.erklaerung,
    felder: felder.map((feld) => imDokument(feld, stand)),
  };
}

function imDokument(feld: Feldfakten, stand: Day): BerichtDokument['felder'][number] {
  return {
    titel: inhalt.feldTitel(feld),
    ueberblick: inhalt.feldSaetze(zaehle([feld], stand), feld.ideen).join(' '),
    ziele: feld.ziele.map((ziel) => zielImDokument(ziel, istStill(ziel, stand))),
  };
}

function zielImDokument(ziel: Zielfakten, still: boolean): BerichtDokument['felder'][number]['ziele'][number] {
  const { titel, indikatoren, zustand } = ziel;
  return {
    titel,
    stand: inhalt.zielStand(ziel, still, wirdGefragt(zustand)),
    indikatoren: indikatoren.map((einer) => ({
      name: einer.name,
      wert: inhalt.indikator.wert(einer),
      ziel: inhalt.indikator.ziel(einer),
      anteil: einer.anteil,
    })),
    ergebnis: inhalt.ergebnis(ziel),
    hilfe: inhalt.hilfe(ziel, still),
  };
}
