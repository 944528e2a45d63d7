/** The Checkliste as a document, as it stands at this moment. */
import { note, text } from '../../chat/message.ts';
import { nameOf } from '../../core/directory.ts';
import type { Acting } from '../../core/feature.ts';
import { attach } from '../../core/files.ts';
import { show } from '../../core/posts.ts';
import { record } from '../../core/verlauf.ts';
import { type ChecklisteDokument, sealed } from '../../documents/index.ts';
import { aufgabenAus } from '../aufgabe/index.ts';
import { schlicht } from '../handlungsfeld/index.ts';
import { einstellungVon, gremiumDer } from '../stadt/index.ts';
import { inWorten, vertretenDurch } from './ansicht.ts';
import { fragen } from './fragen.ts';
import { antwortenZu, type Projektidee, schritteDer, staendeDer } from './store.ts';
import { datei } from './texts.ts';
import { standWort } from './texts.weg.ts';

type Art = 'docx' | 'pdf';

/** The question about concerns, and who might have them: not everybody should read it. */
const bedenkenFrage = 4;

/** Each time anew: who asks twice on one day gets what stands there now. */
export function schickeDateien(ctx: Acting, idee: Projektidee, arten: readonly Art[], mitBedenken: boolean): void {
  const data = dokument(ctx, idee, mitBedenken);
  const to = { person: ctx.actor };
  const role = `export ${ctx.now}`;
  const titel = datei.nachricht(idee.titel, ctx.heute);
  const parent = show(
    ctx,
    { subject: idee.id, role, to },
    {
      notification: titel,
      parts: [text(titel), text(mitBedenken ? datei.mitBedenken : datei.ohneBedenken), note(datei.grund)],
    },
  );
  for (const art of arten) {
    const name = `Checkliste-${schlicht(idee.titel).slice(0, 60) || 'Projektidee'}-${ctx.heute}.${art}`;
    const document = sealed({ kind: `checkliste.${art}`, data });
    attach(ctx, { subject: idee.id, role: `${role} ${art}`, to, parent }, { name, title: titel, document });
  }
  record(ctx, 'projektidee.export', idee.id);
}

function dokument(ctx: Acting, idee: Projektidee, mitBedenken: boolean): ChecklisteDokument {
  const antworten = antwortenZu(ctx.tx, idee.id);
  const [{ stand }] = staendeDer(ctx.tx, idee.id);
  const ungelesen = mitBedenken ? new Set<string>() : ausBedenken(ctx, idee);
  return {
    stadt: einstellungVon(ctx.tx, 'stadt') ?? '',
    arbeitsgruppe: gremiumDer(ctx.tx, idee.gremiumId).titel,
    vertretenDurch: vertretenDurch(ctx, idee),
    projektidee: idee.titel,
    stadtteil: idee.stadtteil,
    stand: standWort[stand],
    fragen: fragen
      .filter(({ nummer }) => mitBedenken || nummer !== bedenkenFrage)
      .map(({ nummer, frage }) => {
        const { gewaehlt, text: geschrieben } = inWorten(ctx, nummer, antworten.get(nummer) ?? null);
        const zeilen = [...gewaehlt, ...(geschrieben === null ? [] : [geschrieben])];
        return { nummer, frage, antwort: zeilen.length === 0 ? null : zeilen.join('\n') };
      }),
    schritte: aufgabenAus(ctx.tx, idee.id)
      .filter(({ id, stand }) => stand !== 'entfallen' && !ungelesen.has(id))
      .map(({ was, personId, stelle, bis, stand }) => ({
        ...{ was, bis, erledigt: stand === 'erledigt' },
        wer: personId === null ? (stelle ?? '') : nameOf(ctx.tx, personId),
      })),
    tag: ctx.heute,
  };
}

/** The Aufgaben that settle a concern say what it is. */
function ausBedenken({ tx }: Acting, { id }: Projektidee): ReadonlySet<string> {
  const schritte = schritteDer(tx, id).filter(({ frage }) => frage === bedenkenFrage);
  return new Set(schritte.flatMap(({ aufgabeId }) => aufgabeId ?? []));
}
