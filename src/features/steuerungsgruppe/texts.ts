/** By what somebody belongs to the group who has no function in it. */
export const leitungWort = 'Leitung des Integrationsbüros (Geschäftsführung)';
/** On the buttons to what the group is asked in a hurry. */
export const abstimmungen = 'Dringende Abstimmungen';
