/** What the Raster's small forms have in common. */
import type { FieldValue } from '../../chat/form.ts';
import type { Button } from '../../chat/message.ts';
import type { Acting, ButtonHandler, FormHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import type { PersonId } from '../../core/ids.ts';
import { notice } from '../../core/notice.ts';
import { lastActor } from '../../core/verlauf.ts';
import type { Recht } from '../stadt/index.ts';
import { type Jahresziel, type Wirkung, wirkungById, wirkungenDes } from './store.ts';
import * as texte from './texts.ts';
import { indikatorNeuKnopf } from './views.ts';
import { zuAendern, zumLeiten } from './zugang.ts';

/** Opens a point's form about the same subject, as long as the Raster can be changed. */
export const oeffnet = (
  form: FormHandler<Recht>,
  vorgeschlagen: (ctx: Acting) => Readonly<Record<string, FieldValue>> = () => ({}),
): ButtonHandler<Recht> => ({
  ...zumLeiten,
  run(ctx, { subject }) {
    const ziel = zuAendern(ctx, subject);
    return typeof ziel === 'string' ? notice(ziel) : openForm(ctx, form, subject, vorgeschlagen(ctx));
  },
});

/** Who changed the Raster last. */
export const zuletzt = ({ tx }: Acting, { id, angelegtVon }: Jahresziel): PersonId =>
  lastActor(tx, 'jahresziel.raster', id) ?? angelegtVon;

/** The subject is a Wirkung or an Indikator that may have been dropped meanwhile. */
export const solange = (
  steht: (ctx: Acting, subject: string) => object | string,
  oeffner: ButtonHandler<Recht>,
): ButtonHandler<Recht> => ({
  ...oeffner,
  run(ctx, call) {
    const gemeint = steht(ctx, call.subject);
    return typeof gemeint === 'string' ? notice(gemeint) : oeffner.run(ctx, call);
  },
});

interface ZurWirkung {
  readonly ziel: Jahresziel;
  readonly wirkung: Wirkung;
}

/** The Wirkung that still stands in the Raster, if that can be changed; else why not. */
export function wirkungAus(ctx: Acting, subject: string | null): ZurWirkung | string {
  const wirkung = wirkungById(ctx.tx, subject ?? '');
  if (wirkung === null || wirkung.entfernt) return texte.gibtEsNicht;
  const ziel = zuAendern(ctx, subject);
  return typeof ziel === 'string' ? ziel : { ziel, wirkung };
}

/** *Neuer Indikator zu Wirkung 2 …*, numbered as in the Raster: by where it stands. */
export function naechsterIndikator({ tx }: Acting, wirkung: Wirkung): Button {
  const stelle = wirkungenDes(tx, wirkung.zielId).findIndex(({ id }) => id === wirkung.id);
  return indikatorNeuKnopf(wirkung, stelle + 1);
}

/** The one box under a question. */
export const istAngekreuzt = (angekreuzt: readonly string[] | null | undefined): boolean =>
  angekreuzt?.includes('ja') === true;
