/** The Checkliste as a file to print and sign, by direct message to whoever asks for it. */
import { type ButtonHandler, type FormHandler, formHandler } from '../../core/feature.ts';
import { openForm } from '../../core/forms.ts';
import { notice } from '../../core/notice.ts';
import type { Recht } from '../stadt/index.ts';
import { dateiarten } from './dateiart.ts';
import { schickeDateien } from './dokument.ts';
import { exportForm } from './form.ts';
import * as texte from './texts.ts';
import { ideeAus, zumLesen } from './zugang.ts';

const formular: FormHandler<Recht> = formHandler(exportForm, {
  ...zumLesen,
  intro(ctx, { subject }) {
    const idee = ideeAus(ctx, subject);
    return idee === null ? [] : [texte.einleitung.eine(idee.titel)];
  },
  run(ctx, { art, bedenken }, _, { subject }) {
    const idee = ideeAus(ctx, subject);
    if (idee === null) return { done: notice(texte.gibtEsNicht) };
    const arten = dateiarten(art);
    schickeDateien(ctx, idee, arten, bedenken?.includes('ja') === true);
    return { done: notice(texte.datei.unterwegs(arten.length > 1)) };
  },
});

const exportKnopf: ButtonHandler<Recht> = {
  ...zumLesen,
  run(ctx, { subject }) {
    const idee = ideeAus(ctx, subject);
    return idee === null ? notice(texte.gibtEsNicht) : openForm(ctx, formular, idee.id, { art: 'docx' });
  },
};

export const exportFormulare = [formular];

export const exportKnoepfe = { 'projektidee.export': exportKnopf };
