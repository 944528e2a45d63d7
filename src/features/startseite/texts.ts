export const nichtsOffen = 'Für Sie ist gerade nichts offen.';
export const liestNicht = 'Der Bot liest Ihre Gespräche nicht.';
export const liestVerlauf =
  'Der Bot kann Nachrichten in Kanälen sehen, in denen er Mitglied ist. Er sucht dort nur nach seinen eigenen und speichert keine anderen.';
export const hilfeTitel = 'Das kann KOMM-IN';
export const hilfeOhneBefehl =
  'Sie brauchen keinen Befehl zu kennen: Im Kanal jedes Handlungsfelds ist oben eine Nachricht mit Schaltflächen angeheftet. Was für Sie wichtig ist, steht auf der Startseite von KOMM-IN.';
export const hilfeFrage = 'Bei Fragen hilft das Integrationsbüro.';
export const nurAngemeldet =
  'KOMM-IN ist für die Menschen da, die in dieser Stadt mitarbeiten. Bitte wenden Sie sich an das Integrationsbüro.';
