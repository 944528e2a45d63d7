/** What belongs on the lines at the end of a form, and how wide each is. */
export const unterschriftFelder = [
  { title: 'Ort', share: 4 },
  { title: 'Datum', share: 3 },
  { title: 'Unterschrift', share: 7 },
] as const;
