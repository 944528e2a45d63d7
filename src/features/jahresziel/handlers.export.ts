/** The Raster as a file, by direct message to whoever asks for it. */
import { type ButtonHandler, type FormHandler, formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice } from '../../core/notice.ts';
import { dateiarten } from '../projektidee/index.ts';
import type { Recht } from '../stadt/index.ts';
import { schickeDateien } from './dokument.ts';
import { exportForm } from './form.ts';
import * as texte from './texts.ts';
import { zielAus, zumLesen } from './zugang.ts';

const formular: FormHandler<Recht> = formHandler(exportForm, {
  ...zumLesen,
  run(ctx, { art }, _, { subject }) {
    const ziel = zielAus(ctx, subject);
    if (ziel === null) return { done: notice(texte.gibtEsNicht) };
    const arten = dateiarten(art);
    schickeDateien(ctx, ziel, arten);
    return { done: notice(texte.datei.unterwegs(arten.length > 1)) };
  },
});

const exportKnopf: ButtonHandler<Recht> = {
  ...zumLesen,
  run(ctx, { subject }) {
    const ziel = zielAus(ctx, subject);
    return ziel === null ? notice(texte.gibtEsNicht) : openForm(ctx, formular, ziel.id, { art: 'docx' });
  },
};

export const exportFormulare = [formular];

export const exportKnoepfe = { 'jahresziel.export': exportKnopf };
