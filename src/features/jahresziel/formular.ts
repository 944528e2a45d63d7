/** What the Raster's small forms have in common. */
import type { FieldValue } from '../../chat/form.ts';
import type { Acting, ButtonHandler, FormHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import type { PersonId } from '../../core/ids.ts';
import { notice } from '../../core/notice.ts';
import { lastActor } from '../../core/verlauf.ts';
import type { Recht } from '../stadt/index.ts';
import type { Jahresziel } from './store.ts';
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
