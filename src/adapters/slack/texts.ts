/** The few sentences that the adapter itself says. */
import { type GivenFile, sizeText } from '../../chat/form.ts';

export const sorry =
  'Das hat gerade nicht geklappt. Es ist nichts verloren gegangen. Bitte versuchen Sie es noch einmal.';
export const formWaits = 'Das Formular konnte nicht rechtzeitig geöffnet werden. Mit dem Knopf öffnen Sie es.';
export const openForm = 'Formular öffnen';
export const back = 'Zurück';
export const close = 'Schließen';
export const noticeTitle = 'KOMM-IN';
export const closed = 'Fertig. Sie können dieses Fenster schließen.';

/** A form shown again cannot hold the file that was given in it. */
export const givenBefore = ({ name, size }: GivenFile): string =>
  `Bisher: ${name} (${sizeText(size)}). Wählen Sie nur dann eine Datei, wenn Sie eine andere abgeben möchten.`;
