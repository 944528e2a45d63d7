/** German sentences about reminders. */

export const nurMitwirkende =
  'Das ist für alle, die in diesem Chat mitmachen. Bitte wenden Sie sich an das Integrationsbüro.';
